import type { PlaybookKind, PlaybookPart } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import type { Actor } from '../../platform/http/index.ts';

export type PartOf<Kind extends PlaybookKind> = Extract<PlaybookPart, { kind: Kind }>;

/** What stands in this workspace, as a part; `part` is null for what a part cannot say. */
export type Standing = {
  target: string;
  name: string;
  part: PlaybookPart | null;
  /** Whether taking it away would take something from somebody. */
  inUse: boolean;
};

/** A part to be written: over a target, or as something new. */
export type Change<Kind extends PlaybookKind> = { part: PartOf<Kind>; target: string | null };

/** What parts of a set stand as here, by their keys. */
export type Targets = ReadonlyMap<string, string>;

/** How one kind of part is read, written and taken away by the feature it belongs to. */
export type Adapter<Kind extends PlaybookKind> = {
  /** `locked`: nobody changes them until the transaction ends. */
  list: (tx: Tx, locked: boolean) => Promise<Standing[]>;
  /** Answers the targets in the order of the changes. */
  put: (tx: Tx, actor: Actor, changes: readonly Change<Kind>[], targets: Targets) => Promise<string[]>;
  /** Answers those that were taken away: what something else needs stays. */
  remove: (tx: Tx, actor: Actor, targets: readonly string[]) => Promise<readonly string[]>;
};

/** The key of what stands here: it belongs to no set. */
export const here = 'here';

/** The ids of tags by their keys; those that are none here any more are left out. */
export const resolve = (keys: readonly string[], targets: Targets): string[] =>
  keys.flatMap((key) => targets.get(key) ?? []);
