import { fromWallClock, toWallClock } from '../inbox/logic/zoned.ts';

const moved = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** The end of a calendar day where the workspace is, as an instant; null for none. */
export function endOfDay(day: string, timeZone: string): string | null {
  if (day === '') return null;
  return fromWallClock(`${moved(day, 1)}T00:00`, timeZone)?.toISOString() ?? null;
}

/** The last day of which an instant is the end, for the field it was entered in. */
export function dayEndingAt(instant: string | null, timeZone: string): string {
  if (instant === null) return '';
  return toWallClock(new Date(Date.parse(instant) - 60_000), timeZone).slice(0, 10);
}
