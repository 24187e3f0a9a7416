export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A stretch of time in which a zone's clock keeps its distance to UTC; all in milliseconds. */
export type Stretch = { start: number; end: number; offset: number };

/** How a zone's clock runs, looked up without asking `Intl` each time. */
export type ZoneClock = { stretchAt: (instant: number) => Stretch };

/** Clocks are put forward or back at least this far apart; a shorter step would only cost more. */
const stepMs = 7 * dayMs;

function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

/** The stretches of one year of UTC: its offset is looked at week by week, and each change found to the second. */
function stretchesOf(year: number, offsetAt: (instant: number) => number): Stretch[] {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const found: Stretch[] = [];
  let from = start;
  let offset = offsetAt(start);
  for (let at = start; at < end; at += stepMs) {
    const next = Math.min(at + stepMs, end);
    const then = offsetAt(next);
    if (then === offset) continue;
    let [before, after] = [at, next];
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    if (after < end) {
      found.push({ start: from, end: after, offset });
      [from, offset] = [after, then];
    }
  }
  found.push({ start: from, end, offset });
  return found;
}

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone; each year of it is worked out once in a process. @throws RangeError for a zone that is none */
export function zoneClock(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const offsetAt = offsetReader(timeZone);
  const years = new Map<number, Stretch[]>();
  const clock: ZoneClock = {
    stretchAt(instant) {
      const year = new Date(instant).getUTCFullYear();
      let stretches = years.get(year);
      if (stretches === undefined) {
        stretches = stretchesOf(year, offsetAt);
        years.set(year, stretches);
      }
      const found = stretches.find(({ end }) => instant < end);
      if (found === undefined) throw new RangeError(`not an instant: ${instant}`);
      return found;
    },
  };
  clocks.set(timeZone, clock);
  return clock;
}

/** A part of one day on a zone's clock, in which the clock runs evenly; `day` counts from 1970-01-01. */
export type Piece = Stretch & { day: number };

/**
 * The piece that an instant lies in. Walking from piece to piece passes every instant once, also where clocks are put
 * forward or back, over midnight, or over a whole day.
 */
export function pieceAt(clock: ZoneClock, instant: number): Piece {
  const { start, end, offset } = clock.stretchAt(instant);
  const day = Math.floor((instant + offset) / dayMs);
  const midnight = day * dayMs - offset;
  return { start: Math.max(start, midnight), end: Math.min(end, midnight + dayMs), offset, day };
}
