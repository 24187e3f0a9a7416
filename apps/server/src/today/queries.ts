import { todayGroups, type Today, type TodayCounts, type TodayTeam } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { dayAt, type Day } from './day.ts';
import { arrange, median, tooMuch, type Row } from './domain.ts';
import { collect } from './pieces.ts';
import { requireLead } from './policy.ts';
import * as store from './store.ts';

/** Of each source; a page holds twice as many rows. */
const limit = 100;
const pageSize = 200;
const cap = 200;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** @throws AppError `invalid_request` for a word that names nobody, `forbidden` for others' days */
function whoseDay(actor: Actor, member: string): string | null {
  if (member === 'me' || member === actor.memberId) return actor.memberId;
  if (member !== 'team' && !uuid.test(member))
    throw new AppError('invalid_request', '«member» takes «me», «team» or a member’s id.', {
      errors: [{ path: 'member', message: 'must be me, team or a member id' }],
    });
  requireLead(actor);
  return member === 'team' ? null : member.toLowerCase();
}

type Page = { day: Day; rows: Row[]; more: boolean };

async function read(tx: Tx, actor: Actor, memberId: string | null, now: Date): Promise<Page> {
  const day = await dayAt(tx, now);
  const until = new Date(day.edges.next);
  const asked = { actor, memberId, until, untilDay: day.nextDate, now, limit };
  const { pieces, full } = await collect(tx, asked);
  const rows = arrange(pieces, day.edges);
  return { day, rows: rows.slice(0, pageSize), more: full || rows.length > pageSize };
}

/** What is to be done, in order of urgency. @throws AppError `not_found` for a member of elsewhere */
export async function readToday(
  tx: Tx,
  actor: Actor,
  member: string,
  now: Date = new Date(),
): Promise<Today> {
  const memberId = whoseDay(actor, member);
  const [{ day, rows, more }, hasChannels] = await Promise.all([
    read(tx, actor, memberId, now),
    store.hasChannels(tx),
  ]);
  const owners = [memberId, ...rows.map(({ ownerId }) => ownerId)].filter((id) => id !== null);
  const known = new Map((await store.membersNamed(tx, [...new Set(owners)])).map((one) => [one.id, one]));
  const asked = memberId === null ? null : known.get(memberId);
  if (asked === undefined)
    throw new AppError('not_found', 'This person is not a member of this workspace any more.');
  const items = rows.map(({ ownerId, ...row }) => ({
    ...row,
    owner: ownerId === null ? null : (known.get(ownerId) ?? null),
  }));
  const count = (group: Row['group']) => rows.filter((row) => row.group === group).length;
  const [late, today, next, care] = todayGroups.map(count);
  return {
    at: now.toISOString(),
    date: day.date,
    businessDay: day.businessDay,
    nextDate: day.nextDate,
    hasChannels,
    member: asked,
    items,
    counts: { late: late ?? 0, today: today ?? 0, next: next ?? 0, care: care ?? 0 },
    more,
  };
}

/** For the rail: how much of one's own is late or due today. */
export async function countToday(tx: Tx, actor: Actor, now: Date = new Date()): Promise<TodayCounts> {
  const { day, rows, more } = await read(tx, actor, actor.memberId, now);
  const due = rows.filter(
    ({ group, dueAt }) =>
      group === 'late' || group === 'today' || (dueAt !== null && Date.parse(dueAt) <= day.edges.today),
  );
  const late = due.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < day.edges.now).length;
  return { late, today: due.length - late, more };
}

/** What everybody has before them, and who has too much. @throws AppError `forbidden` */
export async function readTeam(tx: Tx, actor: Actor, now: Date = new Date()): Promise<TodayTeam> {
  requireLead(actor);
  const { edges } = await dayAt(tx, now);
  const asked = { now, today: new Date(edges.today), cap };
  const [rows, { ceiling, ...nobody }] = await Promise.all([
    store.countTeam(tx, asked),
    store.countRest(tx, asked),
  ]);
  const there = rows.filter(
    ({ role, awayUntil, available }) => role !== 'trainee' && awayUntil === null && available,
  );
  const against = { median: median(there.map(({ open }) => open)), ceiling };
  return {
    cap,
    ...against,
    items: rows.map(({ id, name, role: _role, ...row }) => ({
      member: { id, name },
      ...row,
      tooMuch: tooMuch(row.open, against),
    })),
    nobody,
  };
}
