import {
  done,
  followers,
  idParams,
  linkConversation,
  linkedConversations,
  linkParams,
  mergeConversation,
  splitConversation as splitBody,
  threadChange,
  threadChanges,
} from '@madoguchi/contract';
import { actorOf, type App } from '../../platform/http/index.ts';
import { followersOf } from '../followers.store.ts';
import { setFollowing } from '../following.ts';
import { requireConversation } from '../known.ts';
import type { WritingDependencies } from '../dependencies.ts';
import { listChanges } from './change.store.ts';
import * as commands from './commands.ts';
import { listLinks } from './links.store.ts';

/** Merging, splitting and linking conversations, and following them. */
export function threadRoutes(app: App, dependencies: WritingDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'conversations:read' } as const;
  const write = { scope: 'conversations:write' } as const;
  const isDone = { done: true as const };
  const schema = { params: idParams };

  app.post(
    '/api/v1/conversations/:id/merge',
    { config: write, schema: { ...schema, body: mergeConversation, response: { 200: threadChange } } },
    (request) =>
      commands.mergeConversations(dependencies, actorOf(request), request.params.id, request.body.sourceId),
  );

  app.post(
    '/api/v1/conversations/:id/split',
    { config: write, schema: { ...schema, body: splitBody, response: { 201: threadChange } } },
    async (request, reply) => {
      const { messageId, subject = null } = request.body;
      const from = { messageId, subject };
      const change = await commands.splitConversation(
        dependencies,
        actorOf(request),
        request.params.id,
        from,
      );
      return reply.code(201).send(change);
    },
  );

  app.get(
    '/api/v1/conversations/:id/changes',
    { config: read, schema: { ...schema, response: { 200: threadChanges } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await requireConversation(tx, request.params.id);
        return { items: (await listChanges(tx, request.params.id)).map(commands.toChange) };
      }),
  );

  app.post(
    '/api/v1/thread-changes/:id/undo',
    { config: write, schema: { ...schema, response: { 200: done } } },
    async (request) => {
      await commands.undoChange(dependencies, actorOf(request), request.params.id);
      return isDone;
    },
  );

  app.get(
    '/api/v1/conversations/:id/links',
    { config: read, schema: { ...schema, response: { 200: linkedConversations } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await requireConversation(tx, request.params.id);
        return { items: await listLinks(tx, request.params.id) };
      }),
  );

  app.post(
    '/api/v1/conversations/:id/links',
    { config: write, schema: { ...schema, body: linkConversation, response: { 200: done } } },
    async (request) => {
      const pair = [request.params.id, request.body.conversationId] as const;
      await commands.setLink(dependencies, actorOf(request), pair, true);
      return isDone;
    },
  );

  app.delete(
    '/api/v1/conversations/:id/links/:otherId',
    { config: write, schema: { params: linkParams, response: { 200: done } } },
    async (request) => {
      const pair = [request.params.id, request.params.otherId] as const;
      await commands.setLink(dependencies, actorOf(request), pair, false);
      return isDone;
    },
  );

  app.get(
    '/api/v1/conversations/:id/followers',
    { config: read, schema: { ...schema, response: { 200: followers } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await requireConversation(tx, request.params.id);
        return { items: await followersOf(tx, request.params.id) };
      }),
  );

  for (const [method, following] of [
    ['POST', true],
    ['DELETE', false],
  ] as const) {
    app.route({
      method,
      url: '/api/v1/conversations/:id/following',
      config: read,
      schema: { ...schema, response: { 200: done } },
      handler: async (request) => {
        await setFollowing(dependencies, actorOf(request), request.params.id, following);
        return isDone;
      },
    });
  }
}
