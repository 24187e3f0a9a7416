import type { DateMention } from '../dates/index.ts';
import type { Predicate } from '../morph/predicate.ts';
import type { Span } from '../text/span.ts';
import { between, firstFrom } from './ordered.ts';
import { happens, neverPromise } from './lexicon.ts';

/** A part of an assertion with a time of its own. */
export interface Unit extends Span {
  /** The verb of a part that has one of its own (本日中に発送し、…); else the assertion's. */
  readonly own?: Predicate;
  readonly mentions: readonly DateMention[];
}

const gap = /^[^、。]{0,10}、(?=[^。]{0,40}?(?:は|を|も|につきまして|について))/u;
const newTopic = /^[^、。]{1,24}?は(?![じず])/u;

/** 説明書は明日メールで、実物は25日にお届けします: the verb is said once, at the end. */
function isGap(text: string, mention: DateMention, next: DateMention, before: readonly Predicate[]): boolean {
  const comma = text.indexOf('、', mention.end);
  const verb = (firstFrom(before, mention.end)?.start ?? comma) < comma;
  return !verb && gap.test(text.slice(mention.end, next.start));
}

/** A verb in 連用形 or て that could promise by itself, and after which another clause begins. */
export function isStep(text: string, predicate: Predicate): boolean {
  if (predicate.kind !== 'verb' || predicate.past || predicate.negative || neverPromise.test(predicate.base))
    return false;
  if (happens.test(predicate.base)) return false;
  if (predicate.ending === 'te') return !text.startsWith('から', predicate.end);
  return predicate.ending === 'conjunctive' && text.charAt(predicate.end) === '、';
}

/**
 * Cuts an assertion where separately dated clauses meet. Clauses without a date of their own stay with the next:
 * 確認のうえ、ご連絡いたします is one promise.
 */
export function cutUnits(
  text: string,
  clause: Span,
  before: readonly Predicate[],
  mentions: readonly DateMention[],
): Unit[] {
  const units: Unit[] = [];
  let start = clause.start;
  let held: DateMention[] = [];
  for (const [index, mention] of mentions.entries()) {
    held.push(mention);
    const next = mentions[index + 1];
    const limit = next?.start ?? clause.end;
    const step = between(before, mention.end, limit - 1).find((one) => isStep(text, one));
    if (
      step &&
      held.some((one) => one.kind !== 'vague') &&
      (next
        ? !next.dayless || mention.dayless
        : newTopic.test(text.slice(step.end, Math.min(clause.end, step.end + 40)).replace(/^、/u, '')))
    ) {
      units.push({ start, end: step.end, own: step, mentions: held });
      start = text.charAt(step.end) === '、' ? step.end + 1 : step.end;
      held = [];
    } else if (next && !next.dayless && isGap(text, mention, next, before)) {
      const comma = text.indexOf('、', mention.end);
      units.push({ start, end: comma, mentions: held });
      start = comma + 1;
      held = [];
    }
  }
  units.push({ start, end: clause.end, mentions: held });
  return units;
}
