import { dayPart, matchAt, periodPart } from './input.ts';
import type { DayPart, DayReader, Input } from './input.ts';
import { endOfMonth, fromDay, isCivilDate, shiftMonth, toDay } from './day.ts';
import { readMonthRest } from './month-rest.ts';
import { numeral, numeralValue } from './numerals.ts';
import { withWeekday } from './weekday.ts';

const eras: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, 昭和: 1925 };
const eraYear = new RegExp(`(令和|平成|昭和|R(?=\\d))(元|${numeral})(?:年|[./](?=\\d))`, 'uy');
const year = /((?:19|20)\d{2}|二〇[〇一二三四五六七八九]{2})年/uy;
const relativeYear = /(再来年|来年|翌年|明年|今年|本年|昨年|去年)の?/uy;
const numbers = /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/uy;
const slashed = /(\d{1,2})\/(\d{1,2})(?![\d/])/uy;
const month = new RegExp(`(${numeral}) ?月(?!額|々|次|曜|齢|刊|謝|見)`, 'uy');
const eraRest = /(\d{1,2})[./](\d{1,2})(?!\d)/uy;
const yearShifts: Readonly<Record<string, number>> = { 再来年: 2, 今年: 0, 本年: 0, 昨年: -1, 去年: -1 };

function numberedDay(text: string, end: number, y: number, m: number, d: number): DayPart | undefined {
  return isCivilDate(y, m, d) ? withWeekday(dayPart(end, toDay(y, m, d)), text) : undefined;
}

/** The year of a month named alone: this one, or the next where the month lies more than half a year back. */
function nearestYear(today: number, m: number): number {
  const { y, m: current } = fromDay(today);
  return current - m > 5 ? y + 1 : y;
}

function readYearRest(input: Input, at: number, y: number): DayPart | undefined {
  const named = matchAt(month, input.text, at);
  if (named?.[1]) return readMonthRest(input, at + named[0].length, y, numeralValue(named[1]));
  const dotted = matchAt(eraRest, input.text, at);
  if (dotted) {
    return numberedDay(input.text, at + dotted[0].length, y, Number(dotted[1]), Number(dotted[2]));
  }
  const close = matchAt(/(?:末|いっぱい|中|内|のうち)/uy, input.text, at);
  return periodPart(at + (close?.[0].length ?? 0), toDay(y, 1, 1), endOfMonth(y, 12), 'year');
}

/** 令和8年11月25日, 2026/11/25, 11月25日, 11/25, 来年3月, 12月中旬 … */
export const readAbsolute: DayReader = (input, at) => {
  const { text, now } = input;
  const full = matchAt(numbers, text, at);
  if (full) return numberedDay(text, at + full[0].length, Number(full[1]), Number(full[3]), Number(full[4]));
  const era = matchAt(eraYear, text, at);
  if (era?.[1] && era[2]) {
    const count = era[2] === '元' ? 1 : numeralValue(era[2]);
    return readYearRest(input, at + era[0].length, (eras[era[1]] ?? 0) + count);
  }
  const western = matchAt(year, text, at);
  if (western?.[1]) return readYearRest(input, at + western[0].length, numeralValue(western[1]));
  const relative = matchAt(relativeYear, text, at);
  if (relative?.[1]) {
    const y = fromDay(now.day).y + (yearShifts[relative[1]] ?? 1);
    return readYearRest(input, at + relative[0].length, y);
  }
  const named = matchAt(month, text, at);
  if (named?.[1]) {
    const m = numeralValue(named[1]);
    return readMonthRest(input, at + named[0].length, nearestYear(now.day, m), m);
  }
  const slash = matchAt(slashed, text, at);
  if (!slash) return undefined;
  const m = Number(slash[1]);
  return numberedDay(text, at + slash[0].length, nearestYear(now.day, m), m, Number(slash[2]));
};

const relativeMonth = /(再来月|翌々月|来月|翌月(?!曜)|今月|当月|本月|先月|前月)/uy;
const monthShifts: Readonly<Record<string, number>> = {
  再来月: 2,
  翌々月: 2,
  来月: 1,
  翌月: 1,
  先月: -1,
  前月: -1,
};

/** 今月末, 来月10日, 再来月の第2火曜. */
export const readRelativeMonth: DayReader = (input, at) => {
  const match = matchAt(relativeMonth, input.text, at);
  if (!match?.[1]) return undefined;
  const today = fromDay(input.now.day);
  const { y, m } = shiftMonth(today.y, today.m, monthShifts[match[1]] ?? 0);
  return readMonthRest(input, at + match[0].length, y, m);
};

const nearDay = `(?:(${numeral}) ?(?:日(?: ?[(][月火水木金土日](?:曜日?)?[)] ?)?)?(?:[〜・、-]|から|か|または|もしくは|あるいは) ?(?=${numeral} ?日(?:[にの(、頃ご]|まで|迄)))?`;
const dayAlone = new RegExp(
  `翌?${nearDay}(${numeral}) ?日(?!間|以内|以上|目|ほど|程|前後|くらい|ぐらい|後|前|分|数|も|あたり|当たり|[でか](?:も|かる|ら\\d)|で(?!す|ござ|し)|を?(?:要|め|いただ|頂)|\\d)`,
  'uy',
);

/** 25日 alone: in this month, or the next where this month's is past. */
export const readDayAlone: DayReader = ({ text, now }, at) => {
  const match = matchAt(dayAlone, text, at);
  if (!match?.[2] || (match[0] === '一日' && text.charAt(at + 2) === '中')) return undefined;
  const d = numeralValue(match[2]);
  const near = numeralValue(match[1] ?? match[2]);
  const today = fromDay(now.day);
  const end = at + match[0].length;
  if (d < 1 || d > 31) return undefined;
  for (let count = d >= today.d ? 0 : 1; count < 3; count += 1) {
    const { y, m } = shiftMonth(today.y, today.m, count);
    if (!isCivilDate(y, m, d)) continue;
    const last = toDay(y, m, d);
    return withWeekday(
      { ...dayPart(end, last), first: near >= 1 && near < d ? last - (d - near) : last },
      text,
    );
  }
  return undefined;
};
