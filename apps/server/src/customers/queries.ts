import type { Customer, CustomerDetail, TimelineEntry } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { noSuchCustomer } from './changing.ts';
import { termsOf } from './keys.ts';
import * as list from './list.store.ts';
import { careNotesOf, findCustomer } from './store.ts';
import { listTimeline, wholePerson } from './timeline.store.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a query's text; null when it is left out. @throws AppError `invalid_request`. */
export function idOf(name: string, value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (!uuid.test(value)) throw new AppError('invalid_request', `«${name}» takes an id.`);
  return value;
}

/** A page of a list that was asked for with one row more than it shows. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

export type CustomerQuery = {
  query?: string | undefined;
  company?: string | undefined;
  contactPerson?: string | undefined;
  sort: 'name' | 'reading';
  limit: number;
  cursor?: string | undefined;
};

export async function listCustomers(
  database: Database,
  actor: Actor,
  query: CustomerQuery,
): Promise<{ items: Customer[]; nextCursor: string | null }> {
  const [key, id] = decodeCursor(query.cursor, ['name', 'id']) ?? [];
  const { contactPerson } = query;
  const filter: list.CustomerFilter = {
    terms: termsOf(query.query ?? ''),
    companyId: idOf('company', query.company),
    contactPersonId:
      contactPerson === 'me'
        ? actor.memberId
        : contactPerson === 'none'
          ? 'none'
          : idOf('contactPerson', contactPerson),
    sort: query.sort,
    after: key === undefined || id === undefined ? null : { key, id },
    limit: query.limit + 1,
  };
  const rows = await database.read(actor.workspaceId, (tx) => list.listCustomers(tx, filter));
  const page = pageOf(rows, query.limit, (row) => [row.sortKey, row.id]);
  return page;
}

/** A customer with their care notes; one who was merged answers as the customer they are part of. */
export async function readCustomer(tx: Tx, id: string): Promise<CustomerDetail> {
  const customer = await findCustomer(tx, id);
  if (customer === undefined) throw noSuchCustomer();
  return { ...customer, careNotes: await careNotesOf(tx, customer.id) };
}

export async function readTimeline(
  database: Database,
  actor: Actor,
  id: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<{ items: TimelineEntry[]; nextCursor: string | null }> {
  const [at, entryId] = decodeCursor(query.cursor, ['instant', 'id']) ?? [];
  const before = at === undefined || entryId === undefined ? null : { at, id: entryId };
  const rows = await database.read(actor.workspaceId, async (tx) => {
    const customer = await findCustomer(tx, id);
    if (customer === undefined) throw noSuchCustomer();
    return listTimeline(tx, await wholePerson(tx, customer.id), before, query.limit + 1);
  });
  return pageOf(rows, query.limit, (row) => [row.at, row.id]);
}
