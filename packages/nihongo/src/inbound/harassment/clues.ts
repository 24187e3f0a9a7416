import { guarded } from '../../rule-errors.ts';
import type { Span } from '../../text/span.ts';
import type { HarassmentKind } from '../kinds.ts';
import type { MessageView } from '../view.ts';
import { disclaimed } from '../concepts/disclaimed.ts';
import { reported } from '../concepts/reported.ts';
import type { Finder } from '../find.ts';
import { either, except } from '../find.ts';
import { harassmentRules } from './rules.ts';

/** What the rules of all kinds find in one message. */
export interface HarassmentClues {
  /** Named whatever else the message says. */
  readonly blatant: ReadonlyMap<HarassmentKind, readonly Span[]>;
  /** Harassment by itself. */
  readonly certain: ReadonlyMap<HarassmentKind, readonly Span[]>;
  /** Harassment where the message as a whole is not a fair one. */
  readonly likely: ReadonlyMap<HarassmentKind, readonly Span[]>;
  /** The first place of each hint, by «kind.hint». */
  readonly hints: ReadonlyMap<string, Span>;
}

/** What somebody else said, and what the writer says not to ask for, proves nothing against the writer. */
const unmeant = either(reported, disclaimed);
const rules = harassmentRules.map((rule) => ({
  ...rule,
  blatant: rule.blatant === undefined ? undefined : except(rule.blatant, unmeant),
  certain: except(rule.certain, unmeant),
  likely: except(rule.likely, rule.harmless, 1),
}));

/** Looks for all kinds of harassment at once. A rule that throws is left out and told of to `onRuleError`. */
export function findClues(view: MessageView): HarassmentClues {
  const blatant = new Map<HarassmentKind, readonly Span[]>();
  const certain = new Map<HarassmentKind, readonly Span[]>();
  const likely = new Map<HarassmentKind, readonly Span[]>();
  const hints = new Map<string, Span>();
  for (const { kind, ...rule } of rules) {
    const look = (find: Finder | undefined): readonly Span[] =>
      find === undefined ? [] : guarded(`harassment ${kind}`, () => find(view));
    const keep = (where: Map<HarassmentKind, readonly Span[]>, spans: readonly Span[]): void => {
      if (spans.length > 0) where.set(kind, spans);
    };
    keep(blatant, look(rule.blatant));
    keep(certain, look(rule.certain));
    keep(likely, look(rule.likely));
    for (const [name, find] of [['likely', rule.likely] as const, ...Object.entries(rule.hints)]) {
      const [first] = look(find);
      if (first !== undefined) hints.set(`${kind}.${name}`, first);
    }
  }
  return { blatant, certain, likely, hints };
}
