import type { CareTask, Locale } from '@madoguchi/contract';
import { formatDay } from '../../kit/time.ts';

const dayMs = 86_400_000;
const number = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);

/** A day without a time, as text: `11月24日(火)`. */
export const dayWords = (day: string, locale: Locale, now?: Date): string =>
  formatDay(`${day}T00:00:00Z`, locale, 'UTC', now);

/** Today on a zone's clock. */
export const todayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => {
  const at = number(day);
  return new Date((at - ((at + 3) % 7)) * dayMs).toISOString().slice(0, 10);
};

export type Week = { kind: 'late' | 'this' | 'next' | 'later'; monday: string; tasks: CareTask[] };

/** Tasks by week, what is overdue first. The order within a week stays. */
export function byWeek(tasks: readonly CareTask[], today: string): Week[] {
  const weeks: Week[] = [];
  const thisMonday = mondayOf(today);
  for (const task of tasks) {
    const monday = mondayOf(task.dueOn);
    const ahead = (number(monday) - number(thisMonday)) / 7;
    const kind = task.late ? 'late' : ahead <= 0 ? 'this' : ahead === 1 ? 'next' : 'later';
    const last = weeks.at(-1);
    if (last !== undefined && last.kind === kind && (kind !== 'later' || last.monday === monday))
      last.tasks.push(task);
    else weeks.push({ kind, monday, tasks: [task] });
  }
  return weeks;
}
