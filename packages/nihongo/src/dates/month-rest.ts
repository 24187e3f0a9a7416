import type { Input, DayPart } from './input.ts';
import { dayPart, matchAt, periodPart } from './input.ts';
import { endOfMonth, isCivilDate, toDay } from './day.ts';
import { numeral, numeralValue } from './numerals.ts';
import { mondayOf, nthWeekday, thirdOfMonth } from './spans.ts';
import { weekdayIndex, weekdayName, withWeekday } from './weekday.ts';

const dayOfMonth = new RegExp(
  `(?:の| )?(?:(${numeral}) ?日?(?: ?[(][月火水木金土日](?:曜日?)?[)] ?)?(?:[〜・、-]|から|か|または) ?)?(${numeral}) ?日(?!間|以内|目|ほど|程)`,
  'uy',
);
const third = /の?(上旬|初旬|初め|はじめ|前半|中旬|半ば|なかば|中頃|中ごろ|下旬|後半|終わり|終盤)/uy;
const end = /の?(?:末日|末|晦日|いっぱい|一杯|内|のうち|中(?!旬|頃|ごろ|間))/uy;
const start = /の?(?:頭|あたま|初日|早々|明け)/uy;
const lastWorked = /の?(?:最終営業日|末営業日|最後の営業日)/uy;
const nth = new RegExp(`の?第(${numeral})?${weekdayName}`, 'uy');
const nthWeek = new RegExp(`の?第(${numeral})週(?:中|目)?`, 'uy');
const lastWeekday = new RegExp(`の?(?:最終|最後の)${weekdayName}`, 'uy');

const thirds: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ['上旬', 0],
  ['初旬', 0],
  ['初め', 0],
  ['はじめ', 0],
  ['前半', 0],
  ['中旬', 1],
  ['半ば', 1],
  ['なかば', 1],
  ['中頃', 1],
  ['中ごろ', 1],
]);

/** Reads what follows a month that is known: 25日, 上旬, 末, 第2火曜, or nothing (the whole month). */
export function readMonthRest(input: Input, at: number, y: number, m: number): DayPart | undefined {
  const { text, calendar } = input;
  const day = matchAt(dayOfMonth, text, at);
  if (m < 1 || m > 12) return { ...dayPart(at + (day?.[0].length ?? 0), 0), kind: 'invalid' };
  if (day?.[2]) {
    const d = numeralValue(day[2]);
    const near = numeralValue(day[1] ?? day[2]);
    const after = at + day[0].length;
    if (!isCivilDate(y, m, d)) return withWeekday({ ...dayPart(after, 0), kind: 'invalid' }, text);
    const last = toDay(y, m, d);
    return withWeekday(
      { ...dayPart(after, last), first: near >= 1 && near < d ? last - (d - near) : last },
      text,
    );
  }
  const last = endOfMonth(y, m);
  const worked = matchAt(lastWorked, text, at);
  if (worked) return dayPart(at + worked[0].length, calendar.lastBusinessDay(last - 27, last) ?? last);
  const part = matchAt(third, text, at);
  if (part?.[1]) {
    const span = thirdOfMonth(y, m, thirds.get(part[1]) ?? 2);
    return periodPart(at + part[0].length, span.first, span.last, 'month');
  }
  const weekday = matchAt(nth, text, at);
  if (weekday?.[1] && weekday[2]) {
    const found = nthWeekday(y, m, numeralValue(weekday[1]), weekdayIndex(weekday[2]));
    return found === undefined ? undefined : dayPart(at + weekday[0].length, found);
  }
  const week = matchAt(nthWeek, text, at);
  if (week?.[1]) {
    const monday = mondayOf(toDay(y, m, 1)) + (Math.min(numeralValue(week[1]), 6) - 1) * 7;
    const friday = calendar.lastBusinessDay(monday, monday + 6) ?? monday + 6;
    return periodPart(at + week[0].length, monday, friday, 'week');
  }
  const final = matchAt(lastWeekday, text, at);
  if (final?.[1]) {
    const found = nthWeekday(y, m, 5, weekdayIndex(final[1])) ?? nthWeekday(y, m, 4, weekdayIndex(final[1]));
    return dayPart(at + final[0].length, found ?? last);
  }
  const begin = matchAt(start, text, at);
  if (begin) return dayPart(at + begin[0].length, calendar.businessDayFrom(toDay(y, m, 1)));
  const close = matchAt(end, text, at);
  return periodPart(at + (close?.[0].length ?? 0), toDay(y, m, 1), last, 'month');
}
