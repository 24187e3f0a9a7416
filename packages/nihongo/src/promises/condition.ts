import type { DateMention } from '../dates/index.ts';
import type { Predicate } from '../morph/predicate.ts';
import { has } from '../morph/predicate.ts';
import { happens } from './lexicon.ts';
import { around, lastUntil } from './ordered.ts';
import type { Span } from '../text/span.ts';

const afterVerb =
  /^(?:の|な)?(?:場合(?:に|は|、|で|も)|際(?:に|は|、)|次第|(?:後|のち|あと)(?:に|は|で|、|すぐ|速やか|ただち)|とき(?:に|は|、)|時(?:に|は|、|点で)|段階で|と、|ときに)/u;
const nounAfter =
  /(?:(?<!式)次第(?!に|です)|しだい(?!に)|(?<![今午最前以背食そ直]|閉店|営業終了|業務終了|診療終了|終業|受付終了)後(?=[、にはす速た直早])(?!半|ろ|ほど|日)|の際(?=[、には])|の場合(?=[、には])|と引き換えに|と引換えに|日から(?=[\d０-９一二三四五六七八九十約]))/gu;

/** Steps of one's own on the way to the act: 確認のうえ, 社内で検討後. The promise starts now. */
const ownStep =
  /(?:^|[、はをがで])[^、ごお]{0,8}(?:確認|検討|調査|精査|協議|相談|照合|集計|確かめ)(?:し(?:た|ました)?|いたし(?:ました)?|の|が(?:取れ|でき)(?:た|まし)?)?(?:うえで?|上で|後|のち|あと)$/u;
const customersPart =
  /(?:入金|振込|振り込|返信|返送|回答|到着|届|申込|申し込|記入|提出|承認|同意|書類|ご連絡|ご確認)/u;
/** よろしければ and the like are courtesy, not events. */
const courtesy =
  /^(?:もし)?(?:お?時間|よろし|宜し|差し支え|差支え|さしつかえ|可能|お許し|ご迷惑で|お邪魔で|恐縮|できまし|できれ|出来れ|もしよけ|よけれ|なんでし|何でし|何かありま|お急ぎで)/u;
/** What is said in closing, for anything that may come up. */
export const anything =
  /(?:ご不明|ご質問|不明な点|ご要望|お困り|お気づき|気になる|何か|なにか|ご用|ご不便|ご相談|疑問)/u;

/**
 * The event yet to come that a clause starts with, or undefined.
 *
 * @param clause span of the clause up to its promising verb
 * @param before the predicates in the clause before that verb
 * @param mentions the dates in the clause
 */
export function findCondition(
  text: string,
  clause: Span,
  before: readonly Predicate[],
  mentions: readonly DateMention[],
): Span | undefined {
  const ends: number[] = [];
  for (const predicate of before) {
    const rest = text.slice(predicate.end, predicate.end + 6);
    const marker = afterVerb.exec(rest);
    if (
      courtesy.test(text.slice(predicate.start, predicate.end)) ||
      /時間[をも]?$/u.test(text.slice(Math.max(clause.start, predicate.start - 6), predicate.start))
    )
      continue;
    if (predicate.ending === 'conditional') ends.push(predicate.end);
    else if (marker && !isOwnStep(text, clause, predicate.end + marker[0].length)) {
      ends.push(predicate.end + marker[0].replace(/[、には]+$/u, '').length);
    } else if (predicate.ending === 'te' && rest.startsWith('から')) {
      if (!isOwnWork(text, clause, predicate, mentions)) ends.push(predicate.end + 2);
    } else if (predicate.past && has(predicate, 'いただく') && /^(?:うえ|上)/u.test(rest))
      ends.push(predicate.end + 2);
  }
  const words = text.slice(clause.start, clause.end);
  for (const match of words.matchAll(nounAfter)) {
    const end = clause.start + match.index + match[0].length;
    const date = around(mentions, end - 1) ?? around(mentions, end);
    const inDate = date !== undefined && date.kind !== 'event' && end <= date.end;
    // 23日の放課後に: a time of that day.
    const day = lastUntil(mentions, clause.start + match.index);
    const hour = day?.date && /^の[^、。はがを]{1,6}$/u.test(text.slice(day.end, clause.start + match.index));
    if (!inDate && !hour && !isOwnStep(text, clause, end)) ends.push(end);
  }
  const event = mentions.find((mention) => mention.kind === 'event');
  if (event && !/前|当日/u.test(event.at) && !isOwnStep(text, clause, event.start)) ends.push(event.start);
  if (ends.length === 0) return undefined;
  return { start: clause.start, end: Math.max(...ends) };
}

/** ご返信がない場合はキャンセルとさせていただきます warns and promises nothing. */
export function isWarning(condition: string, act: string): boolean {
  return (
    /(?:ない|なかった|過ぎ(?:た|まし))(?:場合|際|とき|時|たら)/u.test(condition) &&
    /キャンセル|取り?消|処分|破棄|廃棄|停止|解除|失効|無効|抹消|申し受け/u.test(act)
  );
}

/** 水曜でしたらお伺いいたします offers a time and promises none. */
export function isOffer(
  text: string,
  condition: Span,
  unit: { readonly mentions: readonly DateMention[] },
): boolean {
  const words = text.slice(condition.start, condition.end);
  return (
    /(?:でしたら|であれば|なら(?:ば)?)$/u.test(words) &&
    (/ご都合|ご希望/u.test(words) ||
      unit.mentions.some((one) => one.end <= condition.end && condition.end - one.end <= 6))
  );
}

/** 在庫を調べてから、明日お電話します: work of one's own, with a time for what follows it. */
function isOwnWork(
  text: string,
  clause: Span,
  predicate: Predicate,
  mentions: readonly DateMention[],
): boolean {
  if (isOwnStep(text, clause, predicate.end, 'てから')) return true;
  const theirs = customersPart.test(text.slice(Math.max(clause.start, predicate.start - 16), predicate.end));
  if (
    theirs ||
    predicate.kind !== 'verb' ||
    happens.test(predicate.base) ||
    has(predicate, 'いただく', 'くださる')
  )
    return false;
  if (
    predicate.honorifics.includes('respectful') ||
    /^(?:いただく|頂く|もらう|受ける)$/u.test(predicate.base)
  )
    return false;
  return mentions.some((one) => one.date !== null && one.kind !== 'event' && one.start >= predicate.end);
}

function isOwnStep(text: string, clause: Span, end: number, as?: string): boolean {
  const words = text.slice(Math.max(clause.start, end - 60), end).replace(/[、は]+$/u, '');
  if (customersPart.test(words.slice(-16))) return false;
  return ownStep.test(
    as ? words.replace(/てから?$/u, 'た後').replace(/て$/u, 'た後') : words.replace(/に$/u, ''),
  );
}
