import {
  createConversation,
  createFirstMessage,
  done,
  heldReply,
  idParams,
  firstMessage,
  firstMessages,
  startedConversation,
  startWays as startWaysAnswer,
  updateFirstMessage,
} from '@madoguchi/contract';
import { findCustomer } from '../../customers/index.ts';
import { actorOf, AppError, type App } from '../../platform/http/index.ts';
import { refuseMoreThanNotes } from '../policy.ts';
import { readConversation, toMessage } from '../queries.ts';
import type { ReplyDependencies } from '../reply.ts';
import * as commands from './first-messages.ts';
import { listFirstMessages } from './first-message.store.ts';
import { startConversation } from './start.ts';
import { startWays } from './start-ways.ts';

/** Beginning a conversation from our side. */
export function firstMessageRoutes(app: App, dependencies: ReplyDependencies): void {
  const { database } = dependencies;
  const write = { scope: 'drafts:write' } as const;
  const send = { scope: 'messages:send' } as const;

  app.post(
    '/api/v1/conversations',
    {
      config: send,
      schema: { body: createConversation, response: { 201: startedConversation, 202: heldReply } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseMoreThanNotes(actor, { direction: 'outbound', status: request.body.status });
      const begun = await startConversation(dependencies, actor, request.body, request.idempotencyKey);
      if ('approval' in begun) return reply.code(202).send({ approval: begun.approval });
      const conversation = await readConversation(database, actor, begun.conversationId);
      return reply.code(201).send({ conversation, message: toMessage(begun.message) });
    },
  );

  app.get(
    '/api/v1/customers/:id/ways',
    { config: write, schema: { params: idParams, response: { 200: startWaysAnswer } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const customer = await findCustomer(tx, request.params.id);
        if (customer === undefined)
          throw new AppError('not_found', 'This customer does not exist in this workspace.');
        return { items: await startWays(dependencies, tx, customer) };
      }),
  );

  app.get(
    '/api/v1/first-messages',
    { config: write, schema: { response: { 200: firstMessages } } },
    (request) => {
      const { workspaceId, memberId } = actorOf(request);
      return database.inWorkspace(workspaceId, async (tx) => ({
        items: await listFirstMessages(tx, memberId),
      }));
    },
  );

  app.post(
    '/api/v1/first-messages',
    { config: write, schema: { body: createFirstMessage, response: { 201: firstMessage } } },
    async (request, reply) =>
      reply.code(201).send(await commands.createFirstMessage(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/first-messages/:id',
    { config: write, schema: { params: idParams, response: { 200: firstMessage } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) =>
        commands.readFirstMessage(tx, actor, request.params.id),
      );
    },
  );

  app.patch(
    '/api/v1/first-messages/:id',
    {
      config: write,
      schema: { params: idParams, body: updateFirstMessage, response: { 200: firstMessage } },
    },
    (request) => commands.updateFirstMessage(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/first-messages/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.discardFirstMessage(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
