import type { Finder } from '../find.ts';
import type { HarassmentKind } from '../kinds.ts';

/** How one kind of harassment is found. */
export interface HarassmentRule {
  readonly kind: HarassmentKind;
  /** Words that nobody uses towards staff in good faith: named whatever else the message says. */
  readonly blatant?: Finder;
  /** Places that are harassment by themselves; the model only stops what the whole message speaks against. */
  readonly certain: Finder;
  /** Places that are harassment where the message as a whole is not a fair one: the model decides. */
  readonly likely: Finder;
  /** The same words in good faith: beside them nothing counts as likely. */
  readonly harmless: Finder;
  /** Places that often go with it and prove nothing alone; the model weighs them. */
  readonly hints: Readonly<Record<string, Finder>>;
}
