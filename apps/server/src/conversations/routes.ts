import {
  activity,
  answerWays,
  conversation,
  conversationDetail,
  counts,
  createMessage,
  done,
  heldReply,
  idParams,
  listConversations as listQuery,
  listMessages as messagesQuery,
  markRead as markReadBody,
  message,
  page,
  pageQuery,
  updateConversation,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { refuseMoreThanNotes } from './policy.ts';
import * as queries from './queries.ts';
import { writeMessage, type ReplyDependencies } from './reply.ts';
import { countViews } from './store.ts';
import { listWays } from './way-list.ts';

/** Counts beyond this are shown as «1000+». */
const countCap = 1000;

export type ConversationRouteDependencies = ReplyDependencies & {
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
};

/** The inbox: lists, one conversation, its messages. */
export function conversationRoutes(app: App, dependencies: ConversationRouteDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'conversations:read' } as const;
  const write = { scope: 'conversations:write' } as const;

  app.get(
    '/api/v1/conversations',
    { config: read, schema: { querystring: listQuery, response: { 200: page(conversation) } } },
    (request) => queries.listConversations(database, actorOf(request), request.query),
  );

  app.get('/api/v1/counts', { config: read, schema: { response: { 200: counts } } }, (request) => {
    const actor = actorOf(request);
    return database.inWorkspace(actor.workspaceId, (tx) => countViews(tx, actor.memberId, countCap));
  });

  app.get(
    '/api/v1/conversations/:id',
    { config: read, schema: { params: idParams, response: { 200: conversationDetail } } },
    (request) => queries.readConversation(database, actorOf(request), request.params.id),
  );

  app.patch(
    '/api/v1/conversations/:id',
    {
      config: write,
      schema: { params: idParams, body: updateConversation, response: { 200: conversationDetail } },
    },
    async (request) => {
      const actor = actorOf(request);
      await commands.changeConversation(
        dependencies,
        actor,
        request.params.id,
        request.body,
        dependencies.memberExists,
      );
      return queries.readConversation(database, actor, request.params.id);
    },
  );

  app.get(
    '/api/v1/conversations/:id/messages',
    {
      config: read,
      schema: { params: idParams, querystring: messagesQuery, response: { 200: page(message) } },
    },
    (request) => queries.listMessages(database, actorOf(request), request.params.id, request.query),
  );

  app.post(
    '/api/v1/conversations/:id/messages',
    {
      config: { scope: 'notes:write' },
      schema: { params: idParams, body: createMessage, response: { 201: message, 202: heldReply } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseMoreThanNotes(actor, request.body);
      const written = await writeMessage(
        dependencies,
        actor,
        request.params.id,
        request.body,
        request.idempotencyKey,
      );
      if ('approval' in written) return reply.code(202).send(written);
      return reply.code(201).send(queries.toMessage(written.message));
    },
  );

  app.get(
    '/api/v1/conversations/:id/ways',
    { config: { scope: 'messages:send' }, schema: { params: idParams, response: { 200: answerWays } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        listWays(dependencies, tx, request.params.id),
      ),
  );

  app.get(
    '/api/v1/conversations/:id/activity',
    { config: read, schema: { params: idParams, querystring: pageQuery, response: { 200: page(activity) } } },
    (request) => queries.listActivity(database, actorOf(request), request.params.id, request.query),
  );

  app.post(
    '/api/v1/conversations/:id/read',
    { config: read, schema: { params: idParams, body: markReadBody, response: { 200: done } } },
    async (request) => {
      await commands.markRead(dependencies, actorOf(request), request.params.id, request.body.messageId);
      return { done: true as const };
    },
  );
}
