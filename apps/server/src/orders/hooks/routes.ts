import {
  createOrderHook,
  done,
  idParams,
  madeOrderHook,
  orderHook,
  orderHookAnswer,
  pageQuery,
  quarantinedOrders,
  updateOrderHook,
} from '@madoguchi/contract';
import { z } from 'zod';
import { checkHook, replayWindow } from '../../channels/phone/index.ts';
import {
  actorOf,
  AppError,
  decodeCursor,
  encodeCursor,
  hashOfAddress,
  workspaceOfAddress,
  type App,
} from '../../platform/http/index.ts';
import type { OrderDependencies } from '../dependencies.ts';
import { scopeOf } from '../policy.ts';
import * as commands from './commands.ts';
import { placeOf } from './secret.ts';
import { hookAt, listHooks, listQuarantined } from './store.ts';
import { receiveDelivery } from './take.ts';

/** The largest delivery of a shop, in bytes. */
const bodyLimit = 1024 * 1024;

/** How shops are connected, and what of theirs could not be read. */
export function orderHookRoutes(app: App, dependencies: OrderDependencies): void {
  const { database } = dependencies;
  const config = { scope: scopeOf.connect } as const;

  app.get(
    '/api/v1/order-hooks',
    { config, schema: { response: { 200: z.object({ items: z.array(orderHook) }) } } },
    async (request) => ({ items: await database.inWorkspace(actorOf(request).workspaceId, listHooks) }),
  );
  app.post(
    '/api/v1/order-hooks',
    { config, schema: { body: createOrderHook, response: { 201: madeOrderHook } } },
    async (request, reply) =>
      reply.code(201).send(await commands.addHook(dependencies, actorOf(request), request.body)),
  );
  app.patch(
    '/api/v1/order-hooks/:id',
    { config, schema: { params: idParams, body: updateOrderHook, response: { 200: orderHook } } },
    (request) => commands.changeHook(dependencies, actorOf(request), request.params.id, request.body),
  );
  app.delete(
    '/api/v1/order-hooks/:id',
    { config, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeHook(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
  app.get(
    '/api/v1/quarantined-orders',
    { config, schema: { querystring: pageQuery, response: { 200: quarantinedOrders } } },
    async (request) => {
      const { limit, cursor } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        listQuarantined(tx, before, limit + 1),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );
  app.post(
    '/api/v1/quarantined-orders/:id/retry',
    { config, schema: { params: idParams, response: { 200: orderHookAnswer } } },
    (request) => commands.retryDelivery(dependencies, actorOf(request), request.params.id),
  );
  app.delete(
    '/api/v1/quarantined-orders/:id',
    { config, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.dropDelivery(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
  deliveries(app, dependencies);
}

const nobody = () => new AppError('not_found', 'There is no shop at this address.');

/** Where shops send to, signed with the secret of their connection. */
function deliveries(app: App, dependencies: OrderDependencies): void {
  const { database, box } = dependencies;
  app.register((hooks, _options, ready) => {
    hooks.removeAllContentTypeParsers();
    hooks.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, next) => next(null, body));
    hooks.post('/hooks/orders/:address', { bodyLimit, schema: { hide: true } }, async (request) => {
      const { address } = z.object({ address: z.string() }).parse(request.params);
      const workspaceId = workspaceOfAddress(address);
      if (workspaceId === null) throw nobody();
      const hook = await database.inWorkspace(workspaceId, (tx) => hookAt(tx, hashOfAddress(address)));
      if (hook === undefined) throw nobody();
      const header = (name: string) => {
        const value = request.headers[name];
        return typeof value === 'string' ? value : '';
      };
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const headers = {
        timestamp: header('x-madoguchi-timestamp'),
        signature: header('x-madoguchi-signature'),
      };
      const signed = checkHook(box.open(hook.secret, placeOf(hook.id)), headers, body, new Date());
      if (signed !== 'good') refuse(signed);
      if (!hook.enabled)
        throw new AppError('conflict', 'This connection is switched off here. Switch it on under orders.');
      return orderHookAnswer.parse(await receiveDelivery(dependencies, workspaceId, hook.id, body));
    });
    ready();
  });
}

function refuse(why: 'wrong' | 'too_old'): never {
  throw new AppError(
    'forbidden',
    why === 'too_old'
      ? `This request was signed more than ${replayWindow / 60} minutes ago, or by a clock that is ahead. Sign each request anew.`
      : 'This request is not signed with the secret of this connection: HMAC-SHA256 over «timestamp.body», in X-Madoguchi-Signature.',
  );
}
