import type { CalendarClosure, CalendarRules, OpeningSlot } from '@madoguchi/contract';
import type { PlainKey } from '../../kit/translate.ts';

export const isYearly = ({ from }: Pick<CalendarClosure, 'from'>): boolean => from.length === 5;

/** An hour more after the last slot, as far as the day reaches; an office's day where there is none. */
export function anotherSlot(slots: readonly OpeningSlot[]): OpeningSlot {
  const last = slots.at(-1)?.to;
  if (last === undefined) return { from: '09:00', to: '18:00' };
  const hour = Number(last.slice(0, 2));
  const at = (hours: number) => `${String(Math.min(hours, 24)).padStart(2, '0')}:00`;
  return { from: at(Math.min(hour + 1, 23)), to: at(hour + 3) };
}

/** Monday's hours on every day from Monday to Friday. */
export function likeMonday({ mon, sat, sun }: CalendarRules['week']): CalendarRules['week'] {
  return { mon, tue: mon, wed: mon, thu: mon, fri: mon, sat, sun };
}

/** The list with one of it changed, or without it (null). */
export function replaced<Item>(items: readonly Item[], nth: number, item: Item | null): Item[] {
  return items.flatMap((one, index) => (index !== nth ? [one] : item === null ? [] : [item]));
}

const date = /^20\d\d-\d\d-\d\d$/u;

function slotProblem(slots: readonly OpeningSlot[]): PlainKey | null {
  const wrong = slots.some(({ from, to }) => !/^\d\d:\d\d$/u.test(from) || !/^\d\d:\d\d$/u.test(to));
  if (wrong) return 'calendar.wrong.time';
  if (slots.some(({ from, to }) => from >= to)) return 'calendar.wrong.order';
  const sorted = slots.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const overlap = sorted.some(({ from }, nth) => nth > 0 && (sorted[nth - 1]?.to ?? '') > from);
  return overlap ? 'calendar.wrong.overlap' : null;
}

function closureProblem({ name, from, to }: CalendarClosure): PlainKey | null {
  if (name.trim() === '') return 'calendar.wrong.name';
  if (isYearly({ from })) return null;
  if (!date.test(from) || !date.test(to)) return 'calendar.wrong.date';
  if (from > to) return 'calendar.wrong.dates';
  return Date.parse(to) - Date.parse(from) > 366 * 86_400_000 ? 'calendar.wrong.long' : null;
}

/** What must be put right before a calendar can be kept, by the place it is at: `week.mon`, `closures.0`, `days.2`. */
export function problemsOf({ week, closures, days }: CalendarRules): Record<string, PlainKey> {
  const found: Record<string, PlainKey> = {};
  const note = (place: string, problem: PlainKey | null) => {
    if (problem !== null) found[place] = problem;
  };
  for (const [weekday, slots] of Object.entries(week)) note(`week.${weekday}`, slotProblem(slots));
  closures.forEach((closure, nth) => note(`closures.${nth}`, closureProblem(closure)));
  days.forEach((day, nth) => {
    if (!date.test(day.date)) note(`days.${nth}`, 'calendar.wrong.date');
    else if (days.some((other, index) => index < nth && other.date === day.date))
      note(`days.${nth}`, 'calendar.wrong.twice');
    else if (day.name.trim() === '') note(`days.${nth}`, 'calendar.wrong.name');
    else note(`days.${nth}`, slotProblem(day.slots));
  });
  return found;
}
