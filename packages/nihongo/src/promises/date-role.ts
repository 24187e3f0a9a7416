import type { DateMention } from '../dates/index.ts';

/** What the time of a mention has to do with the clause it stands in. */
export type DateRole = 'deadline' | 'attribute';

const suffixed = /(?:まで|迄|以内|うち|内|中|頃|ごろ|に|には|で)(?:に|には|で)?$/u;
const attributeNoun =
  /^(?:時点|現在|分|付(?!け?で)|号|版|締め?切?|限(?!り)|限定|以前|より前|生まれ|[ごお]?(?:発売|開催|開講|開始|開店|実施|注文|購入|予約|入金|依頼|来店|来館|来社|参加|受付|締切|宿泊|納品|到着|利用|出発|搭乗|挙式|公演|提出|入稿|申し?込み?)(?:分|の|済))/u;
const carrier =
  /^の(?:便|[ごお]?(?:集荷|配送|配達|発送|出荷|届け|渡し|午前|朝|昼|夜|予定|うち|間|早い|早め|遅い|早朝|営業|始業|終業|開店|閉店|ご?都合|お時間|時間帯))/u;
/** 30日の更新で, 10日の納品を予定, 来週の後半: the noun is done then. */
const occasion =
  /^の(?:[^、。はがを]{1,8}(?:で(?!す|ご|は)|にて)|[^、。]{1,8}(?:予定|見込|です|でございます|[とに]なり|と(?:させて|いたし))|(?:請求|お支払い|給与|引き落とし|会費)から|あいだ|後半|前半|[^、。はがを]{1,6}後(?:に|、|すぐ))/u;

/** 3営業日ほどお時間をいただき、ご報告いたします: the time taken ends with the act. */
export const takesTime = /^、?(?:の)?お?時間[をも]?(?:いただ|頂|ちょうだい)(?!いて[いお]|きました|いたし)/u;

/** 25日のご来店の際に, 明日ご来店いただいた際に: the event has a date, and the act takes place then. */
export function meetsThen(mention: DateMention, after: string): boolean {
  return (
    mention.bound === 'at' &&
    mention.date !== null &&
    /^(?:の)?[^、。はが]{1,14}?(?:際|時|とき)(?:に(?!は)|、)/u.test(after)
  );
}

/** Whether a mention can say when an act will be done, judged by the words right after it. */
export function dateRole(text: string, mention: DateMention): DateRole {
  const after = text.slice(mention.end, mention.end + 28);
  if (mention.kind === 'length') return takesTime.test(after) ? 'deadline' : 'attribute';
  // After a day is no deadline; after a clock time it is still that day.
  if (/以降|以後/u.test(mention.at) && (mention.time === undefined || mention.dayless)) return 'attribute';
  if (
    mention.from !== undefined &&
    /^の[^、。]{1,8}に[^。]{0,16}(?:掲載|載せ|反映|同封|記載|盛り込|加算)/u.test(after)
  )
    return 'deadline';
  if (meetsThen(mention, after)) return 'deadline';
  if (after.startsWith('の')) return carrier.test(after) || occasion.test(after) ? 'deadline' : 'attribute';
  if (
    /(?<![中内ち])に$/u.test(mention.at) &&
    /^[おご]?(?:変更|延期|振り?替|改め(?!て)|ずら|移動|設定|繰り)/u.test(after)
  )
    return 'attribute';
  if (suffixed.test(mention.at)) return 'deadline';
  if (attributeNoun.test(after)) return 'attribute';
  return /^(?:が|を(?!もっ|もち|以て|以っ)|や|と(?!な)|も?との?)/u.test(after) ? 'attribute' : 'deadline';
}
