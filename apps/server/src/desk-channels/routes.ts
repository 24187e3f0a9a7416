import {
  channel,
  createChannel as createBody,
  done,
  idParams,
  page,
  updateChannel as updateBody,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import { noSuchChannel } from './changing.ts';
import {
  createChannel,
  deleteChannel,
  retryChannel,
  updateChannel,
  type ChannelDependencies,
} from './commands.ts';
import { showChannel } from './shown.ts';
import { findChannel, listChannels } from './store.ts';

/** Channels of every kind: connected, changed, switched off. */
export function channelRoutes(app: App, dependencies: ChannelDependencies): void {
  const { database, kinds } = dependencies;
  const read = { scope: 'channels:read' } as const;
  const write = { scope: 'channels:write' } as const;

  app.get(
    '/api/v1/channels',
    { config: read, schema: { response: { 200: page(channel) } } },
    async (request) => {
      const rows = await database.inWorkspace(actorOf(request).workspaceId, listChannels);
      return { items: rows.map((row) => showChannel(kinds, row)), nextCursor: null };
    },
  );

  app.post(
    '/api/v1/channels',
    { config: write, schema: { body: createBody, response: { 201: channel } } },
    async (request, reply) =>
      reply.code(201).send(await createChannel(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/channels/:id',
    { config: read, schema: { params: idParams, response: { 200: channel } } },
    async (request) => {
      const row = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findChannel(tx, request.params.id),
      );
      if (row === undefined) throw noSuchChannel();
      return showChannel(kinds, row);
    },
  );

  app.patch(
    '/api/v1/channels/:id',
    { config: write, schema: { params: idParams, body: updateBody, response: { 200: channel } } },
    (request) => updateChannel(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/channels/:id/retry',
    { config: write, schema: { params: idParams, response: { 200: channel } } },
    (request) => retryChannel(dependencies, actorOf(request), request.params.id),
  );

  app.delete(
    '/api/v1/channels/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await deleteChannel(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
