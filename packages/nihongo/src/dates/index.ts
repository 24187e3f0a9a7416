export { japaneseCalendar, makeCalendar } from './calendar.ts';
export type { Calendar, CalendarOptions } from './calendar.ts';
export { dueOf } from './mention.ts';
export type { DateMention } from './mention.ts';
export { parseDates } from './parse-dates.ts';
export type { ParseDatesOptions } from './parse-dates.ts';
