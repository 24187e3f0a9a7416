import {
  customerDetail,
  customerDuplicate,
  customerMerge,
  done,
  idParams,
  mergeCustomers as mergeBody,
  page,
  pageQuery,
  type CustomerDuplicate,
} from '@madoguchi/contract';
import { z } from 'zod';
import { actorOf, AppError, decodeCursor, type App } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing, noSuchCustomer, type CustomerDependencies } from './changing.ts';
import { customersById, dismissPair, listPairs, type DuplicateRow } from './duplicates.store.ts';
import { mergeCustomers, readMerges, undoMerge } from './merges.ts';
import { idOf, pageOf, readCustomer } from './queries.ts';
import { findCustomer } from './store.ts';
import { wholePerson } from './timeline.store.ts';

const duplicatesQuery = pageQuery.extend({ customer: z.string().max(60).optional() });

/** Who may be one person; making two records one, and taking them apart again. */
export function mergeRoutes(app: App, dependencies: CustomerDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'customers:read' } as const;
  const write = { scope: 'customers:write' } as const;

  app.get(
    '/api/v1/customer-duplicates',
    { config: read, schema: { querystring: duplicatesQuery, response: { 200: page(customerDuplicate) } } },
    async (request) => {
      const { limit, cursor, customer } = request.query;
      const [score, id] = decodeCursor(cursor, ['number', 'id']) ?? [];
      const after = score === undefined || id === undefined ? null : { score: Number(score), id };
      const options = { customerId: idOf('customer', customer), after, limit: limit + 1 };
      return database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const found = pageOf(await listPairs(tx, options), limit, (row) => [String(row.score), row.id]);
        return { ...found, items: await withCustomers(tx, found.items) };
      });
    },
  );

  app.post(
    '/api/v1/customer-duplicates/:id/dismissal',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const actor = actorOf(request);
      await changing(dependencies, actor.workspaceId, async (tx, events) => {
        if (!(await dismissPair(tx, request.params.id, actor.memberId)))
          throw new AppError('not_found', 'This pair is not in the list any more.');
        events.push({ type: 'customer.updated', conversationId: null, data: { duplicates: true } });
      });
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/customers/:id/merge',
    { config: write, schema: { params: idParams, body: mergeBody, response: { 200: customerDetail } } },
    async (request) => {
      const actor = actorOf(request);
      await mergeCustomers(dependencies, actor, request.params.id, request.body.customerId);
      return database.inWorkspace(actor.workspaceId, (tx) => readCustomer(tx, request.params.id));
    },
  );

  app.get(
    '/api/v1/customers/:id/merges',
    {
      config: read,
      schema: { params: idParams, response: { 200: z.object({ items: z.array(customerMerge) }) } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const found = await findCustomer(tx, request.params.id);
        if (found === undefined) throw noSuchCustomer();
        return { items: await readMerges(tx, await wholePerson(tx, found.id)) };
      }),
  );

  app.post(
    '/api/v1/customer-merges/:id/undo',
    { config: write, schema: { params: idParams, response: { 200: customerDetail } } },
    async (request) => {
      const actor = actorOf(request);
      const id = await undoMerge(dependencies, actor, request.params.id);
      return database.inWorkspace(actor.workspaceId, (tx) => readCustomer(tx, id));
    },
  );
}

/** Pairs with both customers; the one who has been known for longer first. */
async function withCustomers(tx: Tx, rows: readonly DuplicateRow[]): Promise<CustomerDuplicate[]> {
  const people = await customersById(tx, [...new Set(rows.flatMap((row) => [row.firstId, row.secondId]))]);
  return rows.flatMap(({ id, firstId, secondId, evidence, score, foundAt }) => {
    const [first, second] = [firstId, secondId]
      .flatMap((each) => people.find((one) => one.id === each) ?? [])
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
    if (first === undefined || second === undefined) return [];
    return [{ id, customers: [first, second] as [typeof first, typeof second], evidence, score, foundAt }];
  });
}
