import type { ContestPrize, ContestState, EntryState, PrizeNote } from '@madoguchi/contract';
import { limitOf } from '../programmes/index.ts';
import { openRules } from './rules.ts';

/** Where a contest stands at an instant. Its last instant is not within it. */
export function stateOf(
  { startsAt, endsAt, cancelled }: { startsAt: string; endsAt: string; cancelled: boolean },
  now: Date,
): ContestState {
  if (cancelled) return 'cancelled';
  if (now.getTime() < Date.parse(startsAt)) return 'planned';
  return now.getTime() < Date.parse(endsAt) ? 'running' : 'over';
}

type Prizes = {
  prizes: readonly ContestPrize[];
  purchaseYen: number | null;
  salesYen: number | null;
};

/**
 * How prizes stand beside the rules in force on a day. Prizes that only those can win who bought something are premiums by
 * contest (一般懸賞): each has a limit by the least purchase, and all together one by the planned sales.
 */
export function judgePrizes({ prizes, purchaseYen, salesYen }: Prizes, on: string): PrizeNote {
  const highest = Math.max(0, ...prizes.map(({ yen }) => yen));
  const total = prizes.reduce((sum, { yen, count }) => sum + yen * count, 0);
  const sums = { highest, total };
  if (total === 0) return { verdict: 'none', rule: null, limit: null, ...sums };
  if (purchaseYen === null) {
    const rule = openRules.findLast(({ from }) => from <= on) ?? null;
    return { verdict: rule === null ? 'unclear' : 'open', rule, limit: null, ...sums };
  }
  const limit = limitOf({ kind: 'draw', value: purchaseYen, sales: salesYen ?? undefined, on });
  if (limit === null) return { verdict: 'unclear', rule: null, limit, ...sums };
  const tooMuch = highest > limit.each || (limit.total !== null && total > limit.total);
  const unknown = limit.totalPercent !== null && limit.total === null;
  return { verdict: tooMuch ? 'over' : unknown ? 'unclear' : 'within', rule: limit.rule, limit, ...sums };
}

/** What may follow on how an entry stands: what was decided is taken back before something else is. */
const next: Record<EntryState, readonly EntryState[]> = {
  received: ['accepted', 'refused'],
  accepted: ['received', 'refused', 'winner'],
  refused: ['received', 'accepted'],
  winner: ['accepted'],
};

export type DecisionRefusal = 'step' | 'reason' | 'prize' | 'given' | 'twice' | 'withdrawn' | 'erased';

type Standing = {
  from: EntryState;
  to: EntryState;
  reason: string;
  /** The prize that is named; null for none, undefined for one that there is not. */
  prize: ContestPrize | null | undefined;
  /** How many of that prize are given, and whether the same person has won one. */
  given: number;
  hasWon: boolean;
  mayWinTwice: boolean;
  withdrawn: boolean;
  erased: boolean;
};

/**
 * Why a decision may not be made; null where it may. A refusal, a prize and whatever takes something back need their reason;
 * what was taken back by its owner is not decided on, but a prize may still be taken back.
 */
export function decisionRefusal(of: Standing): DecisionRefusal | null {
  const { from, to, prize } = of;
  const isBack = from === 'winner' || to === 'received';
  if (!next[from].includes(to)) return 'step';
  if (of.withdrawn && !isBack) return 'withdrawn';
  if ((to !== 'accepted' || from !== 'received') && of.reason.trim() === '') return 'reason';
  if (to !== 'winner') return prize === null ? null : 'prize';
  if (of.erased) return 'erased';
  if (prize === null || prize === undefined) return 'prize';
  if (of.given >= prize.count) return 'given';
  return of.hasWon && !of.mayWinTwice ? 'twice' : null;
}
