import { dayPart, matchAt } from './input.ts';
import type { DayPart, DayReader, SaidWeekday } from './input.ts';
import { weekdayOf } from './day.ts';

const names = '月火水木金土日';

/** 月曜, 月曜日: for building larger patterns; its one group is the name's first character. */
export const weekdayName = '([月火水木金土日])曜日?';

/** 0 = Monday … 6 = Sunday, of 月 … 日. */
export function weekdayIndex(name: string): number {
  return names.indexOf(name);
}

const beside = /(?: ?\( ?([月火水木金土日])(?:曜日?|[・/、]? ?祝日?)? ?\)|の?([月火水木金土日])曜日?)/uy;

/** The weekday written beside a date: 25日(水), 25日の水曜日. */
export function weekdayBeside(text: string, at: number): SaidWeekday | undefined {
  const match = matchAt(beside, text, at);
  const name = match?.[1] ?? match?.[2];
  if (!match || !name) return undefined;
  const start = at + match[0].indexOf(name);
  return { start, end: start + 1, weekday: weekdayIndex(name) };
}

/** A date with the weekday beside it, where one is. The date counts, not its weekday. */
export function withWeekday(part: DayPart, text: string): DayPart {
  const said = weekdayBeside(text, part.end);
  if (!said) return part;
  const close = matchAt(/(?:曜日?|[・/、]? ?祝日?)? ?\)?/uy, text, said.end);
  return { ...part, end: said.end + (close?.[0].length ?? 0), said };
}

const alone = new RegExp(
  `(?:次の|次回の?|今度の|来る|直近の|翌)?${weekdayName}(?!定休|休み|休業|以外)`,
  'uy',
);
const every = /(?:毎週|隔週|第\d?|各)$/u;

/** A weekday alone is the next such day after the day of writing. */
export const readWeekday: DayReader = ({ text, now }, at) => {
  const match = matchAt(alone, text, at);
  if (!match?.[1] || every.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const ahead = (weekdayIndex(match[1]) - weekdayOf(now.day) + 6) % 7;
  return dayPart(at + match[0].length, now.day + 1 + ahead);
};
