import type { Call, Callback, CallOutcome } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { listCallbacks } from './callback.store.ts';
import * as store from './call.store.ts';
import { toCall, toCallback } from './shown.ts';

type Asked = { limit: number; cursor?: string | undefined; customer?: string | undefined };

function pageOf<Row extends { id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  at: (row: Row) => string,
  shown: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: items.map(shown), nextCursor: more ? encodeCursor([at(last), last.id]) : null };
}

function edgeOf(cursor: string | undefined): { at: string; id: string } | null {
  const [at, id] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  return at === undefined || id === undefined ? null : { at, id };
}

/** Calls, newest first. */
export async function readCalls(
  database: Database,
  actor: Actor,
  query: Asked & { outcome?: CallOutcome | undefined },
): Promise<{ items: Call[]; nextCursor: string | null }> {
  const { customer = null, outcome = null, limit } = query;
  const before = edgeOf(query.cursor);
  const rows = await database.read(actor.workspaceId, (tx) =>
    store.listCalls(tx, { customerId: customer, outcome, before, limit: limit + 1 }),
  );
  return pageOf(rows, limit, (row) => row.startedAt, toCall);
}

/** What goes on at this member's telephone. */
export async function readLiveCalls(database: Database, actor: Actor): Promise<{ items: Call[] }> {
  const rows = await database.read(actor.workspaceId, (tx) => store.liveCallsOf(tx, actor.memberId));
  return { items: rows.map(toCall) };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function ownerOf(actor: Actor, owner: string | undefined): string | 'none' | null {
  if (owner === undefined || owner === '') return null;
  if (owner === 'me') return actor.memberId;
  if (owner === 'none' || uuid.test(owner)) return owner;
  throw new AppError('invalid_request', '«owner» takes a member id, «me» or «none».');
}

/** Open call-backs by their time; closed ones newest first. */
export async function readCallbacks(
  database: Database,
  actor: Actor,
  query: Asked & { state: 'open' | 'closed'; owner?: string | undefined },
): Promise<{ items: Callback[]; nextCursor: string | null }> {
  const { state, customer = null, limit } = query;
  const owner = ownerOf(actor, query.owner);
  const after = edgeOf(query.cursor);
  const rows = await database.read(actor.workspaceId, (tx) =>
    listCallbacks(tx, { state, owner, customerId: customer, after, limit: limit + 1 }),
  );
  return pageOf(
    rows,
    limit,
    (row) => (state === 'open' ? row.dueAt : (row.closedAt ?? row.dueAt)),
    toCallback,
  );
}
