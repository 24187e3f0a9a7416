import type { ContactChange, Continuity } from '@madoguchi/contract';
import { zoneOf } from '../absence/index.ts';
import { wholePerson } from '../customers/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { instantOf, wallOf } from '../platform/time/index.ts';
import * as store from './changes.store.ts';

/** Months in a row, the last one named: `2026-11` and before. */
export function monthsUntil(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + at, 1)).toISOString().slice(0, 7),
  );
}

/** The instants at which a month begins and ends in a zone. */
export function spanOfMonth(month: string, timeZone: string): { from: Date; to: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return {
    from: instantOf(Date.UTC(year, number - 1, 1), timeZone),
    to: instantOf(Date.UTC(year, number, 1), timeZone),
  };
}

type ContinuityShare = { conversations: number; kept: number; partly: number; others: number };
const none: ContinuityShare = { conversations: 0, kept: 0, partly: 0, others: 0 };

/**
 * How steady people are to customers between two instants: of the conversations that were answered, of customers who had
 * a contact person, in how many all answers were theirs. Counted once a month and conversation.
 * @public
 */
export async function continuityBetween(tx: Tx, from: Date, to: Date): Promise<ContinuityShare> {
  const rows = await store.continuityByMonth(tx, { from, to, timeZone: await zoneOf(tx) });
  return rows.reduce(
    (sum, row) => ({
      conversations: sum.conversations + row.conversations,
      kept: sum.kept + row.kept,
      partly: sum.partly + row.partly,
      others: sum.others + row.others,
    }),
    none,
  );
}

const most = 20;

/** Changes and continuity by month, by member in the last one, and the customers it changed for most. */
export async function readContinuity(
  tx: Tx,
  { to, months }: { to?: string | undefined; months: number },
): Promise<Continuity> {
  const timeZone = await zoneOf(tx);
  const last = to ?? new Date(wallOf(new Date(), timeZone)).toISOString().slice(0, 7);
  const names = monthsUntil(last, months);
  const span = spanOfMonth(last, timeZone);
  const whole = { from: spanOfMonth(names[0] ?? last, timeZone).from, to: span.to, timeZone };
  const [shares, changes, answerers, members, customers] = await Promise.all([
    store.continuityByMonth(tx, whole),
    store.changesByMonth(tx, whole),
    store.answererChangesByMonth(tx, whole),
    store.continuityByMember(tx, { ...span, timeZone }),
    store.customersChangedMost(tx, whole, most),
  ]);
  return {
    months: names.map((month) => {
      const share = shares.find((row) => row.month === month) ?? none;
      const changed = changes.find((row) => row.month === month);
      return {
        month,
        conversations: share.conversations,
        kept: share.kept,
        partly: share.partly,
        others: share.others,
        contactChanges: changed?.contactChanges ?? 0,
        unnecessary: changed?.unnecessary ?? 0,
        answererChanges: answerers.find((row) => row.month === month)?.count ?? 0,
      };
    }),
    members,
    customers,
  };
}

type ChangesQuery = {
  month?: string | undefined;
  unnecessary?: 'true' | 'false' | undefined;
  customer?: string | undefined;
  limit: number;
  cursor?: string | undefined;
};

/** A page of changes of contact person: the rows behind the counts. */
export function pageOfChanges(
  database: Database,
  { workspaceId }: Actor,
  query: ChangesQuery,
): Promise<{ items: ContactChange[]; nextCursor: string | null }> {
  const edge = decodeCursor(query.cursor, ['instant', 'id']);
  const { month, unnecessary, customer, limit } = query;
  return database.inWorkspace(workspaceId, async (tx) => {
    const span = month === undefined ? null : spanOfMonth(month, await zoneOf(tx));
    const rows = await store.listChanges(tx, {
      from: span?.from ?? null,
      to: span?.to ?? null,
      unnecessary: unnecessary === undefined ? null : unnecessary === 'true',
      customerIds: customer === undefined ? null : await wholePerson(tx, customer),
      before: edge === null ? null : { at: edge[0], id: edge[1] },
      limit: limit + 1,
    });
    const items = rows.slice(0, limit);
    const end = items.at(-1);
    const more = rows.length > limit && end !== undefined;
    return { items, nextCursor: more ? encodeCursor([end.at, end.id]) : null };
  });
}
