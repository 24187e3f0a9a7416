import {
  buyerPage,
  buyerQuery,
  cohortQuery,
  cohorts,
  curveQuery,
  curves,
  forecast,
  loyaltyExportQuery,
  secondPurchases,
} from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import { scopeOf } from './policy.ts';

/** Loaded when somebody asks for figures: a desk starts without the statistics behind them. */
const loaded = () => import('./queries.ts');
type Queries = Awaited<ReturnType<typeof loaded>>;

/** How customers come back: second purchases, cohorts, curves, the forecast, and who is behind each. */
export function loyaltyRoutes(app: App, { database }: { database: Database }): void {
  const config = { scope: scopeOf.see } as const;
  const read = async <T>({ workspaceId }: Actor, work: (queries: Queries, tx: Tx) => Promise<T>) => {
    const queries = await loaded();
    return database.inWorkspace(workspaceId, (tx) => work(queries, tx));
  };

  app.get(
    '/api/v1/loyalty/second-purchases',
    { config, schema: { response: { 200: secondPurchases } } },
    (request) => read(actorOf(request), (queries, tx) => queries.readSecondPurchases(tx)),
  );

  app.get(
    '/api/v1/loyalty/cohorts',
    { config, schema: { querystring: cohortQuery, response: { 200: cohorts } } },
    (request) => read(actorOf(request), (queries, tx) => queries.readCohorts(tx, request.query)),
  );

  app.get(
    '/api/v1/loyalty/curves',
    { config, schema: { querystring: curveQuery, response: { 200: curves } } },
    (request) => read(actorOf(request), (queries, tx) => queries.readCurves(tx, request.query.by)),
  );

  app.get('/api/v1/loyalty/forecast', { config, schema: { response: { 200: forecast } } }, (request) =>
    read(actorOf(request), (queries, tx) => queries.readForecast(tx)),
  );

  app.get(
    '/api/v1/loyalty/customers',
    { config, schema: { querystring: buyerQuery, response: { 200: buyerPage } } },
    (request) => read(actorOf(request), (queries, tx) => queries.readBuyers(tx, request.query)),
  );

  app.get(
    '/api/v1/loyalty/export',
    { config, schema: { querystring: loyaltyExportQuery } },
    async (request, reply) => {
      const { writeFigure } = await import('./csv.ts');
      const written = await read(actorOf(request), (_, tx) => writeFigure(tx, request.query));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${request.query.figure}.csv"`)
        .send(written);
    },
  );
}
