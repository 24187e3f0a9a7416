import type { Span } from '../../text/span.ts';
import type { HarassmentKind } from '../kinds.ts';
import type { MessageView } from '../view.ts';
import { reported } from '../concepts/reported.ts';
import { except } from '../find.ts';
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

/** What somebody else said proves nothing against the writer. */
const rules = harassmentRules.map((rule) => ({
  ...rule,
  blatant: rule.blatant === undefined ? undefined : except(rule.blatant, reported),
  certain: except(rule.certain, reported),
  likely: except(rule.likely, rule.harmless, 1),
}));

/** Looks for all kinds of harassment at once. */
export function findClues(view: MessageView): HarassmentClues {
  const blatant = new Map<HarassmentKind, readonly Span[]>();
  const certain = new Map<HarassmentKind, readonly Span[]>();
  const likely = new Map<HarassmentKind, readonly Span[]>();
  const hints = new Map<string, Span>();
  for (const rule of rules) {
    const [plain, sure, maybe] = [rule.blatant?.(view) ?? [], rule.certain(view), rule.likely(view)];
    if (plain.length > 0) blatant.set(rule.kind, plain);
    if (sure.length > 0) certain.set(rule.kind, sure);
    if (maybe.length > 0) {
      likely.set(rule.kind, maybe);
      hints.set(`${rule.kind}.likely`, maybe[0] ?? { start: 0, end: 0 });
    }
    for (const [name, find] of Object.entries(rule.hints)) {
      const [first] = find(view);
      if (first !== undefined) hints.set(`${rule.kind}.${name}`, first);
    }
  }
  return { blatant, certain, likely, hints };
}
