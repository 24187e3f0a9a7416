import {
  createNotificationHook,
  done,
  idParams,
  notificationHook,
  notificationTest,
  page,
  updateNotificationHook,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import { listHooks } from './hook.store.ts';
import * as hooks from './hooks.ts';

/** The workspace's rooms in Slack, Teams and LINE WORKS: which are told of what. */
export function notificationHookRoutes(app: App, dependencies: hooks.HookDependencies): void {
  const config = { scope: 'webhooks:write' } as const;

  app.get(
    '/api/v1/notification-hooks',
    { config, schema: { response: { 200: page(notificationHook) } } },
    async (request) => ({
      items: await dependencies.database.inWorkspace(actorOf(request).workspaceId, listHooks),
      nextCursor: null,
    }),
  );

  app.post(
    '/api/v1/notification-hooks',
    { config, schema: { body: createNotificationHook, response: { 201: notificationHook } } },
    async (request, reply) =>
      reply.code(201).send(await hooks.createHook(dependencies, actorOf(request), request.body)),
  );

  app.patch(
    '/api/v1/notification-hooks/:id',
    {
      config,
      schema: { params: idParams, body: updateNotificationHook, response: { 200: notificationHook } },
    },
    (request) => hooks.updateHook(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/notification-hooks/:id',
    { config, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await hooks.deleteHook(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/notification-hooks/:id/test',
    { config, schema: { params: idParams, response: { 200: notificationTest } } },
    (request) => hooks.testHook(dependencies, actorOf(request), request.params.id),
  );
}
