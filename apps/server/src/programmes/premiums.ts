import type {
  PremiumKind,
  PremiumLimit,
  PremiumNote,
  PremiumRule,
  ReferralTerms,
  Reward,
} from '@madoguchi/contract';
import { limitRules, scopeRules, type LimitRule } from './premium-rules.ts';

const shown = ({ id, name, source, sourceAddress, from, says }: LimitRule): PremiumRule => ({
  id,
  name,
  source,
  sourceAddress,
  from,
  says,
});

/** Every rule, as the API answers it. */
export const allRules: readonly PremiumRule[] = [...limitRules.map(shown), ...Object.values(scopeRules)];

type Asked = { kind: PremiumKind; value: number; sales?: number | undefined; on: string };

/**
 * How high a premium may be for a transaction of `value` yen on the day `on`, by the rule in force then; fractions of a yen are
 * dropped. Null for a day before any rule that is known here.
 * @throws RangeError for sums that are not whole yen
 */
export function limitOf({ kind, value, sales, on }: Asked): PremiumLimit | null {
  if (![value, sales ?? 0].every((sum) => Number.isSafeInteger(sum) && sum >= 0))
    throw new RangeError('sums are whole yen');
  const rule = limitRules
    .filter((each) => each.kind === kind && each.from <= on)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];
  const step = rule?.steps.findLast(({ from }) => from <= value);
  if (rule === undefined || step === undefined) return null;
  const { totalPercent } = rule;
  const reckoned =
    'yen' in step
      ? { each: step.yen, reckoned: step.from === 0 ? 'floor' : 'ceiling', by: step.yen }
      : 'percent' in step
        ? { each: Math.floor((value * step.percent) / 100), reckoned: 'share', by: step.percent }
        : { each: value * step.times, reckoned: 'times', by: step.times };
  return {
    kind,
    value,
    ...(reckoned as Pick<PremiumLimit, 'each' | 'reckoned' | 'by'>),
    total: totalPercent === null || sales === undefined ? null : Math.floor((sales * totalPercent) / 100),
    totalPercent,
    sales: sales ?? null,
    rule: shown(rule),
  };
}

/** What a reward is worth in yen; a share is of the least order that counts, and unknown where there is none. */
export function worthOf({ kind, amount, unit }: Reward, minTotal: number): number | null {
  if (kind === 'none') return 0;
  if (unit === 'yen') return amount;
  return minTotal === 0 ? null : Math.floor((minTotal * amount) / 100);
}

function noteOf(reward: Reward, minTotal: number, on: string, outside: PremiumRule | null): PremiumNote {
  const worth = worthOf(reward, minTotal);
  const limit = minTotal === 0 ? null : limitOf({ kind: 'all', value: minTotal, on });
  const { cut } = scopeRules;
  if (reward.kind === 'none') return { verdict: 'nothing', rule: null, worth, limit: null };
  if (outside !== null) return { verdict: 'outside', rule: outside, worth, limit: null };
  if (reward.kind === 'cut' || reward.kind === 'code')
    return { verdict: 'outside', rule: cut, worth, limit: null };
  if (limit === null || worth === null) return { verdict: 'unclear', rule: null, worth, limit };
  return { verdict: worth <= limit.each ? 'within' : 'over', rule: limit.rule, worth, limit };
}

/**
 * How both rewards of a programme look beside the rules: the inviter’s is no premium unless only purchasers may invite; codes
 * and cuts are prices; anything else that comes with an order is held against the limit for what everybody gets.
 */
export function judgeTerms(
  { who, inviter, invited, minTotal }: Pick<ReferralTerms, 'who' | 'inviter' | 'invited' | 'minTotal'>,
  on: string,
): { inviter: PremiumNote; invited: PremiumNote } {
  const outside = who === 'everyone' ? scopeRules.referral : null;
  const own = noteOf(inviter, minTotal, on, outside);
  return {
    // Limited to purchasers it is a premium by that answer, held against the limit.
    inviter: who === 'purchasers' && own.verdict === 'unclear' ? { ...own, rule: scopeRules.referral } : own,
    invited: noteOf(invited, minTotal, on, null),
  };
}
