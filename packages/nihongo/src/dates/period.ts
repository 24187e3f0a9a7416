import { dayPart, matchAt, periodPart } from './input.ts';
import type { DayPart, DayReader, Input } from './input.ts';
import { endOfMonth, fromDay, shiftMonth, toDay } from './day.ts';
import { endOfWorkWeek, mondayOf, thirdOfMonth } from './spans.ts';
import { weekdayIndex, weekdayName } from './weekday.ts';

const week = /(再来週|翌々週|来週|翌週|次週|今週|本週|先週|前週)/uy;
const weekShifts: Readonly<Record<string, number>> = {
  再来週: 2,
  翌々週: 2,
  今週: 0,
  本週: 0,
  先週: -1,
  前週: -1,
};
const onWeekday = new RegExp(`(?:の|、)?(?:[月火水木金土日]・)*${weekdayName}`, 'uy');
const beginning = /の?(?:頭|あたま|アタマ|初め|はじめ|始め|早々|初日|最初|一番|明け)/uy;
const middle = /の?(?:半ば|なかば|前半|中頃|中ごろ|中盤)/uy;
const weekend = /の?(?:末(?!日)|土日)/uy;
const whole = /(?:の(?:後半|終わり|うち|間)|後半|中|いっぱい|一杯|内)/uy;

function readWeekRest(input: Input, at: number, monday: number): DayPart {
  const { text, calendar, now } = input;
  const weekday = matchAt(onWeekday, text, at);
  if (weekday?.[1]) return dayPart(at + weekday[0].length, monday + weekdayIndex(weekday[1]));
  const begin = matchAt(beginning, text, at);
  if (begin) return dayPart(at + begin[0].length, calendar.businessDayFrom(monday));
  const mid = matchAt(middle, text, at);
  if (mid) return periodPart(at + mid[0].length, monday, monday + 2, 'week');
  const ends = matchAt(weekend, text, at);
  if (ends) {
    const after = at + ends[0].length;
    const day = matchAt(onWeekday, text, after);
    if (day?.[1]) return dayPart(after + day[0].length, monday + weekdayIndex(day[1]));
    return periodPart(after, monday + 5, monday + 6, 'week');
  }
  const all = matchAt(whole, text, at);
  const last = endOfWorkWeek(calendar, monday, now.day);
  return periodPart(at + (all?.[0].length ?? 0), monday, last, 'week');
}

/** 今週中, 来週の月曜, 再来週半ば, 来週頭. */
export const readRelativeWeek: DayReader = (input, at) => {
  const match = matchAt(week, input.text, at);
  if (!match?.[1]) return undefined;
  const monday = mondayOf(input.now.day) + (weekShifts[match[1]] ?? 1) * 7;
  return readWeekRest(input, at + match[0].length, monday);
};

const weekAlone = /週(明け|あけ|頭|あたま|初め|はじめ|半ば|なかば|末|内)(?:早々|一番|すぐ)?/uy;

/** 週明け, 週末, 週内, 週半ば. */
export const readWeekAlone: DayReader = (input, at) => {
  const { text, now, calendar } = input;
  const match = matchAt(weekAlone, text, at);
  if (!match?.[1] || text.charAt(at - 1) === '毎') return undefined;
  const end = at + match[0].length;
  const monday = mondayOf(now.day);
  switch (match[1]) {
    case '末':
      return periodPart(end, monday + 5, monday + 6, 'week');
    case '内':
      return periodPart(end, now.day, endOfWorkWeek(calendar, monday, now.day), 'week');
    case '半ば':
    case 'なかば': {
      const wednesday = monday + 2 >= now.day ? monday + 2 : monday + 9;
      return periodPart(end, wednesday - 2, wednesday, 'week');
    }
    default: {
      const weekday = matchAt(onWeekday, text, end);
      if (weekday?.[1]) return dayPart(end + weekday[0].length, monday + 7 + weekdayIndex(weekday[1]));
      return dayPart(end, calendar.businessDayFrom(monday + 7));
    }
  }
};

const monthAlone = /(月末|月内|月中(?!旬)|月初め?|月頭|月明け|上旬|初旬|中旬|下旬)/uy;
const thirdNames: readonly string[] = ['上旬', '中旬', '下旬'];

/** 月末, 月内, 上旬 without a month: the one of this month, or of the next where it is past. */
export const readMonthAlone: DayReader = ({ text, now, calendar }, at) => {
  const match = matchAt(monthAlone, text, at);
  if (!match?.[1] || /[毎\d]/u.test(text.charAt(at - 1))) return undefined;
  const end = at + match[0].length;
  const today = fromDay(now.day);
  const next = shiftMonth(today.y, today.m, 1);
  const name = match[1] === '初旬' ? '上旬' : match[1];
  const index = thirdNames.indexOf(name);
  if (index !== -1) {
    const third = index === 0 ? 0 : index === 1 ? 1 : 2;
    const current = thirdOfMonth(today.y, today.m, third);
    const span = current.last >= now.day ? current : thirdOfMonth(next.y, next.m, third);
    return periodPart(end, span.first, span.last, 'month');
  }
  if (name.startsWith('月初') || name === '月頭' || name === '月明け') {
    return dayPart(end, calendar.businessDayFrom(toDay(next.y, next.m, 1)));
  }
  return periodPart(end, now.day, endOfMonth(today.y, today.m), 'month');
};

const yearAlone =
  /(年内|年末(?!年始)|年度内|年度末|今年度中|今年度内|年明け(?:の?(?:最初の営業日|初日)|早々|すぐ)?|新年(?:早々|の?(?:最初の営業日|初日))|仕事始め(?:の日)?|(?<!年末)年始(?!の?休|休))/uy;

const lastWorked = /の?最(?:終|後の?)の?営業日/uy;

/** 年内, 年度末, 年明け, 年内の最終営業日, 仕事始め. */
export const readYearAlone: DayReader = ({ text, now, calendar }, at) => {
  const match = matchAt(yearAlone, text, at);
  if (!match?.[1]) return undefined;
  const end = at + match[0].length;
  const today = fromDay(now.day);
  if (match[1].includes('年度')) {
    const y = today.m <= 3 ? today.y : today.y + 1;
    return periodPart(end, now.day, toDay(y, 3, 31), 'year');
  }
  if (match[1] === '年内' || match[1] === '年末') {
    const worked = matchAt(lastWorked, text, end);
    const last = calendar.lastBusinessDay(toDay(today.y, 12, 1), toDay(today.y, 12, 31));
    if (worked && last !== undefined) return dayPart(end + worked[0].length, last);
    return periodPart(end, now.day, toDay(today.y, 12, 31), 'year');
  }
  const opening = calendar.businessDayFrom(toDay(today.y, 1, 1));
  const day = opening > now.day ? opening : calendar.businessDayFrom(toDay(today.y + 1, 1, 1));
  const weekday = matchAt(onWeekday, text, end);
  if (!weekday?.[1]) return dayPart(end, day);
  const ahead = (weekdayIndex(weekday[1]) - (((day + 3) % 7) + 7)) % 7;
  return dayPart(end + weekday[0].length, day + ((ahead + 7) % 7));
};
