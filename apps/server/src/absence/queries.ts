import type { Absence, AbsenceCalendar } from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { dayAt, daysFrom, shownKind, spanOf, timesOf } from './domain.ts';
import { mayPlan } from './policy.ts';
import * as store from './store.ts';

export const noSuchAbsence = () =>
  new AppError('not_found', 'This absence does not exist in this workspace any more.');

/** An absence as somebody may see it. */
export function toAbsence(row: store.AbsenceRow, actor: Actor, timeZone: string): Absence {
  const { startsAt, endsAt, kind, member } = row;
  const editable = member.id === actor.memberId || mayPlan(actor);
  const times = timesOf({ start: new Date(startsAt), end: new Date(endsAt) }, timeZone);
  return { ...row, ...times, kind: shownKind(kind, editable), editable };
}

/** @throws AppError `not_found` */
export async function shown(tx: Tx, actor: Actor, id: string): Promise<Absence> {
  const row = await store.findAbsence(tx, id);
  if (row === undefined) throw noSuchAbsence();
  return toAbsence(row, actor, await store.zoneOf(tx));
}

/** The team day by day: who is away, and on which days the desk is closed anyway. */
export async function readCalendar(
  tx: Tx,
  actor: Actor,
  { from, days }: { from?: string | undefined; days: number },
): Promise<AbsenceCalendar> {
  const timeZone = await store.zoneOf(tx);
  const first = from ?? dayAt(new Date(), timeZone);
  const dates = daysFrom(first, days);
  const { start, end } = spanOf(
    { from: first, fromTime: null, to: dates.at(-1) ?? first, toTime: null },
    timeZone,
  );
  const [members, rows, business] = await Promise.all([
    store.listMembers(tx),
    store.absencesBetween(tx, start, end),
    calendarFor(tx, null),
  ]);
  return {
    from: first,
    days: dates.map((day) => ({
      day,
      closed: !business.isBusinessDay(Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)),
    })),
    members: members.map(({ id, name }) => ({ id, name })),
    items: rows.map((row) => toAbsence(row, actor, timeZone)),
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function memberOf(text: string | undefined, actor: Actor): string | null {
  if (text === undefined || text === '') return null;
  if (text === 'me') return actor.memberId;
  if (!uuid.test(text)) throw new AppError('invalid_request', '«member» takes an id, or «me».');
  return text;
}

type ListQuery = {
  member?: string | undefined;
  past: 'true' | 'false';
  limit: number;
  cursor?: string | undefined;
};

/** A page of absences, one's own or everybody's. @throws AppError `invalid_request` */
export function pageOfAbsences(
  database: Database,
  actor: Actor,
  { member, past, limit, cursor }: ListQuery,
): Promise<{ items: Absence[]; nextCursor: string | null }> {
  const edge = decodeCursor(cursor, ['instant', 'id']);
  const memberId = memberOf(member, actor);
  return database.read(actor.workspaceId, async (tx) => {
    const timeZone = await store.zoneOf(tx);
    const rows = await store.listAbsences(tx, {
      memberId,
      past: past === 'true',
      at: new Date(),
      after: edge === null ? null : { time: edge[0], id: edge[1] },
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => toAbsence(row, actor, timeZone)),
      nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.endsAt, last.id]) : null,
    };
  });
}
