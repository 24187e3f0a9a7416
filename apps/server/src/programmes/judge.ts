import type {
  ReferralReason,
  ReferralSide,
  ReferralState,
  ReferralTerms,
  Reward,
  Ruling,
  SelfSign,
} from '@madoguchi/contract';
import { isCertain } from './self.ts';

/** All that a referral is judged by. Times are in milliseconds, sums in whole units of the currency. */
export type ReferralFacts = {
  orderId: string;
  placedAt: number;
  /** The day of it where the workspace is. */
  placedOn: string;
  cancelled: boolean;
  currency: string;
  total: number;
  deliveredAt: number | null;
  refunds: readonly { at: number; amount: number }[];
  /** Somebody else’s link or code leads to it now; it is shown for the reward that was handed over. */
  elsewhere: boolean;
  /** The person who invited; null once their data was erased. */
  inviterId: string | null;
  /** The person who bought; null while nobody knows. */
  invitedId: string | null;
  /** Whether they had bought before. */
  boughtBefore: boolean;
  signs: readonly SelfSign[];
  ruling: Ruling | null;
  /** Which sides hold a reward that was handed over and not taken back. */
  given: readonly ReferralSide[];
  terms: ReferralTerms;
};

export type Judged = {
  state: ReferralState;
  reason: ReferralReason | null;
  /** When the holding period ends; null before it has begun. */
  holdUntil: number | null;
};

const day = 86_400_000;

/** Rewards that somebody must hand over. A code or a cut comes with the invited one’s order by itself. */
export function handedOver({ inviter, invited }: Pick<ReferralTerms, 'inviter' | 'invited'>) {
  const due: { side: ReferralSide; reward: Reward }[] = [];
  if (inviter.kind !== 'none') due.push({ side: 'inviter', reward: inviter });
  if (invited.kind === 'points' || invited.kind === 'gift') due.push({ side: 'invited', reward: invited });
  return due;
}

/** When the holding period ends: so many days after delivery or order; null while nothing is delivered. */
export function holdEnd({ placedAt, deliveredAt, terms }: ReferralFacts): number | null {
  const from = terms.holdFrom === 'order' ? placedAt : deliveredAt;
  return from === null ? null : from + terms.holdDays * day;
}

/** Why a referral never counts, whatever else is true; null where nothing speaks against it. */
function refusal(facts: ReferralFacts, until: number | null): ReferralReason | null {
  const { terms, total, ruling, currency } = facts;
  if (ruling === 'refused') return 'ruled';
  if (facts.cancelled) return 'cancelled';
  if (facts.placedOn < terms.startsOn || (terms.endsOn !== null && facts.placedOn > terms.endsOn))
    return 'period';
  if (facts.elsewhere) return 'elsewhere';
  if (facts.inviterId === null) return 'erased';
  if (isCertain(facts.signs) && ruling !== 'allowed') return 'self';
  if (facts.boughtBefore) return 'not_first';
  if (terms.minTotal > 0 && currency !== 'JPY') return 'currency';
  if (total < terms.minTotal) return 'below_minimum';
  const back = facts.refunds
    .filter(({ at }) => until === null || at <= until)
    .reduce((sum, { amount }) => sum + amount, 0);
  // A part given back does no harm while the rest still counts.
  return back > 0 && total - back < Math.max(terms.minTotal, 1) ? 'refunded' : null;
}

/** What it still waits for; null once it is earned. */
function waitsFor(facts: ReferralFacts, until: number | null, now: number): ReferralReason | null {
  if (facts.invitedId === null) return 'buyer_unknown';
  if (facts.signs.length > 0 && facts.ruling !== 'allowed') return 'check';
  if (until === null) return 'delivery';
  return now < until ? 'hold' : null;
}

/**
 * How referrals of one programme stand, in the order in which they were placed: an inviter’s later ones count for nothing once
 * as many as the terms allow do, or may still come to.
 */
export function judgeAll(referrals: readonly ReferralFacts[], now: number): Map<string, Judged> {
  const counted = new Map<string, number>();
  const judged = new Map<string, Judged>();
  const inOrder = referrals.toSorted(
    (one, other) => one.placedAt - other.placedAt || (one.orderId < other.orderId ? -1 : 1),
  );
  for (const facts of inOrder) {
    const holdUntil = holdEnd(facts);
    const { terms, inviterId } = facts;
    const refused = refusal(facts, holdUntil);
    if (refused !== null || inviterId === null) {
      judged.set(facts.orderId, { state: 'refused', reason: refused ?? 'erased', holdUntil });
      continue;
    }
    const before = counted.get(inviterId) ?? 0;
    if (terms.limit !== null && before >= terms.limit) {
      judged.set(facts.orderId, { state: 'refused', reason: 'limit', holdUntil });
      continue;
    }
    counted.set(inviterId, before + 1);
    const reason = waitsFor(facts, holdUntil, now);
    const due = handedOver(terms);
    const isGiven = due.length > 0 && due.every(({ side }) => facts.given.includes(side));
    const state = reason !== null ? 'waiting' : isGiven ? 'granted' : 'earned';
    judged.set(facts.orderId, { state, reason, holdUntil });
  }
  return judged;
}
