import { done, operations } from '@madoguchi/contract';
import { askFor, nextSlot, recentRuns } from '../backup/index.ts';
import type { BackupPlan } from '../config.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, type App } from '../platform/http/index.ts';
import * as metrics from './metrics.store.ts';
import * as store from './report.store.ts';

export type OverviewDependencies = {
  database: Database;
  version: string;
  plan: BackupPlan | null;
  /** Whether backups are encrypted. */
  encrypted: boolean;
  embedded: boolean;
  slowQueryMs: number;
};

/** How the desk runs, on one page: processes, backups, the job queue, slow statements. */
export function overviewRoutes(app: App, dependencies: OverviewDependencies): void {
  const { database, version, plan, encrypted, embedded, slowQueryMs } = dependencies;

  app.get(
    '/api/v1/operations',
    { config: { scope: 'jobs:read' }, schema: { response: { 200: operations } } },
    () =>
      database.outside(async (tx) => {
        const [facts, processes, runs, queues, statements] = await Promise.all([
          store.databaseFacts(tx),
          store.processes(tx),
          recentRuns(tx),
          metrics.queueStates(tx),
          store.slowStatements(tx),
        ]);
        return {
          version,
          database: { ...facts, embedded },
          processes,
          backups: {
            plan:
              plan === null
                ? null
                : {
                    times: [...plan.times],
                    timeZone: plan.timeZone,
                    keep: plan.keep,
                    encrypted,
                    next: nextSlot(plan.times, plan.timeZone, new Date()).toISOString(),
                  },
            runs,
          },
          queues,
          slow: { thresholdMs: slowQueryMs, statements },
        };
      }),
  );

  app.post(
    '/api/v1/operations/backups',
    { config: { scope: 'workspace:write' }, schema: { response: { 202: done } } },
    async (_request, reply) => {
      if (plan === null)
        throw new AppError(
          'unprocessable',
          'No folder is set for backups. Set BACKUP_DIR where the desk is started, or run: madoguchi backup',
        );
      if (!(await database.outside(askFor)))
        throw new AppError('conflict', 'A backup is under way already. Wait until it is done.');
      return reply.code(202).send({ done: true as const });
    },
  );
}
