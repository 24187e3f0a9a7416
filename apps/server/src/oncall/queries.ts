import type {
  OnCallHours,
  OnCallPreview,
  OnCallRota,
  OnCallSchedule,
  OnCallSwap,
  PreviewOnCallRota,
} from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { dayMs, dayOf, instantOf, wallOf } from '../platform/time/index.ts';
import { neverOpen, onCallAt, overlapsBetween, slotsBetween, type Rota } from './domain.ts';
import * as store from './rota.store.ts';
import type { SwapRow } from './swap.store.ts';

type People = Map<string, store.Person>;

const ref = (people: People, id: string | null) =>
  id === null ? null : { id, name: people.get(id)?.name ?? '' };
const iso = (at: number): string => new Date(at).toISOString();

export async function readRota(tx: Tx): Promise<OnCallRota> {
  const [row, shifts, people] = [
    await store.findRota(tx),
    await store.listShifts(tx),
    await store.people(tx),
  ];
  return {
    revision: row?.revision ?? 0,
    hours: row?.hours ?? 'outside_calendar',
    shifts: shifts.map(({ firstId, backupId, days, ...times }) => ({
      first: { id: firstId, name: people.get(firstId)?.name ?? '' },
      backup: ref(people, backupId),
      days: [...days],
      ...times,
    })),
  };
}

/** When the desk itself answers: by the workspace's calendar, or never. */
const openBy = async (tx: Tx, hours: OnCallHours): Promise<Rota['openBetween']> =>
  hours === 'always' ? neverOpen : (await calendarFor(tx, null)).openBetween;

/** The rota as it holds from an instant on; null while there is none. */
export async function rotaFrom(tx: Tx, from: Date): Promise<Rota | null> {
  const row = await store.findRota(tx);
  if (row === undefined) return null;
  return {
    openBetween: await openBy(tx, row.hours),
    shifts: await store.listShifts(tx),
    swaps: await store.agreedSwaps(tx, from),
    timeZone: await store.zoneOf(tx),
  };
}

/**
 * Who is on call at an instant, in the order they are rung; null while there is no rota. `team` may be empty out of hours:
 * a gap. `always`: opening hours are no matter; who has a shift then is on call.
 */
export async function onCallTeam(
  tx: Tx,
  at: Date,
  always: boolean,
): Promise<{ outOfHours: boolean; team: string[] } | null> {
  const rota = await rotaFrom(tx, at);
  return rota === null ? null : onCallAt(always ? { ...rota, openBetween: neverOpen } : rota, at);
}

/** The times out of hours from a day on, and how it is now. */
export async function readSchedule(
  tx: Tx,
  { from, days }: { from?: string | undefined; days: number },
): Promise<OnCallSchedule> {
  const now = new Date();
  const timeZone = await store.zoneOf(tx);
  const today = dayOf(wallOf(now, timeZone));
  const first = from === undefined ? today : Date.parse(`${from}T00:00:00Z`);
  const start = instantOf(first, timeZone).getTime();
  const end = instantOf(first + days * dayMs, timeZone).getTime();
  const rota = await rotaFrom(tx, new Date(Math.min(start, now.getTime())));
  if (rota === null) return { now: { outOfHours: false, first: null, backup: null, until: null }, slots: [] };
  const people = await store.people(tx);
  const { outOfHours, team, until } = onCallAt(rota, now);
  return {
    now: {
      outOfHours,
      first: ref(people, team[0] ?? null),
      backup: ref(people, team[1] ?? null),
      until: until === null ? null : iso(until),
    },
    slots: slotsBetween(rota, start, end).map((slot) => ({
      startsAt: iso(slot.start),
      endsAt: iso(slot.end),
      first: ref(people, slot.firstId),
      backup: ref(people, slot.backupId),
      swapped: slot.swapped,
    })),
  };
}

const previewDays = 28;

/** What a rota would mean: gaps and overlaps of the next four weeks. Swaps are between people, and fill no gap. */
export async function previewRota(tx: Tx, { hours, shifts }: PreviewOnCallRota): Promise<OnCallPreview> {
  const openBetween = await openBy(tx, hours);
  const rota: Rota = { openBetween, shifts, swaps: [], timeZone: await store.zoneOf(tx) };
  const start = Math.ceil(Date.now() / 60_000) * 60_000;
  const end = start + previewDays * dayMs;
  return {
    gaps: slotsBetween(rota, start, end)
      .filter(({ firstId }) => firstId === null)
      .map((slot) => ({ startsAt: iso(slot.start), endsAt: iso(slot.end) })),
    overlaps: overlapsBetween(rota, start, end).map((each) => ({
      startsAt: iso(each.start),
      endsAt: iso(each.end),
      shifts: each.shifts,
    })),
  };
}

export function toSwap(
  people: People,
  { fromId, toId, askedById, answeredById, withdrawnById, ...row }: SwapRow,
): OnCallSwap {
  return {
    ...row,
    from: { id: fromId, name: people.get(fromId)?.name ?? '' },
    to: { id: toId, name: people.get(toId)?.name ?? '' },
    askedBy: ref(people, askedById),
    answeredBy: ref(people, answeredById),
    withdrawnBy: ref(people, withdrawnById),
  };
}
