import { dueOf } from '../dates/index.ts';
import type { DateMention } from '../dates/index.ts';
import type { Sentence } from '../text/document.ts';
import { actOf } from './act.ts';
import { between } from './ordered.ts';
import type { Promised } from './promise.ts';

const noun =
  '(?:ご返金|返金|お?届け|発送|出荷|配達|配送|郵送|納品|お?渡し|引き?渡し|ご?訪問|お?伺い|ご?連絡|ご?回答|ご?返事|ご?報告|お電話|交換|送付|再送|再発送|工事|施工|設置|修理完了|手配|完了|振り?込み?)';
const ahead = new RegExp(
  `^[ 　、にへ:：〜~]*(?:[^、。は]{0,16}?)(${noun})(?:の?(?:予定|見込み))(?:日)?[。！!\\s）)]*$`,
  'u',
);
const before = new RegExp(
  `(${noun})(?:(?:の?(?:予定|見込み))(?:日時?|時刻)?\\s*[:：は]|\\s*[:：])\\s*$`,
  'u',
);

const bare =
  /^(?:に|まで|までに)?、?(発送|出荷|納品|お?届け|再送|再発送|ご?返金|ご?訪問|お伺い|お?渡し|着工|交換)(?:いたし|し)?[。！!\s）)]*$/u;
const closed = /^[。！!\s）)頃]*$/u;

/** Notes without a predicate: 11/25(水) 発送予定, お届け予定日：11月25日. */
export function readTerse(
  text: string,
  sentence: Sentence,
  mentions: readonly DateMention[],
  today: string,
): Promised[] {
  const date = between(mentions, sentence.start, sentence.end).findLast((one) => one.date !== null);
  if (!date) return [];
  const rest = text.slice(date.end, sentence.end);
  const match =
    ahead.exec(rest) ??
    (date.date !== null && date.date >= today ? bare.exec(rest) : null) ??
    (closed.test(rest) ? before.exec(text.slice(sentence.start, date.start)) : null);
  if (!match?.[1]) return [];
  const { start, end } = sentence;
  return [
    {
      start,
      end,
      at: text.slice(start, end),
      act: actOf(match[1], text.slice(start, end)),
      due: dueOf(date),
      condition: null,
      precision: date.precision,
    },
  ];
}
