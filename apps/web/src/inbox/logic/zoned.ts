const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format;
}

/** `2026-11-24T15:00`, the wall clock of an instant in a time zone, as `<input type="datetime-local">` has it. */
export function toWallClock(instant: Date, timeZone: string): string {
  return formatFor(timeZone).format(instant).replace(' ', 'T').slice(0, 16);
}

/**
 * The instant at which the zone's clocks show `wallClock` (`2026-11-24T15:00`), or null when it is no such time.
 * In the hour that clocks repeat, the earlier; in the hour they skip, the same distance after the change.
 */
export function fromWallClock(wallClock: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(wallClock)) return null;
  const asUtc = Date.parse(`${wallClock}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (time: number) => Date.parse(`${toWallClock(new Date(time), timeZone)}:00Z`) - time;
  const day = 86_400_000;
  for (const offset of [offsetAt(asUtc - day), offsetAt(asUtc + day)]) {
    if (offsetAt(asUtc - offset) === offset) return new Date(asUtc - offset);
  }
  return new Date(asUtc - offsetAt(asUtc - day));
}

export type HoldChoice = 'tomorrow' | 'in_three_days' | 'next_week';

/** 9:00 on the workspace's clock: tomorrow, in three days, or on the coming Monday. */
export function holdChoices(now: Date, timeZone: string): { choice: HoldChoice; wallClock: string }[] {
  const today = Date.parse(`${toWallClock(now, timeZone).slice(0, 10)}T00:00:00Z`);
  const weekday = new Date(today).getUTCDay();
  const inDays = (days: number) => `${new Date(today + days * 86_400_000).toISOString().slice(0, 10)}T09:00`;
  return [
    { choice: 'tomorrow', wallClock: inDays(1) },
    { choice: 'in_three_days', wallClock: inDays(3) },
    { choice: 'next_week', wallClock: inDays((8 - weekday) % 7 || 7) },
  ];
}
