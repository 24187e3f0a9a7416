import type { DayHours, WeekHours } from '@madoguchi/contract';

/** What an office in Japan usually has: what is offered first. */
export const officeHours: WeekHours = [0, 1, 2, 3, 4, 5, 6].map((day) =>
  day < 5 ? { from: '09:00', to: '18:00' } : null,
);

/** The week with one day changed. */
export function withDay(week: WeekHours, day: number, hours: DayHours | null): WeekHours {
  return week.map((each, index) => (index === day ? hours : each));
}

type Problem = 'notifications.noDay' | 'notifications.badTimes';

/** What is wrong with hours as they are entered, or null. */
export function problemOf(week: WeekHours): Problem | null {
  const days = week.filter((each) => each !== null);
  if (days.length === 0) return 'notifications.noDay';
  const bad = days.some(({ from, to }) => from === '' || to === '' || from === to);
  return bad ? 'notifications.badTimes' : null;
}

/** Nine o'clock on the day after `now`, on the clock of a zone. */
export function tomorrowAtNine(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const since = (part('hour') * 60 + part('minute')) * 60 + part('second');
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + (33 * 3600 - since) * 1000);
}
