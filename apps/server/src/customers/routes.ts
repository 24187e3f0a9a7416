import {
  customer,
  idParams,
  listCustomers as listQuery,
  page,
  updateCustomer,
  type Customer,
} from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { actorOf, AppError, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './store.ts';

export type CustomerDependencies = {
  database: Database;
  realtime: RealtimeHub;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
};

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
      const [name, id] = decodeCursor(cursor, ['name', 'id']) ?? [];
      const options = {
        query: query?.trim() === '' ? null : (query ?? null),
        after: name === undefined || id === undefined ? null : { name, id },
        limit: limit + 1,
      };
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        store.listCustomers(tx, options),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.name, last.id]) : null,
      };
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
