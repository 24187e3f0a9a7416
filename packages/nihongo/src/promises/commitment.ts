import type { Predicate } from '../morph/predicate.ts';
import { has } from '../morph/predicate.ts';
import { isServiceAct } from './act.ts';
import type { Assertion } from './assertions.ts';
import type { Commitment } from './promise.ts';
import { happens, neverPromise } from './lexicon.ts';
import { isHumble, isOwnAct } from './own-act.ts';
import { dated, scheduled } from './schedule.ts';
import { asksCustomer, senseOf } from './sense.ts';
import { isStep } from './units.ts';

const third =
  /(?:お客様|お客さま|皆様|貴社|御社|貴店|先方様?|ご本人様?|奥様|ご家族様?|(?:保護者|親御|参加者|利用者|受講者|居住者|入居者|会員|契約者|施主|本人|組合|持ち主)(?:様|さん|の方|の皆様)?)(?:ご自身)?(?:が|から|より|にて)/u;

/**
 * A verb in 連用形 or て that promises though the sentence ends on something else: 本日の便でお送りし、明日には届きます.
 */
export function promisingStep(text: string, { predicate, before }: Assertion): Predicate | undefined {
  const goes = predicate.mood === 'statement' && predicate.polite && !predicate.past && !predicate.negative;
  if (!goes || !(happens.test(predicate.base) || /^(?:ni-naru|itadakeru)$/u.test(predicate.frame)))
    return undefined;
  return before.find(
    (one) => isStep(text, one) && isOwnAct(one, false) && isHumble(one) && isServiceAct(one.base),
  );
}

/**
 * What an assertion commits its writer to, or undefined where it states, asks, requests or reports.
 *
 * @param dateEnds whether a date ends at or touches that offset
 */
export function readCommitment(
  text: string,
  assertion: Assertion,
  dateEnds: (at: number) => boolean,
): Commitment | undefined {
  const { predicate, before } = assertion;
  if (predicate.mood !== 'statement' || third.test(text.slice(assertion.start, predicate.end)))
    return undefined;
  const plan = scheduled(text, assertion) ?? dated(text, assertion, dateEnds);
  if (plan) return plan;
  if (!isOwnAct(predicate, false)) return undefined;
  const lead = text.slice(assertion.start, predicate.head.start);
  if (asksCustomer(predicate, lead)) return undefined;
  const inner = before.at(-1);
  const joint = inner ? text.slice(inner.end, predicate.start) : '';
  if (inner && /^(?:ことを|と)お?$/u.test(joint) && /約束/u.test(predicate.base)) {
    return isOwnAct(inner, true) ? { base: inner.base, strength: 'firm' } : undefined;
  }
  if (
    inner &&
    /^(?:こと|よう)(?:と|に)$/u.test(joint) &&
    /^(?:する|いたす|致す|取り計らう|手配する)$/u.test(predicate.base)
  ) {
    return isOwnAct(inner, true) && !neverPromise.test(inner.base)
      ? { base: inner.base, strength: 'firm' }
      : undefined;
  }
  if (/(?:調べ|片|けり)が$/u.test(lead) && /^(?:つく|付く)$/u.test(predicate.base))
    return { base: '調べる', strength: 'plain' };
  const caused =
    (has(predicate, 'せる', 'させる') && !has(predicate, 'いただく')) ||
    (has(predicate, 'いたす') && !predicate.base.endsWith('する'));
  const sense = senseOf(predicate, lead);
  if (sense === 'none') return undefined;
  if (sense === 'unsaid') {
    if (!has(predicate, 'みる', '直す') && neverPromise.test(predicate.base)) return undefined;
    if (!caused && happens.test(predicate.base)) return undefined;
  }
  if (!predicate.polite)
    return isServiceAct(predicate.base) ? { base: predicate.base, strength: 'plain' } : undefined;
  const firm =
    caused || has(predicate, 'おく', 'みる', '直す') || isHumble(predicate) || isServiceAct(predicate.base);
  return { base: predicate.base, strength: firm ? 'firm' : 'plain' };
}
