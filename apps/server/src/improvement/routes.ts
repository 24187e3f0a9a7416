import {
  changeImprovement,
  closeImprovement,
  conversationImprovements,
  draftApology as draftApologyBody,
  idParams,
  improvement,
  improvementFigures,
  improvementPage,
  linkImprovement,
  linkedParams,
  listImprovements,
  openImprovement,
  reopenImprovement,
  saveImprovementStep,
  stepParams,
  tellImprovement,
} from '@madoguchi/contract';
import { requireConversation } from '../conversations/index.ts';
import { actorOf, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { draftApology } from './apology.ts';
import { listCases } from './case.store.ts';
import {
  closeCase,
  editCase,
  linkConversation,
  reopenCase,
  saveCaseStep,
  tellCase,
  unlinkConversation,
  type CaseDependencies,
} from './commands.ts';
import { causeKey } from './domain.ts';
import { causeFigures, monthFigures } from './figures.store.ts';
import { casesOf, newestComplaint } from './linked.store.ts';
import { openCase } from './open.ts';
import { readCase, toSummary } from './queries.ts';

/** Cases: from a complaint to the proof that it does not happen again. */
export function improvementRoutes(app: App, dependencies: CaseDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'conversations:read' } as const;
  const write = { scope: 'conversations:write' } as const;
  const one = { params: idParams, response: { 200: improvement } } as const;

  app.get(
    '/api/v1/improvements',
    { config: read, schema: { querystring: listImprovements, response: { 200: improvementPage } } },
    (request) => {
      const { list, cause, cursor, limit } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      const key = cause === undefined ? null : causeKey(cause);
      return database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const rows = await listCases(tx, { list, causeKey: key, before, limit: limit + 1 });
        const items = rows.slice(0, limit).map(toSummary);
        const last = items.at(-1);
        return {
          items,
          nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
        };
      });
    },
  );

  app.get(
    '/api/v1/improvements/figures',
    { config: read, schema: { response: { 200: improvementFigures } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => ({
        months: await monthFigures(tx, new Date()),
        causes: await causeFigures(tx),
      })),
  );

  app.post(
    '/api/v1/improvements',
    { config: write, schema: { body: openImprovement, response: { 201: improvement } } },
    async (request, reply) =>
      reply.code(201).send(await openCase(dependencies, actorOf(request), request.body)),
  );

  app.get('/api/v1/improvements/:id', { config: read, schema: one }, (request) =>
    database.inWorkspace(actorOf(request).workspaceId, (tx) => readCase(tx, request.params.id)),
  );

  app.patch(
    '/api/v1/improvements/:id',
    { config: write, schema: { ...one, body: changeImprovement } },
    (request) => editCase(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.put(
    '/api/v1/improvements/:id/steps/:step',
    { config: write, schema: { ...one, params: stepParams, body: saveImprovementStep } },
    (request) => saveCaseStep(dependencies, actorOf(request), request.params, request.body),
  );

  app.post(
    '/api/v1/improvements/:id/close',
    { config: write, schema: { ...one, body: closeImprovement } },
    (request) => closeCase(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/improvements/:id/reopen',
    { config: write, schema: { ...one, body: reopenImprovement } },
    (request) => reopenCase(dependencies, actorOf(request), request.params.id, request.body.basedOn),
  );

  app.post(
    '/api/v1/improvements/:id/conversations',
    { config: write, schema: { ...one, body: linkImprovement } },
    (request) =>
      linkConversation(dependencies, actorOf(request), request.params.id, request.body.conversationId),
  );

  app.delete(
    '/api/v1/improvements/:id/conversations/:otherId',
    { config: write, schema: { ...one, params: linkedParams } },
    (request) =>
      unlinkConversation(dependencies, actorOf(request), request.params.id, request.params.otherId),
  );

  app.post(
    '/api/v1/improvements/:id/told',
    { config: write, schema: { ...one, body: tellImprovement } },
    (request) => tellCase(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/improvements/:id/draft',
    { config: write, schema: { ...one, body: draftApologyBody } },
    (request) => draftApology(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.get(
    '/api/v1/conversations/:id/improvements',
    { config: read, schema: { params: idParams, response: { 200: conversationImprovements } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const { id } = request.params;
        await requireConversation(tx, id);
        return { complaint: (await newestComplaint(tx, id)) ?? null, items: await casesOf(tx, id) };
      }),
  );
}
