import type { DateMention } from '../dates/index.ts';
import type { Document } from '../text/document.ts';
import type { Assertion } from './assertions.ts';
import { firstFrom, lastUntil } from './ordered.ts';

/** A message with the times named in it. */
export interface Reading {
  readonly document: Document;
  readonly mentions: readonly DateMention[];
  /** `YYYY-MM-DD` of sending. */
  readonly today: string;
}

/**
 * A clock time alone goes by the day the customer was told just before: ご予約は11月29日で承りました。9時に伺います。
 * A call does not: it is about that day, not on it.
 */
export function withDayBefore(
  reading: Reading,
  { start }: Assertion,
  times: readonly DateMention[],
): readonly DateMention[] {
  if (!times.some((one) => one.dayless) || !times.every((one) => one.dayless)) return times;
  const day = lastUntil(reading.mentions, start);
  const fits =
    day?.kind === 'named' && day.precision === 'day' && day.date !== null && day.date > reading.today;
  return fits && day.from === undefined && start - day.end < 40 ? [day, ...times] : times;
}

const waiting =
  /^(?:の|ほど|程|いま|今)?(?:しばらく)?(?:お時間[をも]?(?:ください|下さい|くださいませ|頂戴|ちょうだい|いただ|頂)|お待ち(?:ください|下さい|いただ|頂|願))[^。！!？?\n]{0,16}[。！!？?\n]?\s*$/u;

/** 27日までお時間をください。調べてお返事いたします: the time asked for is when the promise is due. */
export function timeAsked(reading: Reading, start: number): readonly DateMention[] {
  const { text } = reading.document;
  const last = lastUntil(reading.mentions, start);
  return last && start - last.end < 40 && waiting.test(text.slice(last.end, start)) ? [last] : [];
}

/** The rest of a sentence that promises something at that time, in what follows the place. */
const answer =
  /^[。！!\s][^。！!\n]{0,70}(?:知らせ|伝え|答え|連絡|報告|返事|返信|回答|返答|案内|説明|返し|送|届|渡し|出し|持ち|伺|参り|納め|相談|電話|仕上)[^。！!\n]{0,12}ます/u;

/** Whether a time to come is named right after a place, in a sentence that may promise. */
export function leadsToDate(reading: Reading, end: number): boolean {
  const next = firstFrom(reading.mentions, end);
  const near =
    next !== undefined && next.start - end < 30 && next.date !== null && next.date >= reading.today;
  return near && answer.test(reading.document.text.slice(end, end + 100));
}
