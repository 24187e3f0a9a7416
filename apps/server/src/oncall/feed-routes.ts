import { done, newOnCallFeed, onCallFeed } from '@madoguchi/contract';
import {
  actorOf,
  AppError,
  hashOfAddress,
  newSecretAddress,
  publicOrigin,
  workspaceOfAddress,
  type App,
} from '../platform/http/index.ts';
import type { OnCallDependencies } from './commands.ts';
import { readFeed } from './feed.ts';
import { deleteFeed, findFeed, saveFeed } from './feed.store.ts';

/** One's own times on call as a calendar: by an address that is the secret, shown once, and can be ended. */
export function onCallFeedRoutes(app: App, { database, publicUrl }: OnCallDependencies): void {
  const own = { scope: 'members:read' } as const;

  app.get('/api/v1/on-call/feed', { config: own, schema: { response: { 200: onCallFeed } } }, (request) => {
    const { workspaceId, memberId } = actorOf(request);
    return database.inWorkspace(workspaceId, (tx) => findFeed(tx, memberId));
  });

  app.post(
    '/api/v1/on-call/feed',
    { config: { ...own, shownOnce: true }, schema: { response: { 201: newOnCallFeed } } },
    async (request, reply) => {
      const { workspaceId, memberId } = actorOf(request);
      const secret = newSecretAddress(workspaceId);
      await database.inWorkspace(workspaceId, (tx) => saveFeed(tx, memberId, hashOfAddress(secret)));
      return reply.code(201).send({ url: `${publicOrigin(request, publicUrl)}/feeds/on-call/${secret}.ics` });
    },
  );

  app.delete(
    '/api/v1/on-call/feed',
    { config: own, schema: { response: { 200: done } } },
    async (request) => {
      const { workspaceId, memberId } = actorOf(request);
      await database.inWorkspace(workspaceId, (tx) => deleteFeed(tx, memberId));
      return { done: true as const };
    },
  );

  app.get<{ Params: { file: string } }>(
    '/feeds/on-call/:file',
    { schema: { hide: true } },
    async (request, reply) => {
      const { file } = request.params;
      const secret = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
      const workspaceId = workspaceOfAddress(secret);
      const found =
        workspaceId === null
          ? undefined
          : await database.inWorkspace(workspaceId, (tx) => readFeed(tx, secret));
      if (found === undefined)
        throw new AppError('not_found', 'There is no calendar at this address any more.');
      return reply
        .type('text/calendar; charset=utf-8')
        .headers({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' })
        .send(found);
    },
  );
}
