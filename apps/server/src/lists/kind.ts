import type { Tx } from '../platform/db/index.ts';
import type { ListRow } from './read-csv.ts';

/** What each column holds, from the left: a field of the kind of list, or null for «not taken over». */
export type Mapping = readonly (string | null)[];
export type RowError = { code: string; field: string | null };
export type PreviewedRow = { values: Record<string, string>; error: RowError | null };

/** What became of rows that belong together: done, or refused with what is wrong with each of them, in their order. */
export type UnitDone =
  | { done: 'created' | 'updated' | 'skipped'; customerId: string | null }
  | { done: 'refused'; errors: readonly RowError[] };

export type TakeUnit = (tx: Tx, rows: readonly ListRow[]) => Promise<UnitDone>;

/** What of a list is known when its rows are taken over. */
export type ListFacts = {
  name: string;
  mapping: Mapping;
  existing: 'fill' | 'overwrite' | 'skip';
  /** From where the things in it are, for kinds that ask. */
  origin: string | null;
  createdBy: string | null;
};

/** What lists may hold; a new kind is one more of these. */
export type ListKind = {
  /** Guesses what each column holds, from its heading and what stands in it. */
  guess: (headings: readonly string[], samples: readonly (readonly string[])[]) => Mapping;
  /** Guesses where a list comes from by its headings; null when nobody can tell. */
  originOf?: (headings: readonly string[]) => string | null;
  /** Why a list cannot be taken over with this mapping, as a code and in words; null when it can. */
  problemOf: (mapping: Mapping) => { code: string; detail: string } | null;
  preview: (rows: readonly ListRow[], mapping: Mapping) => PreviewedRow[];
  /** Rows with the same key are one thing, wherever they stand in the list. Left out where each row is one. */
  keyOf?: (row: ListRow, mapping: Mapping) => string | null;
  /** Gets ready to take rows over, in the transaction of a batch. */
  begin: (tx: Tx, list: ListFacts) => Promise<TakeUnit>;
};

export const listNames = ['customers', 'orders', 'mentions'] as const;
export type ListName = (typeof listNames)[number];
export type ListKinds = Record<ListName, ListKind>;
