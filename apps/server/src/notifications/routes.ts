import {
  addPushDevice,
  done,
  idParams,
  markNotification,
  notification,
  notificationCount,
  notificationSettings,
  notificationTest,
  page,
  pageQuery,
  pushDevice,
  pushKey,
  readCount,
  readNotifications,
  updateNotificationSettings,
} from '@madoguchi/contract';
import { z } from 'zod';
import { deviceName } from '../identity/index.ts';
import { actorOf, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { devicesOf } from './device.store.ts';
import { countUnread, listNotifications } from './notification.store.ts';
import { changeSettings, readSettings, type SettingsDependencies } from './settings.ts';
import { vapidKeys } from './vapid.ts';

export type NotificationDependencies = SettingsDependencies &
  commands.ReadingDependencies &
  commands.DeviceDependencies;

const listQuery = pageQuery.extend({ state: z.enum(['all', 'unread']).default('all') });

/** One's own notifications: everything here is the asking member's and nobody else's. */
export function notificationRoutes(app: App, dependencies: NotificationDependencies): void {
  const { database, box } = dependencies;
  const config = { scope: 'conversations:read' } as const;

  app.get(
    '/api/v1/notifications',
    { config, schema: { querystring: listQuery, response: { 200: page(notification) } } },
    async (request) => {
      const { workspaceId, memberId } = actorOf(request);
      const { state, limit, cursor } = request.query;
      const [before] = decodeCursor(cursor, ['id']) ?? [];
      const rows = await database.inWorkspace(workspaceId, (tx) =>
        listNotifications(tx, memberId, {
          unread: state === 'unread',
          before: before ?? null,
          limit: limit + 1,
        }),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((each) => each.notification),
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.sortId]) : null,
      };
    },
  );

  app.get(
    '/api/v1/notifications/count',
    { config, schema: { response: { 200: notificationCount } } },
    (request) => {
      const { workspaceId, memberId } = actorOf(request);
      return database.inWorkspace(workspaceId, (tx) => countUnread(tx, memberId));
    },
  );

  app.post(
    '/api/v1/notifications/read',
    { config, schema: { body: readNotifications, response: { 200: readCount } } },
    async (request) => ({ read: await commands.markRead(dependencies, actorOf(request), request.body) }),
  );

  app.patch(
    '/api/v1/notifications/:id',
    { config, schema: { params: idParams, body: markNotification, response: { 200: notification } } },
    (request) =>
      commands.markNotification(dependencies, actorOf(request), request.params.id, request.body.read),
  );

  app.get(
    '/api/v1/notification-settings',
    { config, schema: { response: { 200: notificationSettings } } },
    (request) => readSettings(dependencies, actorOf(request)),
  );

  app.patch(
    '/api/v1/notification-settings',
    { config, schema: { body: updateNotificationSettings, response: { 200: notificationSettings } } },
    (request) => changeSettings(dependencies, actorOf(request), request.body),
  );

  app.get(
    '/api/v1/notification-devices/key',
    { config, schema: { response: { 200: pushKey } } },
    async () => ({
      publicKey: (await vapidKeys(database, box)).publicKey,
    }),
  );

  app.get(
    '/api/v1/notification-devices',
    { config, schema: { response: { 200: page(pushDevice) } } },
    async (request) => {
      const { workspaceId, memberId } = actorOf(request);
      return {
        items: await database.inWorkspace(workspaceId, (tx) => devicesOf(tx, memberId)),
        nextCursor: null,
      };
    },
  );

  app.post(
    '/api/v1/notification-devices',
    { config, schema: { body: addPushDevice, response: { 201: pushDevice } } },
    async (request, reply) => {
      const name = deviceName(request.headers['user-agent']);
      return reply
        .code(201)
        .send(await commands.addDevice(dependencies, actorOf(request), request.body, name));
    },
  );

  app.delete(
    '/api/v1/notification-devices/:id',
    { config, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.removeDevice(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/notification-devices/:id/test',
    { config, schema: { params: idParams, response: { 200: notificationTest } } },
    (request) => commands.testDevice(dependencies, actorOf(request), request.params.id),
  );
}
