/** The instants at which a wall clock in a zone shows a time of a day, as `YYYY-MM-DD` and `HH:MM`. */
function instantOf(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The offset before the guess may not be the one at it: where clocks change, a second look settles it.
  const first = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(first, timeZone));
}

/** How far a zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const at = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

const dayMs = 86_400_000;

/** The times at which backups are due around now, in order. */
function slotsAround(times: readonly string[], timeZone: string, now: Date): Date[] {
  const local = now.getTime() + offsetAt(now.getTime(), timeZone);
  return [-2, -1, 0, 1, 2]
    .map((days) => new Date(local + days * dayMs).toISOString().slice(0, 10))
    .flatMap((day) => times.map((time) => instantOf(day, time, timeZone)))
    .toSorted((a, b) => a.getTime() - b.getTime());
}

/** The newest time at which a backup was due: what was missed while nothing ran is taken once, not many times. */
export function dueSlot(times: readonly string[], timeZone: string, now: Date): Date {
  return slotsAround(times, timeZone, now).findLast((slot) => slot <= now) ?? now;
}

/** When the next one is due. */
export function nextSlot(times: readonly string[], timeZone: string, now: Date): Date {
  return slotsAround(times, timeZone, now).find((slot) => slot > now) ?? now;
}
