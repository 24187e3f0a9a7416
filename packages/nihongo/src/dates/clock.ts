import { matchAt } from './input.ts';
import { numeral, numeralValue } from './numerals.ts';

/** A time of day: minutes since midnight (over 1440 after the next one), and how sure the half of the day is. */
export interface ClockPart {
  readonly end: number;
  /** 0–1799; undefined for 午後 and 夜, which name no clock time. */
  readonly minute: number | undefined;
  /** 7–12 without 午前 or 午後, which may mean the evening. */
  readonly open: boolean;
  /** An hour from 1 to 6 taken to be in the afternoon, as nothing says otherwise. */
  readonly assumed?: true;
  /** Can stand without a day: 17時 and 正午 can, 朝 cannot. */
  readonly alone: boolean;
}

const hours = new RegExp(
  `(午前|午後|早朝|朝の?|お?昼の?|昼間の?|夜の?|夕方の?|夕の?|夕刻の?|深夜の?|晩の?|[AP]M|[ap]m)? ?` +
    `(?:(${numeral}) ?時(?!間|点|的|期|代|々|短|折|刻|に?は?じ)(?:(半)|(${numeral}) ?分)?|(\\d{1,2}):(\\d{2})(?!:?\\d)) ?([AaPp]\\.?[Mm]\\.?)?`,
  'uy',
);

const named: readonly (readonly [RegExp, number | undefined, boolean])[] = [
  [/(?:朝一番|朝一|朝イチ|朝いち)/uy, 600, true],
  [/(?:午前中|午前のうち|午前の?便|午前(?!\d))/uy, 720, true],
  [/(?:正午|お?昼(?=まで|迄|前|頃|ごろ|に(?!し)|休み))(?:前|休み)?/uy, 720, true],
  [/(?:午後一番|午後一|午後イチ|午後いち)/uy, 780, true],
  [/夕(?:方|刻)?(?!べ|立|食|飯|日|焼)(?:の便)?/uy, 1080, true],
  [
    /(?:(?:当店の?|弊社の?|窓口の?)?(?:営業|業務|就業|受付|窓口|勤務|受け付け)時間(?:内|中|のうち|の間|終了)|営業終了(?!後)(?:時間|時刻)?|終業(?!後)(?:時間|時刻)?|就業終了(?!後)|閉店(?!後)(?:時間|時刻)?|定時)/uy,
    1080,
    true,
  ],
  [/(?:始業(?:時間|時刻)?|営業開始(?:時間|時刻)?|開店(?:時間|時刻)?)/uy, 540, true],
  [/(?:午後(?:中|のうち|の便)?|夜(?:間|分)?|朝(?:方|のうち)?|お?昼(?:過ぎ|すぎ|間)?|晩)/uy, undefined, false],
];

function halfOfDay(word: string, hour: number): number {
  if (/午後|夕|[Pp]\.?[Mm]/u.test(word)) return hour < 12 ? hour + 12 : hour;
  if (/夜|晩/u.test(word)) return hour >= 5 && hour < 12 ? hour + 12 : hour;
  if (/昼/u.test(word)) return hour < 6 ? hour + 12 : hour;
  return hour;
}

/**
 * Reads a time of day. An hour from 1 to 6 without more is in the afternoon: nobody promises a call at 3 in the
 * morning.
 */
export function readClock(text: string, at: number): ClockPart | undefined {
  const match = matchAt(hours, text, at);
  if (match) {
    const word = `${match[1] ?? ''}${match[7] ?? ''}`;
    const said = numeralValue(match[2] ?? match[5] ?? '');
    const minutes = match[3] ? 30 : numeralValue(match[4] ?? match[6] ?? '0');
    const assumed = word === '' && said >= 1 && said <= 6 && !match[5];
    const hour = assumed ? said + 12 : halfOfDay(word, said);
    // 26時 is 2 o'clock of the day after, as broadcasters count.
    if (!(hour <= 29 && minutes < 60)) return undefined;
    const minute = hour * 60 + minutes;
    const open = word === '' && hour >= 7 && hour < 12;
    return { end: at + match[0].length, minute, open, alone: true, ...(assumed ? { assumed } : {}) };
  }
  for (const [pattern, minute, alone] of named) {
    const word = matchAt(pattern, text, at);
    if (word) return { end: at + word[0].length, minute, open: false, alone };
  }
  return undefined;
}

const clockTo = new RegExp(`(?:[〜-]|から|より|か|または|もしくは)`, 'uy');
const firstOfRange = new RegExp(`((?:午前|午後|朝|夜|夕方)?)(${numeral})[〜-](${numeral}) ?時(?!間)`, 'uy');

/** Reads a time of day or a range of them (14時〜16時, 14〜16時), of which the far end counts. */
export function readClockRange(text: string, at: number): ClockPart | undefined {
  const short = matchAt(firstOfRange, text, at);
  if (short) {
    const far = readClock(text, at + short[0].lastIndexOf(short[3] ?? ''));
    const near = halfOfDay(short[1] ?? '', numeralValue(short[2] ?? ''));
    if (far?.minute === undefined) return far;
    const later = far.minute < near * 60 && far.minute <= 720 ? far.minute + 720 : far.minute;
    return { ...far, minute: later, open: false };
  }
  const near = readClock(text, at);
  if (near?.minute === undefined) return near;
  const link = matchAt(
    clockTo,
    text,
    matchAt(/(?:頃|ごろ)?/uy, text, near.end)?.[0].length ? near.end + 1 : near.end,
  );
  if (!link) return near;
  const far = readClock(text, link.index + link[0].length);
  if (far?.minute === undefined) return near;
  // 午前2時から5時: the same half of the day.
  if (far.assumed && !near.assumed && near.minute < far.minute - 720)
    return { ...far, minute: far.minute - 720 };
  const minute = far.minute < near.minute && far.minute <= 720 ? far.minute + 720 : far.minute;
  return { ...far, minute };
}
