import {
  acceptHandover,
  declineHandover,
  done,
  handoverDetail,
  handoverPage,
  handoverSheet,
  idParams,
  listHandovers,
  offeredHandovers,
  offerHandovers,
  updateHandover,
} from '@madoguchi/contract';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import * as accept from './accept.ts';
import * as commands from './commands.ts';
import type { HandoverDependencies } from './dependencies.ts';
import { pageOfHandovers, readHandover } from './queries.ts';
import { sheetOf } from './sheet.ts';

/** 引き継ぎ: customers given from person to person, with what the next one must know. */
export function handoverRoutes(app: App, dependencies: HandoverDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'conversations:read' } as const;
  const write = { scope: 'customers:write' } as const;
  const answer = { 200: handoverDetail };
  const detail = (actor: Actor, id: string) =>
    database.inWorkspace(actor.workspaceId, (tx) => readHandover(dependencies, tx, actor, id));

  app.get(
    '/api/v1/handovers',
    { config: read, schema: { querystring: listHandovers, response: { 200: handoverPage } } },
    (request) => pageOfHandovers(database, actorOf(request), request.query),
  );

  app.post(
    '/api/v1/handovers',
    { config: write, schema: { body: offerHandovers, response: { 201: offeredHandovers } } },
    async (request, reply) =>
      reply.code(201).send(await commands.offerHandovers(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/handovers/:id',
    { config: read, schema: { params: idParams, response: answer } },
    (request) => detail(actorOf(request), request.params.id),
  );

  app.patch(
    '/api/v1/handovers/:id',
    { config: write, schema: { params: idParams, body: updateHandover, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await commands.saveNotes(dependencies, actor, request.params.id, request.body);
      return detail(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/handovers/:id/accept',
    { config: write, schema: { params: idParams, body: acceptHandover, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await accept.acceptHandover(dependencies, actor, request.params.id, request.body.announce);
      return detail(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/handovers/:id/decline',
    { config: write, schema: { params: idParams, body: declineHandover, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await commands.declineHandover(dependencies, actor, request.params.id, request.body.reason);
      return detail(actor, request.params.id);
    },
  );

  app.delete(
    '/api/v1/handovers/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.withdrawHandover(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/handovers/:id/announcement',
    { config: write, schema: { params: idParams, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await accept.appendAnnouncement(dependencies, actor, request.params.id);
      return detail(actor, request.params.id);
    },
  );

  app.get(
    '/api/v1/customers/:id/handover-sheet',
    { config: read, schema: { params: idParams, response: { 200: handoverSheet } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        sheetOf(tx, request.params.id, dependencies.promises),
      ),
  );
}
