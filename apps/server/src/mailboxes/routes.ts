import {
  channel,
  createChannel as createBody,
  done,
  idParams,
  page,
  testChannel,
  testChannelResult,
  updateChannel as updateBody,
} from '@madoguchi/contract';
import { testAccount } from '../channels/email/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import {
  createChannel,
  deleteChannel,
  retryChannel,
  updateChannel,
  type MailboxDependencies,
} from './commands.ts';
import { toChannel } from './settings.ts';
import { findChannel, listChannels } from './store.ts';

/** Channels: connected, checked, changed, switched off. */
export function mailboxRoutes(app: App, dependencies: MailboxDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'channels:read' } as const;
  const write = { scope: 'channels:write' } as const;

  app.get(
    '/api/v1/channels',
    { config: read, schema: { response: { 200: page(channel) } } },
    async (request) => {
      const rows = await database.inWorkspace(actorOf(request).workspaceId, listChannels);
      return { items: rows.map(toChannel), nextCursor: null };
    },
  );

  app.post(
    '/api/v1/channels',
    { config: write, schema: { body: createBody, response: { 201: channel } } },
    async (request, reply) =>
      reply.code(201).send(await createChannel(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/channels/test',
    { config: write, schema: { body: testChannel, response: { 200: testChannelResult } } },
    async (request) => {
      const { imap, smtp, allowSelfSigned } = request.body;
      const result = await testAccount({
        imap: { ...imap, allowSelfSigned },
        smtp: { ...smtp, allowSelfSigned },
      });
      const toCheck = (side: (typeof result)['imap']) => ({
        ok: side.ok,
        reason: side.ok ? null : side.problem,
      });
      return { imap: toCheck(result.imap), smtp: toCheck(result.smtp) };
    },
  );

  app.get(
    '/api/v1/channels/:id',
    { config: read, schema: { params: idParams, response: { 200: channel } } },
    async (request) => {
      const row = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findChannel(tx, request.params.id),
      );
      if (row === undefined)
        throw new AppError('not_found', 'This channel does not exist in this workspace.');
      return toChannel(row);
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
