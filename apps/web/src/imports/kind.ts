import type { ListImport, Locale } from '@madoguchi/contract';
import { rowFaults } from '@madoguchi/contract/row-faults';
import type { PlainKey, Translate } from '../kit/translate.ts';

/** A word of these screens: of the catalogue, or one that comes with a screen. */
export type Word = PlainKey | Readonly<Record<Locale, string>>;

/** A word in the reader’s language. */
export type Say = (word: Word) => string;

export const sayer =
  (t: Translate, locale: Locale): Say =>
  (word) =>
    typeof word === 'string' ? t(word) : word[locale];

/** A kind of lists as the screens need it: where it is asked for, what its columns may be, what stands against a row. */
export type ListKind = {
  path: '/customer-imports' | '/order-imports' | '/mention-imports';
  /** Which queries are stale after news of it. */
  name: 'imports' | 'order-imports' | 'mention-imports';
  /** In the order in which people look for them. */
  fields: Readonly<Record<string, Word>>;
  /** What stands against a row, and against beginning. */
  faults: Readonly<Record<string, Word>>;
  problems: Readonly<Record<string, Word>>;
};

/** What stands in a column; null: it is left out. */
export type Mapping = ListImport['mapping'];

/** The field that a choice stands for; null: the column is left out. */
export const fieldOf = ({ fields }: Pick<ListKind, 'fields'>, value: string | null): string | null =>
  value !== null && value in fields ? value : null;

/** The mapping with another field for one column; whichever column had that field before is left out. */
export function withField(mapping: Mapping, column: number, field: string | null): Mapping {
  return mapping.map((before, at) => {
    if (at === column) return field;
    return field !== null && before === field ? null : before;
  });
}

/** The fields that are taken over, in the order of the columns. */
export const fieldsOf = (mapping: Mapping): string[] => mapping.filter((field) => field !== null);

/** Why a row was not taken over, with the column it stands in. A reason that is not known yet is that it cannot be read. */
export function faultWords(
  t: Translate,
  say: Say,
  { faults }: Pick<ListKind, 'faults'>,
  { code, heading }: { code: string; heading: string | null },
): string {
  const reason = say(faults[code] ?? rowFaults.customers.unreadable);
  return heading === null || heading === '' ? reason : t('imports.inColumn', { reason, heading });
}

/** The first few things that stand in a column. */
export function samplesOf(samples: readonly (readonly string[])[], column: number): string {
  const cells = samples.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, 3).join('、');
}
