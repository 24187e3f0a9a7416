import { dayMs, dayOf, instantOf, timeOf, wallOf } from '../platform/time/index.ts';

/** A shift as the rota has it; where several hold, the first in the list does. */
export type Shift = {
  firstId: string;
  backupId: string | null;
  /** Days of the week on which it begins, 0 is Monday. */
  days: readonly number[];
  from: string;
  /** Not after `from`: it ends on the next day. */
  to: string;
  /** `2026-11-24`; both days are part of it. */
  validFrom: string | null;
  validUntil: string | null;
};

/** A time, as instants in milliseconds. */
type Span = { start: number; end: number };

/** Somebody who stands in for somebody for a time (instants in milliseconds), in the order they agreed. */
export type Swap = { fromId: string; toId: string; start: number; end: number };

export type Rota = {
  /** When the desk itself answers between two instants, in order; nobody is on call then. */
  openBetween: (start: number, end: number) => Span[];
  shifts: readonly Shift[];
  swaps: readonly Swap[];
  timeZone: string;
};

/** A time out of hours (instants in milliseconds) and who is on call; `firstId` null: nobody. */
export type Slot = {
  start: number;
  end: number;
  firstId: string | null;
  backupId: string | null;
  swapped: boolean;
};

export type Overlap = { start: number; end: number; shifts: number[] };

/** The desk never answers itself: somebody is on call around the clock. */
export const neverOpen = (): Span[] => [];

/** The day of the week of a day's beginning; the first of January 1970 was a Thursday, the week here begins on Monday. */
const weekdayOf = (day: number): number => (((Math.floor(day / dayMs) + 3) % 7) + 7) % 7;
const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** From a clock time to another on the zone's clock, as instants; where `to` is not after `from`, into the next day. */
function spanOn(day: number, from: string, to: string, timeZone: string): Span {
  const [begins, ends] = [timeOf(from), timeOf(to)];
  const start = instantOf(day + begins, timeZone).getTime();
  return { start, end: instantOf(day + (ends > begins ? ends : ends + dayMs), timeZone).getTime() };
}

/** The beginnings of the days, on the zone's clock, of which a span can reach into the time asked for. */
function daysAround({ start, end }: Span, timeZone: string): number[] {
  const first = dayOf(wallOf(new Date(start), timeZone)) - 2 * dayMs;
  const last = dayOf(wallOf(new Date(end), timeZone)) + dayMs;
  return Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, at) => first + at * dayMs);
}

function beginsOn({ days, validFrom, validUntil }: Shift, day: number): boolean {
  const date = dateOf(day);
  if (validFrom !== null && date < validFrom) return false;
  if (validUntil !== null && date > validUntil) return false;
  return days.includes(weekdayOf(day));
}

const touches = (span: Span, asked: Span): boolean =>
  span.start < span.end && span.start < asked.end && span.end > asked.start;
const holds = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

type Laid = { open: Span[]; shifts: Span[][]; edges: number[] };

/** All that has a beginning and an end in the time asked for, and where anything changes in it. */
function layOut({ openBetween, shifts, swaps, timeZone }: Rota, asked: Span): Laid {
  const days = daysAround(asked, timeZone);
  const open = openBetween(asked.start, asked.end);
  const laid = shifts.map((shift) =>
    days
      .filter((day) => beginsOn(shift, day))
      .map((day) => spanOn(day, shift.from, shift.to, timeZone))
      .filter((span) => touches(span, asked)),
  );
  const inside = [...open, ...laid.flat(), ...swaps]
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > asked.start && edge < asked.end);
  const edges = [...new Set([asked.start, ...inside, asked.end])].toSorted((one, other) => one - other);
  return { open, shifts: laid, edges };
}

/** Who stands in for whom: of two swaps of one time the later one agreed goes on from the earlier one. */
function swappedAt(
  at: number,
  { firstId, backupId }: Pick<Shift, 'firstId' | 'backupId'>,
  swaps: readonly Swap[],
): { firstId: string; backupId: string | null; swapped: boolean } {
  let [first, backup]: [string, string | null] = [firstId, backupId];
  for (const { fromId, toId, start, end } of swaps) {
    if (at < start || at >= end) continue;
    if (first === fromId) first = toId;
    else if (backup === fromId) backup = toId;
    // Whoever takes over as the first is not their own backup.
    if (backup === first) backup = null;
  }
  return { firstId: first, backupId: backup, swapped: first !== firstId || backup !== backupId };
}

const sameTeam = (one: Slot, other: Slot): boolean =>
  one.firstId === other.firstId && one.backupId === other.backupId && one.swapped === other.swapped;

/**
 * The times out of hours between two instants (milliseconds), in order and apart, each with exactly one first person or
 * none: what is left between them are opening hours.
 */
export function slotsBetween(rota: Rota, start: number, end: number): Slot[] {
  if (start >= end) return [];
  const { open, shifts, edges } = layOut(rota, { start, end });
  const slots: Slot[] = [];
  for (const [index, at] of edges.entries()) {
    const until = edges[index + 1];
    if (until === undefined || holds(open, at)) continue;
    const found = shifts.findIndex((spans) => holds(spans, at));
    const shift = rota.shifts[found];
    const team =
      shift === undefined
        ? { firstId: null, backupId: null, swapped: false }
        : swappedAt(at, shift, rota.swaps);
    const slot = { start: at, end: until, ...team };
    const last = slots.at(-1);
    if (last !== undefined && last.end === at && sameTeam(last, slot)) last.end = until;
    else slots.push(slot);
  }
  return slots;
}

/** Times out of hours for which several shifts name different people. */
export function overlapsBetween(rota: Rota, start: number, end: number): Overlap[] {
  const { open, shifts, edges } = layOut(rota, { start, end });
  const overlaps: Overlap[] = [];
  for (const [index, at] of edges.entries()) {
    const until = edges[index + 1];
    if (until === undefined || holds(open, at)) continue;
    const here = shifts.flatMap((spans, place) => (holds(spans, at) ? [place] : []));
    const teams = new Set(
      here.map((place) => [rota.shifts[place]?.firstId, rota.shifts[place]?.backupId].join(' ')),
    );
    if (teams.size < 2) continue;
    const last = overlaps.at(-1);
    if (last !== undefined && last.end === at && String(last.shifts) === String(here)) last.end = until;
    else overlaps.push({ start: at, end: until, shifts: here });
  }
  return overlaps;
}

/** How far ahead the end of what holds now is looked for. */
const horizon = 8 * dayMs;

/** Who is on call at an instant, in the order they are rung; `until` null where it does not change for a week. */
export function onCallAt(
  rota: Rota,
  instant: Date,
): { outOfHours: boolean; team: string[]; until: number | null } {
  const at = instant.getTime();
  const [slot] = slotsBetween(rota, at, at + horizon);
  if (slot === undefined) return { outOfHours: false, team: [], until: null };
  if (slot.start > at) return { outOfHours: false, team: [], until: slot.start };
  const team = [slot.firstId, slot.backupId].filter((id) => id !== null);
  return { outOfHours: true, team, until: slot.end === at + horizon ? null : slot.end };
}
