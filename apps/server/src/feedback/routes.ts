import {
  createFeedback,
  draftedFeedback,
  draftFeedback,
  feedbackDetail,
  feedbackFigures,
  feedbackItem,
  feedbackPage,
  groupFeedback,
  idParams,
  listFeedback,
  moveFeedback,
  tellFeedback,
  updateFeedback,
} from '@madoguchi/contract';
import { z } from 'zod';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import type { FeedbackDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import { readAlike, readItem, readList } from './queries.ts';
import { draftReport } from './report.ts';
import { readFigures } from './trail.store.ts';

/** お声と改善: what customers said, who sees to it, what came of it, and that they were told. */
export function feedbackRoutes(app: App, dependencies: FeedbackDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: idParams, response: { 200: feedbackDetail } } as const;
  const read = ({ workspaceId }: Actor, id: string) =>
    database.inWorkspace(workspaceId, (tx) => readItem(tx, id));

  app.get(
    '/api/v1/feedback',
    { config: see, schema: { querystring: listFeedback, response: { 200: feedbackPage } } },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => readList(tx, actor, request.query));
    },
  );

  app.get(
    '/api/v1/feedback/figures',
    { config: see, schema: { response: { 200: feedbackFigures } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, readFigures),
  );

  app.post(
    '/api/v1/feedback',
    { config: write, schema: { body: createFeedback, response: { 201: feedbackDetail } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = await commands.createItem(dependencies, actor, request.body);
      return reply.code(201).send(await read(actor, id));
    },
  );

  app.get('/api/v1/feedback/:id', { config: see, schema: one }, (request) =>
    read(actorOf(request), request.params.id),
  );

  app.get(
    '/api/v1/feedback/:id/alike',
    {
      config: see,
      schema: { params: idParams, response: { 200: z.object({ items: z.array(feedbackItem) }) } },
    },
    (request) => {
      const actor = actorOf(request);
      return database.inWorkspace(actor.workspaceId, (tx) => readAlike(tx, actor, request.params.id));
    },
  );

  app.patch(
    '/api/v1/feedback/:id',
    { config: write, schema: { ...one, body: updateFeedback } },
    async (request) => {
      const actor = actorOf(request);
      await commands.changeItem(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/feedback/:id/move',
    { config: write, schema: { ...one, body: moveFeedback } },
    async (request) => {
      const actor = actorOf(request);
      await commands.moveItem(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/feedback/:id/draft',
    {
      config: write,
      schema: { params: idParams, body: draftFeedback, response: { 200: draftedFeedback } },
    },
    async (request) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const conversationId = await draftReport(dependencies, actor, id, request.body.append);
      return { conversationId, item: await read(actor, id) };
    },
  );

  app.post(
    '/api/v1/feedback/:id/told',
    { config: write, schema: { ...one, body: tellFeedback } },
    async (request) => {
      const actor = actorOf(request);
      await commands.tellItem(dependencies, actor, request.params.id, request.body);
      return read(actor, request.params.id);
    },
  );

  app.post(
    '/api/v1/feedback/:id/group',
    { config: write, schema: { ...one, body: groupFeedback } },
    async (request) => {
      const actor = actorOf(request);
      await commands.groupItem(dependencies, actor, request.params.id, request.body.withId);
      return read(actor, request.params.id);
    },
  );

  app.delete('/api/v1/feedback/:id/group', { config: write, schema: one }, async (request) => {
    const actor = actorOf(request);
    await commands.groupItem(dependencies, actor, request.params.id, null);
    return read(actor, request.params.id);
  });
}
