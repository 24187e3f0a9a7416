import {
  calendarRules,
  usualCalendar,
  type Calendar,
  type CalendarPreview,
  type CalendarRules,
  type ChannelCalendar,
  type Opening,
  type PublicHolidays,
} from '@madoguchi/contract';
import { formatDay, holidaysOf, parseDay } from '@madoguchi/nihongo/calendar';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { businessCalendar, type BusinessCalendar } from './domain.ts';
import * as store from './store.ts';
import { minuteMs, zoneClock, pieceAt } from './zone.ts';

export const noChannel = () =>
  new AppError('not_found', 'This channel does not exist any more. Look at the list of channels.');

const rulesOf = (row: store.CalendarRow | null): CalendarRules | null =>
  row === null ? null : calendarRules.parse(row.rules);

/** The business time that holds for a channel, or for the workspace (null). */
export async function calendarFor(tx: Tx, channelId: string | null): Promise<BusinessCalendar> {
  const { timeZone, workspace, channel } = await store.findCalendars(tx, channelId);
  return businessCalendar(rulesOf(channel ?? workspace) ?? usualCalendar, timeZone);
}

/** Calendars that were worked out lately, by what they are made of: days that are known need not be found again. */
const known = new Map<string, BusinessCalendar>();
const mostKnown = 200;

function workedOut(rules: unknown, timeZone: string): BusinessCalendar {
  const key = `${timeZone} ${JSON.stringify(rules)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const made = businessCalendar(rules === null ? usualCalendar : calendarRules.parse(rules), timeZone);
  known.set(key, made);
  return made;
}

/** The business time of every channel: its own, else the workspace's. One statement for all. */
export async function calendarsOf(tx: Tx): Promise<(channelId: string) => BusinessCalendar> {
  const { timeZone, calendars } = await store.findAllCalendars(tx);
  const usual = workedOut(calendars.find(({ id }) => id === tx.workspaceId)?.rules ?? null, timeZone);
  return (channelId) => {
    const own = calendars.find(({ id }) => id === channelId);
    return own === undefined ? usual : workedOut(own.rules, timeZone);
  };
}

/** Whether somebody is there by a channel's calendar, and if not, from when. */
export async function presenceOf(
  tx: Tx,
  channelId: string,
  now: Date,
): Promise<{ open: boolean; opensAt: Date | null; timeZone: string }> {
  const { timeZone, workspace, channel } = await store.findCalendars(tx, channelId);
  const found = businessCalendar(rulesOf(channel ?? workspace) ?? usualCalendar, timeZone);
  const open = found.isOpen(now.getTime());
  const opensAt = open ? null : found.nextOpen(now.getTime());
  return { open, opensAt: opensAt === null ? null : new Date(opensAt), timeZone };
}

export async function readCalendar(tx: Tx): Promise<Calendar> {
  const [{ timeZone, workspace }, channels] = await Promise.all([
    store.findCalendars(tx, null),
    store.listChannels(tx),
  ]);
  return {
    rules: rulesOf(workspace) ?? usualCalendar,
    revision: workspace?.revision ?? 0,
    timeZone,
    channels,
  };
}

/** @throws AppError `not_found` */
export async function readChannelCalendar(tx: Tx, channelId: string): Promise<ChannelCalendar> {
  if ((await store.holdChannel(tx, channelId)) === undefined) throw noChannel();
  const { workspace, channel } = await store.findCalendars(tx, channelId);
  return {
    own: channel !== null,
    rules: rulesOf(channel ?? workspace) ?? usualCalendar,
    revision: channel?.revision ?? 0,
  };
}

/** @throws AppError `not_found` for a channel that is none */
export async function readOpening(
  tx: Tx,
  { channel, at }: { channel?: string | undefined; at?: string | undefined },
): Promise<Opening> {
  if (channel !== undefined && (await store.holdChannel(tx, channel)) === undefined) throw noChannel();
  const found = await calendarFor(tx, channel ?? null);
  const now = at === undefined ? Date.now() : Date.parse(at);
  const open = found.isOpen(now);
  const [opensAt, closesAt] = open ? [null, found.closesAt(now)] : [found.nextOpen(now), null];
  return {
    open,
    opensAt: opensAt === null ? null : new Date(opensAt).toISOString(),
    closesAt: closesAt === null ? null : new Date(closesAt).toISOString(),
    businessDay: found.isBusinessDay(found.dayOf(now)),
  };
}

export function publicHolidaysOf(year: number): PublicHolidays {
  return {
    year,
    items: holidaysOf(year).map(({ day, ...holiday }) => ({ date: formatDay(day), ...holiday })),
  };
}

/** `18:00` of a time in the day. */
function clockText(time: number): string {
  const minutes = Math.floor(time / minuteMs);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What rules would make of each day, before they are kept. */
export async function previewCalendar(
  tx: Tx,
  { rules, from, days }: { rules: CalendarRules; from?: string | undefined; days: number },
): Promise<CalendarPreview> {
  const { timeZone } = await store.findCalendars(tx, null);
  const { planOf } = businessCalendar(rules, timeZone);
  const named = from === undefined ? undefined : parseDay(from);
  const first = named ?? pieceAt(zoneClock(timeZone), Date.now()).day;
  return {
    days: Array.from({ length: days }, (_, nth) => {
      const { slots, reason } = planOf(first + nth);
      return {
        date: formatDay(first + nth),
        slots: slots.map((slot) => ({ from: clockText(slot.from), to: clockText(slot.to) })),
        reason,
      };
    }),
  };
}
