import { settleChanged } from '../apps/server/src/deadlines/index.ts';
import { Database } from '../apps/server/src/platform/db/index.ts';
import { Jobs } from '../apps/server/src/platform/jobs/index.ts';
import { createLogger } from '../apps/server/src/platform/log.ts';
import { startEmbeddedPostgres } from '../apps/server/src/platform/postgres/index.ts';
import { RealtimeHub } from '../apps/server/src/platform/realtime/index.ts';
import type { Place } from '../e2e/mail-desk.ts';

/** What a desk’s features are made of. */
export type Parts = { database: Database; realtime: RealtimeHub; jobs: Jobs };

/** Runs `work` beside a database of the place. */
export async function beside<T>(place: Place, work: (parts: Parts) => Promise<T>): Promise<T> {
  const dataDir = place.env['DATA_DIR'] ?? '';
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  const connectionString = server.connectionString;
  const log = createLogger('silent');
  const database = new Database({ connectionString, appRole: 'madoguchi_app', settle: settleChanged });
  const realtime = new RealtimeHub({ connectionString, pool: database.pool, log });
  const jobs = new Jobs({ connectionString, log, worker: false });
  try {
    return await work({ database, realtime, jobs });
  } finally {
    await jobs.stop();
    await realtime.stop();
    await database.close();
    await server.stop();
  }
}
