import { usualCalendar, type CalendarRules, type OpeningSlot } from '@madoguchi/contract';

/** `9:00-12:00 13:00-18:00` as slots. */
export function slots(text: string): OpeningSlot[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = ''] = part.split('-').map((time) => time.padStart(5, '0'));
      return { from, to };
    });
}

/** Rules with the same hours on every weekday, others on weekends, and what else is named; holidays and the New Year are closed. */
export function rules(weekday: string, weekend = '', more: Partial<CalendarRules> = {}): CalendarRules {
  const [open, rest] = [slots(weekday), slots(weekend)];
  const week = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: rest, sun: rest };
  return { ...usualCalendar, week, ...more };
}

export { businessCalendar } from './domain.ts';
