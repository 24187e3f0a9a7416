import { readAbsolute, readDayAlone, readRelativeMonth } from './absolute.ts';
import { readAroundBreak } from './breaks.ts';
import { readFeast } from './feasts.ts';
import { matchAt } from './input.ts';
import type { DayPart, DayReader, Input } from './input.ts';
import { readMonthAlone, readRelativeWeek, readWeekAlone, readYearAlone } from './period.ts';
import { readRelativeDay } from './relative-day.ts';
import { readWeekday } from './weekday.ts';

const readers: readonly DayReader[] = [
  readAroundBreak,
  readFeast,
  readRelativeDay,
  readRelativeMonth,
  readRelativeWeek,
  readYearAlone,
  readAbsolute,
  readWeekAlone,
  readMonthAlone,
  readDayAlone,
  readWeekday,
];

/** The first reader that knows the words at a place. */
export function readSimpleDay(input: Input, at: number): DayPart | undefined {
  for (const read of readers) {
    const part = read(input, at);
    if (part) return part;
  }
  return undefined;
}

const joint = /(?:の|、| |)(?: ?\()?/uy;

/** 年明け, 連休明け, 週明け: what follows may name the day itself (年明け4日). */
function isAfterBreak(input: Input, part: DayPart): boolean {
  return /(?:明け|あけ)(?:早々|すぐ)?$/u.test(input.text.slice(Math.max(0, part.end - 5), part.end));
}

/** A day after a break is looked for from that break on. */
function around(input: Input, part: DayPart): Input {
  return isAfterBreak(input, part) ? { ...input, now: { ...input.now, day: part.first - 7 } } : input;
}

/** 来週火曜(12日), 明日25日(水): a second, more exact naming of the same time. */
function narrowed(input: Input, part: DayPart): DayPart {
  const link = matchAt(joint, input.text, part.end);
  if (part.kind !== 'named' || !link) return part;
  const opened = link[0].endsWith('(');
  const inner = readSimpleDay(around(input, part), part.end + link[0].length);
  if (inner?.kind === 'named' && isAfterBreak(input, part) && inner.precision === 'day') {
    return inner.first >= part.first - 7 && inner.first <= part.first + 31 ? inner : part;
  }
  if (!inner || inner.kind !== 'named') return part;
  // The whole week, not its worked part: 来週の土曜 lies in 来週.
  const last = part.precision === 'week' ? part.first + 6 : part.last;
  if (inner.first < part.first || inner.last > last) return part;
  const closed = opened && input.text.charAt(inner.end) === ')' ? 1 : 0;
  return opened && closed === 0 ? part : { ...inner, end: inner.end + closed };
}

const through =
  /(?:頃|ごろ)?(?: ?[〜-] ?|から|より|か(?!ら|ね|な)|、?または|、?もしくは|、?あるいは|・|、)/uy;

/** 12日から14日, 月曜か火曜, 11月12日〜14日: a range counts to its far end. */
function ranged(input: Input, near: DayPart): DayPart {
  const link = matchAt(through, input.text, near.end);
  if (near.kind !== 'named' || !link) return near;
  const at = near.end + link[0].length;
  const far = readSimpleDay(input, at);
  if (!far || far.kind !== 'named') return near;
  // 、 lists only what cannot be anything else: 12日、13日; never 明日、12月分の請求書.
  if (/[、・]/u.test(link[0]) && !(near.precision === 'day' && far.precision === 'day')) return near;
  return far.last < near.first ? near : { ...far, first: near.first };
}

/** Days as they are written in full: a simple naming, a narrowed one, or a range. */
export function readDays(input: Input, at: number): DayPart | undefined {
  const part = readSimpleDay(input, at);
  return part && ranged(input, narrowed(input, part));
}
