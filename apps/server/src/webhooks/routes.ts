import {
  createWebhook as createBody,
  deliveryParams,
  done,
  id,
  idParams,
  page,
  pageQuery,
  updateWebhook as updateBody,
  webhook,
  webhookDelivery,
  webhookDeliveryDetail,
  webhookWithSecret,
} from '@madoguchi/contract';
import { z } from 'zod';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, AppError, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { findDelivery, listDeliveries } from './deliveries.store.ts';
import { findWebhook, listWebhooks } from './store.ts';

const logQuery = pageQuery.extend({ state: webhookDelivery.shape.state.optional() });

/** Outgoing webhooks: who is told of what, their secrets, and how each delivery went. */
export function webhookRoutes(app: App, dependencies: commands.WebhookDependencies): void {
  const { database } = dependencies;
  const config = { scope: 'webhooks:write' } as const;

  async function known(tx: Tx, webhookId: string) {
    const row = await findWebhook(tx, webhookId);
    if (row === undefined) throw commands.noSuchWebhook();
    return row;
  }

  app.get('/api/v1/webhooks', { config, schema: { response: { 200: page(webhook) } } }, async (request) => ({
    items: await database.inWorkspace(actorOf(request).workspaceId, listWebhooks),
    nextCursor: null,
  }));

  app.post(
    '/api/v1/webhooks',
    { config, schema: { body: createBody, response: { 201: webhookWithSecret } } },
    async (request, reply) =>
      reply.code(201).send(await commands.createWebhook(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/webhooks/:id',
    { config, schema: { params: idParams, response: { 200: webhook } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => known(tx, request.params.id)),
  );

  app.patch(
    '/api/v1/webhooks/:id',
    { config, schema: { params: idParams, body: updateBody, response: { 200: webhook } } },
    (request) => commands.updateWebhook(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/webhooks/:id',
    { config, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.deleteWebhook(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/webhooks/:id/secret',
    { config, schema: { params: idParams, response: { 200: webhookWithSecret } } },
    (request) => commands.renewSecret(dependencies, actorOf(request), request.params.id),
  );

  app.post(
    '/api/v1/webhooks/:id/test',
    { config, schema: { params: idParams, response: { 202: z.object({ deliveryId: id }) } } },
    async (request, reply) => {
      const deliveryId = await commands.testWebhook(dependencies, actorOf(request), request.params.id);
      return reply.code(202).send({ deliveryId });
    },
  );

  app.get(
    '/api/v1/webhooks/:id/deliveries',
    { config, schema: { params: idParams, querystring: logQuery, response: { 200: page(webhookDelivery) } } },
    async (request) => {
      const { state = null, limit, cursor } = request.query;
      const [before] = decodeCursor(cursor, ['id']) ?? [];
      const rows = await database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await known(tx, request.params.id);
        return listDeliveries(tx, request.params.id, { state, before: before ?? null, limit: limit + 1 });
      });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );

  app.get(
    '/api/v1/webhooks/:id/deliveries/:deliveryId',
    { config, schema: { params: deliveryParams, response: { 200: webhookDeliveryDetail } } },
    async (request) => {
      const found = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findDelivery(tx, request.params.id, request.params.deliveryId),
      );
      if (found === undefined)
        throw new AppError('not_found', 'This delivery does not exist any more: they are kept for 30 days.');
      return found;
    },
  );

  app.post(
    '/api/v1/webhooks/:id/deliveries/:deliveryId/replay',
    { config, schema: { params: deliveryParams, response: { 202: done } } },
    async (request, reply) => {
      await commands.replay(dependencies, actorOf(request), request.params.id, request.params.deliveryId);
      return reply.code(202).send({ done: true as const });
    },
  );
}
