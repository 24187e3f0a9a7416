import { dueOf, japaneseCalendar, parseDates } from './index.ts';
import { formatDay, toDay } from './day.ts';

const now = '2026-05-01T23:30:00+09:00';
const dues = parseDates('本日中に、連休明けに、30分以内に、5月6日、3営業日以内に', { now }).map(dueOf);
const off = Array.from({ length: 7 }, (_, at) => toDay(2026, 5, 1) + at).filter(
  (day) => !japaneseCalendar.isBusinessDay(day),
);
process.stdout.write(JSON.stringify({ dues, off: off.map(formatDay) }));
