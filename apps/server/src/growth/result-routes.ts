import {
  changeCode as changeCodeBody,
  codePage,
  codeSeries,
  createCode as createCodeBody,
  createCodeSeries,
  done,
  growthCode,
  idParams,
  listCodes as listCodesQuery,
  orderAttribution,
  resultOrderPage,
  resultOrdersQuery,
  results,
  resultsQuery,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { changeCode, createCode, createSeries } from './code-commands.ts';
import { listCodes } from './code.store.ts';
import { growthNews } from './dependencies.ts';
import { dueOfAll } from './due.store.ts';
import { scopeOf } from './policy.ts';

/** Loaded when somebody asks for figures: a desk starts without the statistics behind them. */
const figures = () => import('./results.ts');

/** Codes, and what led to orders. */
export function resultRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);

  app.get(
    '/api/v1/codes',
    { config: see, schema: { querystring: listCodesQuery, response: { 200: codePage } } },
    async (request) => {
      const { campaign: campaignId = null, query = '', cursor, limit } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      const rows = await inWorkspace(request, (tx) =>
        listCodes(tx, { campaignId, query, before, limit: limit + 1 }),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );

  app.post(
    '/api/v1/codes',
    { config: write, schema: { body: createCodeBody, response: { 201: growthCode } } },
    async (request, reply) =>
      reply.code(201).send(await createCode(dependencies, actorOf(request), request.body)),
  );

  app.post(
    '/api/v1/codes/series',
    { config: write, schema: { body: createCodeSeries, response: { 201: codeSeries } } },
    async (request, reply) =>
      reply.code(201).send({ codes: await createSeries(dependencies, actorOf(request), request.body) }),
  );

  app.patch(
    '/api/v1/codes/:id',
    { config: write, schema: { params: idParams, body: changeCodeBody, response: { 200: growthCode } } },
    (request) => changeCode(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.get(
    '/api/v1/growth-results',
    { config: see, schema: { querystring: resultsQuery, response: { 200: results } } },
    async (request) => {
      const { readResults } = await figures();
      return database.snapshot(actorOf(request).workspaceId, (tx) => readResults(tx, request.query));
    },
  );

  app.get(
    '/api/v1/growth-results/orders',
    { config: see, schema: { querystring: resultOrdersQuery, response: { 200: resultOrderPage } } },
    async (request) => {
      const { readOrdersBehind } = await figures();
      return inWorkspace(request, (tx) => readOrdersBehind(tx, request.query));
    },
  );

  app.get(
    '/api/v1/growth-results/export',
    { config: see, schema: { querystring: resultsQuery } },
    async (request, reply) => {
      const { by, from, to, currency } = request.query;
      const { resultsCsv } = await figures();
      const csv = await inWorkspace(request, async (tx) => {
        const text = await resultsCsv(tx, request.query);
        await recordAudit(tx, actorOf(request), 'export.made', {
          after: { what: 'growth_results', format: 'csv', rows: null, filter: { by, from, to, currency } },
        });
        return text;
      });
      return reply
        .header('content-disposition', `attachment; filename="results-${by}-${from}-${to}.csv"`)
        .type('text/csv; charset=utf-8')
        .send(`\ufeff${csv}`);
    },
  );

  app.post(
    '/api/v1/growth-results/recompute',
    { config: write, schema: { response: { 200: done } } },
    async (request) => {
      await changing(dependencies, actorOf(request).workspaceId, async (tx, events) => {
        await dueOfAll(tx);
        events.push(growthNews('orders', null));
      });
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/orders/:id/attribution',
    { config: see, schema: { params: idParams, response: { 200: orderAttribution } } },
    async (request) => {
      const { readEvidence } = await figures();
      return inWorkspace(request, (tx) => readEvidence(tx, request.params.id));
    },
  );
}
