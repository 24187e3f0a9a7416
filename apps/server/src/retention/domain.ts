/** Local hours in which old things are removed: when nobody waits for the database. */
const night = { from: 1, to: 5 };

/** Whether it is night in a zone. */
export function isNight(now: Date, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
  );
  return hour >= night.from && hour < night.to;
}

/**
 * What is older than this is over its time: so many months ago to the day, or the last day of a shorter month
 * (31 May less three months is 28 February).
 */
export function cutoff(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  if (then.getUTCDate() !== now.getUTCDate()) then.setUTCDate(0);
  return then;
}
