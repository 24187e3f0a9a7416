import {
  leastForRate,
  type listPromises as listQuery,
  type PromiseCounts,
  type PromisePeople,
  type PromiseRecord,
  type PromiseStats,
  type PromiseStatsRow,
  type promiseStatsQuery,
  type PromiseWhen,
} from '@madoguchi/contract';
import type { z } from 'zod';
import { timeZoneOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { edgesOf, monthSpan } from './domain.ts';
import * as store from './list.store.ts';
import { findPromise, toPromise, type PromiseRow } from './rows.store.ts';

type ListQuery = z.infer<typeof listQuery>;
type FilterQuery = Omit<ListQuery, 'limit' | 'cursor'>;
type StatsQuery = z.infer<typeof promiseStatsQuery>;

const countCap = 1000;
/** Of a person: past this, how many more there are says nothing that their list does not. */
const personCap = 200;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** @throws AppError `invalid_request` for a word that names nobody */
function ownerOf(actor: Actor, owner: string | undefined): string | 'none' | null {
  if (owner === undefined || owner === '') return null;
  if (owner === 'me') return actor.memberId;
  if (owner === 'none' || uuid.test(owner)) return owner;
  throw new AppError('invalid_request', 'An owner is a member id, «me» or «none».', {
    errors: [{ path: 'owner', message: 'must be a member id, me or none' }],
  });
}

function spanOf(when: PromiseWhen, now: Date, timeZone: string): store.Filter['due'] {
  const { today, tomorrow, week } = edgesOf(now, timeZone);
  const spans = {
    late: { from: null, to: now },
    today: { from: now, to: today },
    tomorrow: { from: today, to: tomorrow },
    week: { from: tomorrow, to: week },
    later: { from: week, to: null },
    none: 'none',
  } as const;
  return spans[when];
}

/** The filter that a query asks for, with its words made into times and people. */
export async function filterOf(tx: Tx, actor: Actor, query: FilterQuery): Promise<store.Filter> {
  const { state, when, month, act, customer, conversation, confirmed, outcome } = query;
  const timeZone = await timeZoneOf(tx);
  const due =
    when !== undefined
      ? spanOf(when, new Date(), timeZone)
      : month !== undefined
        ? monthSpan(month, timeZone)
        : null;
  return {
    state: outcome === undefined ? state : 'all',
    due,
    owner: ownerOf(actor, query.owner),
    customerId: customer ?? null,
    conversationId: conversation ?? null,
    act: act ?? null,
    confirmed: confirmed === undefined ? null : confirmed === 'yes',
    outcome: outcome ?? null,
  };
}

const endOf = ({ sortAt, id }: PromiseRow): string => encodeCursor([new Date(sortAt).toISOString(), id]);

/** A promise as the API shows it; undefined when it is gone. */
export async function describePromise(tx: Tx, id: string): Promise<PromiseRecord | undefined> {
  const row = await findPromise(tx, id);
  return row === undefined ? undefined : toPromise(row);
}

/** A page of promises by their time. */
export async function listPromises(
  tx: Tx,
  actor: Actor,
  { limit, cursor, ...query }: ListQuery,
): Promise<{ items: PromiseRecord[]; nextCursor: string | null }> {
  const [at, id] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  const after = at === undefined || id === undefined ? null : { at, id };
  const filter = await filterOf(tx, actor, query);
  const found = await store.listPromises(tx, filter, { after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(toPromise),
    nextCursor: found.length > limit && last !== undefined ? endOf(last) : null,
  };
}

export async function countPromises(tx: Tx, actor: Actor, owner: string | undefined): Promise<PromiseCounts> {
  const now = new Date();
  const edges = { now, ...edgesOf(now, await timeZoneOf(tx)) };
  return { ...(await store.countOpen(tx, ownerOf(actor, owner), edges, countCap)), cap: countCap };
}

export async function countPeople(tx: Tx): Promise<PromisePeople> {
  const now = new Date();
  const rows = await store.countByOwner(tx, { now, ...edgesOf(now, await timeZoneOf(tx)) }, personCap);
  return {
    cap: personCap,
    items: rows.map(({ id, name, ...counts }) => ({
      member: id === null ? null : { id, name: name ?? '' },
      ...counts,
    })),
  };
}

/** A row with its rate: what was kept in time among all that was decided; what was moved with notice, or not needed any more, left out. */
export function withRate(row: store.StatsRow): PromiseStatsRow {
  const { inTime, late, broken, movedLate, overdue } = row;
  const decided = inTime + late + broken + movedLate + overdue;
  return { ...row, decided, rate: decided < leastForRate ? null : inTime / decided };
}

export async function readStats(tx: Tx, { by, from, to }: StatsQuery): Promise<PromiseStats> {
  if (from !== undefined && to !== undefined && to < from)
    throw new AppError('invalid_request', 'The last month is not before the first (from, to).', {
      errors: [{ path: 'to', message: 'must not be before from' }],
    });
  const timeZone = await timeZoneOf(tx);
  const span = {
    from: from === undefined ? null : monthSpan(from, timeZone).from,
    to: to === undefined ? null : monthSpan(to, timeZone).to,
  };
  const rows = await store.countOutcomes(tx, by, span, timeZone);
  const sum = (name: Exclude<keyof store.StatsRow, 'key' | 'name'>) =>
    rows.reduce((total, row) => total + row[name], 0);
  const total = withRate({
    key: null,
    name: null,
    inTime: sum('inTime'),
    late: sum('late'),
    broken: sum('broken'),
    movedInTime: sum('movedInTime'),
    movedLate: sum('movedLate'),
    overdue: sum('overdue'),
    notNeeded: sum('notNeeded'),
  });
  return { items: rows.map(withRate), total };
}

/** One promise among what somebody has to do, in order of time. */
export type PromiseToKeep = {
  id: string;
  kind: 'promise';
  conversationId: string | null;
  customer: { id: string; name: string; honorific: string } | null;
  subject: string;
  ownerId: string | null;
  dueAt: string | null;
  reason: 'late' | 'due';
  /** What was promised, in its own words. */
  text: string;
  /** The address of its screen. */
  path: string;
};

/**
 * What a member (null: the team; `none`: nobody) has promised and must still do, the earliest first.
 */
export async function promisesToKeep(
  tx: Tx,
  memberId: string | null,
  { until, limit, now = new Date() }: { until: Date; limit: number; now?: Date },
): Promise<PromiseToKeep[]> {
  const rows = await store.listPromises(
    tx,
    {
      state: 'open',
      due: { from: null, to: until },
      owner: memberId,
      customerId: null,
      conversationId: null,
      act: null,
      confirmed: null,
      outcome: null,
    },
    { after: null, limit },
  );
  return rows
    .filter((row) => !row.undelivered)
    .map(({ id, customer, owner, subject, dueAt, sentence, conversationId }) => ({
      id,
      kind: 'promise',
      conversationId,
      customer,
      subject,
      ownerId: owner?.id ?? null,
      dueAt,
      reason: dueAt !== null && new Date(dueAt) < now ? 'late' : 'due',
      text: sentence,
      path: conversationId === null ? '/promises' : `/inbox/${conversationId}?promise=${id}`,
    }));
}
