import {
  deadlineListQuery,
  deadlinePage,
  deadlineRules,
  deadlines,
  deadlineStatistics,
  deadlineStatisticsQuery,
  deadlineTrial,
  deadlineTrialBody,
  idParams,
  saveDeadlineRules,
} from '@madoguchi/contract';
import { Readable } from 'node:stream';
import { actorOf, type App } from '../platform/http/index.ts';
import type { ChangeDependencies } from '../platform/realtime/index.ts';
import { saveRules } from './commands.ts';
import { writeCsv } from './csv.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';

/** By when customers are answered: the rules, what runs in a conversation, and how much was kept. */
export function deadlineRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const set = { scope: scopeOf.set } as const;

  app.get(
    '/api/v1/deadline-rules',
    { config: see, schema: { response: { 200: deadlineRules } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, queries.readRules),
  );

  app.put(
    '/api/v1/deadline-rules',
    { config: set, schema: { body: saveDeadlineRules, response: { 200: deadlineRules } } },
    (request) => saveRules(dependencies, actorOf(request), request.body),
  );

  app.post(
    '/api/v1/deadline-rules/trial',
    { config: set, schema: { body: deadlineTrialBody, response: { 200: deadlineTrial } } },
    (request) =>
      database.snapshot(actorOf(request).workspaceId, (tx) => queries.tryRules(tx, request.body.rules)),
  );

  app.get(
    '/api/v1/conversations/:id/deadlines',
    { config: see, schema: { params: idParams, response: { 200: deadlines } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.deadlinesOf(tx, request.params.id),
      ),
    }),
  );

  app.get(
    '/api/v1/deadlines/statistics',
    {
      config: see,
      schema: { querystring: deadlineStatisticsQuery, response: { 200: deadlineStatistics } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => queries.readStatistics(tx, request.query)),
  );

  app.get(
    '/api/v1/deadlines',
    { config: see, schema: { querystring: deadlineListQuery, response: { 200: deadlinePage } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => queries.listDeadlines(tx, request.query)),
  );

  app.get(
    '/api/v1/deadlines/export',
    { config: see, schema: { querystring: deadlineListQuery.omit({ cursor: true, limit: true }) } },
    async (request, reply) => {
      const { workspaceId } = actorOf(request);
      // A span that cannot be asked for is refused while there is still an answer to refuse it with.
      await database.inWorkspace(workspaceId, (tx) =>
        queries.listDeadlines(tx, { ...request.query, limit: 1 }),
      );
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="deadlines.csv"')
        .send(Readable.from(writeCsv(database, workspaceId, request.query)));
    },
  );
}
