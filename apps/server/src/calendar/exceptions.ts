import { formatDay, japaneseCalendar } from '@madoguchi/nihongo/calendar';
import type { BusinessCalendar } from './domain.ts';

/** How far promises reach, in days: «3営業日以内», «年明けに», seldom beyond half a year. */
const reach = 200;

/** What a company's calendar has otherwise than the usual one of companies in Japan; days as `YYYY-MM-DD`. */
export type CalendarExceptions = { closures: string[]; workdays: string[] };

/** The days to come on which a company is closed, or works, other than most companies in Japan. */
export function exceptionsFrom(calendar: BusinessCalendar, now: number): CalendarExceptions {
  const first = calendar.dayOf(now);
  const found: CalendarExceptions = { closures: [], workdays: [] };
  for (let day = first; day < first + reach; day += 1) {
    const worked = calendar.isBusinessDay(day);
    if (worked === japaneseCalendar.isBusinessDay(day)) continue;
    found[worked ? 'workdays' : 'closures'].push(formatDay(day));
  }
  return found;
}
