import {
  customer,
  idParams,
  listCustomers as listQuery,
  page,
  updateCustomer,
  type Customer,
} from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './store.ts';

export type CustomerDependencies = {
  database: Database;
  realtime: RealtimeHub;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
};

/** A name and an id as a cursor; names hold any character, so they travel encoded. */
function cursorOf(row: Customer): string {
  return Buffer.from(JSON.stringify([row.name, row.id])).toString('base64url');
}

function afterOf(cursor: string | undefined): { name: string; id: string } | null {
  if (cursor === undefined || cursor === '') return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && typeof parts[0] === 'string' && /^[0-9a-f-]{36}$/.test(String(parts[1]))) {
      return { name: parts[0], id: String(parts[1]) };
    }
  } catch {
    // Falls through to the one clear answer below.
  }
  throw new AppError(
    'invalid_request',
    'This cursor is not one of ours. Use «nextCursor» as it was answered.',
  );
}

/** The people we serve: looked up, and their record kept. */
export function customerRoutes(app: App, { database, realtime, memberExists }: CustomerDependencies): void {
  app.get(
    '/api/v1/customers',
    {
      config: { scope: 'customers:read' },
      schema: { querystring: listQuery, response: { 200: page(customer) } },
    },
    async (request) => {
      const { query, limit, cursor } = request.query;
      const options = {
        query: query?.trim() === '' ? null : (query ?? null),
        after: afterOf(cursor),
        limit: limit + 1,
      };
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        store.listCustomers(tx, options),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
    },
  );

  app.get(
    '/api/v1/customers/:id',
    { config: { scope: 'customers:read' }, schema: { params: idParams, response: { 200: customer } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => known(tx, request.params.id)),
  );

  app.patch(
    '/api/v1/customers/:id',
    {
      config: { scope: 'customers:write' },
      schema: { params: idParams, body: updateCustomer, response: { 200: customer } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const before = await known(tx, request.params.id);
        const change = Object.fromEntries(
          Object.entries(request.body).filter(([, value]) => value !== undefined),
        );
        const after = { ...before, ...change };
        if (after.contactPersonId !== null && !(await memberExists(tx, after.contactPersonId))) {
          throw new AppError(
            'not_found',
            'This person is not a member of this workspace any more. Choose another.',
          );
        }
        await store.saveCustomer(tx, request.params.id, after);
        await appendEvents(tx, [
          { type: 'customer.updated', conversationId: null, data: { customerId: request.params.id } },
        ]);
        tx.afterCommit(() => realtime.wake(tx.workspaceId));
        return known(tx, request.params.id);
      }),
  );
}

async function known(tx: Tx, id: string): Promise<Customer> {
  const row = await store.findCustomer(tx, id);
  if (row === undefined) throw new AppError('not_found', 'This customer does not exist in this workspace.');
  return row;
}
