import { weekdays, type CalendarRules } from '@madoguchi/contract';

/** A calendar as the audit log tells of it: each part in one short line. */
export type CalendarFacts = {
  week: string;
  openHolidays: readonly string[];
  closures: readonly string[];
  days: readonly string[];
};

const hoursOf = (slots: CalendarRules['week']['mon']): string =>
  slots.length === 0 ? '–' : slots.map(({ from, to }) => `${from}–${to}`).join(' ');

export function factsOf({ week, openHolidays, closures, days }: CalendarRules): CalendarFacts {
  return {
    week: weekdays.map((day) => `${day} ${hoursOf(week[day])}`).join(', '),
    openHolidays,
    closures: closures.map(({ name, from, to }) => `${name} ${from}–${to}`),
    days: days.map(({ date, name, slots }) => `${date} ${name} ${hoursOf(slots)}`),
  };
}
