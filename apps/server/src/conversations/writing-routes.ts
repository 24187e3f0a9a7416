import {
  done,
  draftResponse,
  idParams,
  message,
  presenceList,
  replyLock,
  reportPresence,
  resolveDelivery,
  saveDraft,
  takeLock,
  undoResult,
} from '@madoguchi/contract';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { requireConversation } from './known.ts';
import { mayTakeOver } from './policy.ts';
import { toMessage } from './queries.ts';
import type { WritingDependencies } from './dependencies.ts';
import { findDraft, listPresence } from './writing.store.ts';

const finished = { done: true as const };

/** Writing together: locks, drafts, presence; and what becomes of a message once it is sent. */
export function writingRoutes(app: App, dependencies: WritingDependencies): void {
  const { database } = dependencies;
  const send = { scope: 'messages:send' } as const;
  const read = { scope: 'conversations:read' } as const;
  const draft = { scope: 'drafts:write' } as const;

  app.put(
    '/api/v1/conversations/:id/lock',
    { config: send, schema: { params: idParams, body: takeLock, response: { 200: replyLock } } },
    (request) => {
      const actor = actorOf(request);
      if (request.body.takeover && !mayTakeOver(actor))
        throw new AppError('forbidden', 'You may not take over an answer here.');
      return commands.takeLock(dependencies, actor, request.params.id, request.body.takeover);
    },
  );

  app.delete(
    '/api/v1/conversations/:id/lock',
    { config: send, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.releaseLock(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  app.get(
    '/api/v1/conversations/:id/draft',
    { config: read, schema: { params: idParams, response: { 200: draftResponse } } },
    async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      return database.inWorkspace(actor.workspaceId, async (tx) => {
        const [draft] = await Promise.all([findDraft(tx, id, actor.memberId), requireConversation(tx, id)]);
        return { draft: draft ?? null };
      });
    },
  );

  app.put(
    '/api/v1/conversations/:id/draft',
    { config: draft, schema: { params: idParams, body: saveDraft, response: { 200: draftResponse } } },
    async (request) => ({
      draft:
        (await commands.saveDraft(dependencies, actorOf(request), request.params.id, request.body)) ?? null,
    }),
  );

  app.delete(
    '/api/v1/conversations/:id/draft',
    { config: draft, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.discardDraft(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  app.get(
    '/api/v1/conversations/:id/presence',
    { config: read, schema: { params: idParams, response: { 200: presenceList } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const { id } = request.params;
        const [items] = await Promise.all([listPresence(tx, id), requireConversation(tx, id)]);
        return { items };
      }),
  );

  app.post(
    '/api/v1/presence',
    { config: read, schema: { body: reportPresence, response: { 200: done } } },
    async (request) => {
      const { clientId, ...report } = request.body;
      await commands.reportPresence(dependencies, actorOf(request), clientId, report);
      return finished;
    },
  );

  app.post(
    '/api/v1/messages/:id/undo',
    { config: send, schema: { params: idParams, response: { 200: undoResult } } },
    async (request) => ({
      text: await commands.undoReply(dependencies, actorOf(request), request.params.id),
    }),
  );

  app.post(
    '/api/v1/messages/:id/delivery',
    { config: send, schema: { params: idParams, body: resolveDelivery, response: { 200: message } } },
    async (request) =>
      toMessage(
        await commands.resolveDelivery(
          dependencies,
          actorOf(request),
          request.params.id,
          request.body.action,
        ),
      ),
  );
}
