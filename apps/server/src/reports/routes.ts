import { overview, overviewQuery, reportFileQuery } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import { scopeOf } from './policy.ts';

/** Loaded when somebody asks for figures: a desk starts without the statistics behind them. */
const loaded = () => import('./queries.ts');

const mayKnow = ({ scopes }: Actor): boolean => scopes.has(scopeOf.loyalty);

/** The desk at a glance, month by month: on a screen, as a list for spreadsheets, and on paper. */
export function reportRoutes(app: App, { database }: { database: Database }): void {
  const config = { scope: scopeOf.see } as const;
  const read = async (actor: Actor, month: string | undefined, and?: (tx: Tx) => Promise<void>) => {
    const { readOverview } = await loaded();
    return database.inWorkspace(actor.workspaceId, async (tx) => {
      const told = await readOverview(tx, { month }, mayKnow(actor));
      await and?.(tx);
      return told;
    });
  };
  const note = (tx: Tx, actor: Actor, format: string, filter: Record<string, string>) =>
    recordAudit(tx, actor, 'export.made', { after: { what: 'overview', format, rows: null, filter } });

  app.get(
    '/api/v1/reports/overview',
    { config, schema: { querystring: overviewQuery, response: { 200: overview } } },
    (request) => read(actorOf(request), request.query.month),
  );

  app.get(
    '/api/v1/reports/overview/export',
    { config, schema: { querystring: overviewQuery } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { month } = request.query;
      const { writeOverview } = await import('./csv.ts');
      const told = await read(actor, month, (tx) =>
        note(tx, actor, 'csv', month === undefined ? {} : { month }),
      );
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="overview-${told.month}.csv"`)
        .send(writeOverview(told));
    },
  );

  app.get(
    '/api/v1/reports/monthly.pdf',
    { config, schema: { querystring: reportFileQuery } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { month, language } = request.query;
      const { makeReport } = await import('./paper.ts');
      const { readReport } = await loaded();
      const { told, ...whose } = await database.inWorkspace(actor.workspaceId, async (tx) => {
        await note(tx, actor, 'pdf', { month, language });
        return readReport(tx, { month }, mayKnow(actor));
      });
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="report-${month}-${language}.pdf"`)
        .send(Buffer.from(await makeReport(told, { language, ...whose })));
    },
  );
}
