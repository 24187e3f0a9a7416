const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes longer than all the rest. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant);
  const at = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** What the zone's clock shows at an instant, as if it were UTC. */
export function wallOf(instant: Date, timeZone: string): number {
  return instant.getTime() + offsetAt(instant.getTime(), timeZone);
}

/** The instant at which the zone's clock shows `wall`; where clocks are put forward over it, one close by. */
export function instantOf(wall: number, timeZone: string): Date {
  // The offset before the guess may not be the one at it: a second look settles it.
  const first = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(first, timeZone));
}

/** The beginning of the day that a clock's reading is of. */
export function dayOf(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}

/** `09:30` as milliseconds from the beginning of the day. */
export function timeOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * hourMs + Number(minutes) * minuteMs;
}
