import {
  conversationOrders,
  customerOrders,
  idParams,
  listOrders,
  listOutOfRhythm,
  namedOrders,
  orderAnswer,
  orderDetail,
  orderImport,
  orderImportError,
  orderImportPreview,
  orderPage,
  outOfRhythm,
  previewOrderImport,
  putOrder,
  putReturn,
  putShipment,
  startOrderImport,
} from '@madoguchi/contract';
import { z } from 'zod';
import { listRoutes, type ListDependencies } from '../lists/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import type { OrderDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';
import { buyersOutOfRhythm } from './rhythm.store.ts';

/** What was ordered, sent and came back: told by shops, read beside the customer. */
export function orderRoutes(app: App, dependencies: OrderDependencies & ListDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const inWorkspace = <T>({ workspaceId }: Actor, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(workspaceId, work);
  const answer = async (actor: Actor, { id, changed }: commands.Noted) => ({
    changed,
    order: await inWorkspace(actor, (tx) => queries.readOrder(tx, id)),
  });

  app.get(
    '/api/v1/orders',
    { config: see, schema: { querystring: listOrders, response: { 200: orderPage } } },
    (request) => inWorkspace(actorOf(request), (tx) => queries.readOrders(tx, request.query)),
  );

  app.post(
    '/api/v1/orders',
    { config: write, schema: { body: putOrder, response: { 200: orderAnswer } } },
    async (request) => {
      const actor = actorOf(request);
      return answer(actor, await commands.putOrder(dependencies, actor, request.body));
    },
  );

  app.get(
    '/api/v1/orders/out-of-rhythm',
    {
      config: see,
      schema: {
        querystring: listOutOfRhythm,
        response: { 200: z.object({ items: z.array(outOfRhythm) }) },
      },
    },
    async (request) => ({
      items: await inWorkspace(actorOf(request), (tx) =>
        buyersOutOfRhythm(tx, { ...request.query, now: new Date() }),
      ),
    }),
  );

  app.post(
    '/api/v1/orders/named',
    {
      config: see,
      schema: { body: z.object({ text: z.string().max(20_000) }), response: { 200: namedOrders } },
    },
    async (request) => ({
      items: await inWorkspace(actorOf(request), (tx) => queries.ordersNamedIn(tx, request.body.text)),
    }),
  );

  app.get(
    '/api/v1/orders/:id',
    { config: see, schema: { params: idParams, response: { 200: orderDetail } } },
    (request) => inWorkspace(actorOf(request), (tx) => queries.readOrder(tx, request.params.id)),
  );

  app.post(
    '/api/v1/orders/:id/shipments',
    { config: write, schema: { params: idParams, body: putShipment, response: { 200: orderAnswer } } },
    async (request) => {
      const actor = actorOf(request);
      const part = { kind: 'shipment', given: request.body } as const;
      return answer(actor, await commands.putPart(dependencies, actor, request.params.id, part));
    },
  );

  app.post(
    '/api/v1/orders/:id/returns',
    { config: write, schema: { params: idParams, body: putReturn, response: { 200: orderAnswer } } },
    async (request) => {
      const actor = actorOf(request);
      const part = { kind: 'return', given: request.body } as const;
      return answer(actor, await commands.putPart(dependencies, actor, request.params.id, part));
    },
  );

  app.get(
    '/api/v1/customers/:id/orders',
    { config: see, schema: { params: idParams, response: { 200: customerOrders } } },
    (request) => inWorkspace(actorOf(request), (tx) => queries.readCustomerOrders(tx, request.params.id)),
  );

  app.get(
    '/api/v1/conversations/:id/orders',
    { config: see, schema: { params: idParams, response: { 200: conversationOrders } } },
    (request) => inWorkspace(actorOf(request), (tx) => queries.ordersOfConversation(tx, request.params.id)),
  );

  listRoutes(app, dependencies, 'orders', {
    path: '/api/v1/order-imports',
    scope: scopeOf.connect,
    schemas: {
      list: orderImport,
      preview: previewOrderImport,
      previewed: orderImportPreview,
      start: startOrderImport,
      error: orderImportError,
    },
  });
}
