export { japaneseCalendar, makeCalendar } from './calendar.ts';
export type { Calendar, CalendarOptions } from './calendar.ts';
export { formatDay, fromDay, isCivilDate, parseDay, toDay, weekdayOf } from './day.ts';
export { holidayOn, holidaysOf, lastHolidayYear } from './holidays.ts';
export type { Holiday, HolidayKey } from './holidays.ts';
export { dueOf } from './mention.ts';
export type { DateMention } from './mention.ts';
export { parseDates } from './parse-dates.ts';
export type { ParseDatesOptions } from './parse-dates.ts';
