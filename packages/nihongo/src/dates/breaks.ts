import { dayPart, matchAt } from './input.ts';
import type { DayReader, Input } from './input.ts';
import { toDay, weekdayOf } from './day.ts';
import type { Day } from './day.ts';
import { numeral, numeralValue } from './numerals.ts';
import { nextAnnual, nextBreak } from './spans.ts';
import { weekdayIndex, weekdayName } from './weekday.ts';

const holidays =
  '(?:大型)?連休|GW|ゴールデンウィーク|シルバーウィーク|お?盆(?:休み|休暇)?|お?正月(?:休み)?|三が日|年末年始(?:の?休[みに業暇]{1,2})?|冬休み|冬季休[業暇]|夏休み|夏季休[業暇]|祝日|休日|休み|休業';
const around = new RegExp(`(?:(${numeral})連休|(${holidays}))(明け|あけ|前|まえ)(?:早々|一番|すぐ)?`, 'uy');
const onWeekday = new RegExp(`の?${weekdayName}`, 'uy');

/** First and last day of the break a word names, the next one on or after the day of writing. */
function namedBreak(input: Input, name: string): { first: Day; last: Day } | undefined {
  const { calendar, now } = input;
  if (/盆/u.test(name)) {
    const last = nextAnnual(now.day, (y) => toDay(y, 8, 16));
    return { first: last - 3, last };
  }
  if (/GW|ゴ/u.test(name)) {
    const last = nextAnnual(now.day, (y) => calendar.businessDayFrom(toDay(y, 5, 5)) - 1);
    return { first: last, last };
  }
  if (/正月|三が日|年末年始|冬/u.test(name)) {
    const last = nextAnnual(now.day, (y) => calendar.businessDayFrom(toDay(y, 1, 3)) - 1);
    return { first: last - 3, last };
  }
  if (/夏/u.test(name)) return nextBreakInSummer(input);
  return nextBreak(calendar, now.day, /連休|シルバー/u.test(name) ? 3 : 1);
}

/** The company's own summer closure, where the caller gave one. */
function nextBreakInSummer({ calendar, now }: Input): { first: Day; last: Day } | undefined {
  const last = nextAnnual(now.day, (y) => calendar.businessDayFrom(toDay(y, 8, 14)) - 1);
  return { first: last, last };
}

/** 連休明け, 3連休明け, お盆明け, GW明け, 連休前: the working day after or before days off. */
export const readAroundBreak: DayReader = (input, at) => {
  const match = matchAt(around, input.text, at);
  if (!match?.[3]) return undefined;
  const off = match[1]
    ? nextBreak(input.calendar, input.now.day, Math.min(numeralValue(match[1]) || 3, 30))
    : namedBreak(input, match[2] ?? '');
  if (!off) return undefined;
  const end = at + match[0].length;
  if (/前|まえ/u.test(match[3])) {
    const before = input.calendar.lastBusinessDay(off.first - 30, off.first - 1);
    return dayPart(end, Math.max(before ?? input.now.day, input.now.day));
  }
  const first = input.calendar.businessDayFrom(off.last + 1);
  const weekday = matchAt(onWeekday, input.text, end);
  if (!weekday?.[1]) return dayPart(end, first);
  const ahead = (weekdayIndex(weekday[1]) - weekdayOf(first) + 7) % 7;
  return dayPart(end + weekday[0].length, first + ahead);
};
