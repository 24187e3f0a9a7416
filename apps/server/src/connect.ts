import type { Config } from './config.ts';
import { migrate } from './platform/db/index.ts';
import { Jobs } from './platform/jobs/index.ts';
import type { Logger } from './platform/log.ts';
import { startEmbeddedPostgres } from './platform/postgres/index.ts';

/** A PostgreSQL to work with: its address, the one that is never pooled, and how to end what was started for it. */
export type Connection = { url: string; directUrl: string; stop: () => Promise<void> };

/** The owner's PostgreSQL, or the embedded one in the data folder. */
export async function connect(config: Config, log: Logger): Promise<Connection> {
  if (config.databaseUrl !== null) {
    return {
      url: config.databaseUrl,
      directUrl: config.databaseDirectUrl ?? config.databaseUrl,
      stop: () => Promise.resolve(),
    };
  }
  const server = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (message) => log.info(message),
  });
  return { url: server.connectionString, directUrl: server.connectionString, stop: () => server.stop() };
}

/** Schema and job queue brought up to date; answers the role transactions step down to. */
export async function prepareDatabase(
  connection: Connection,
): Promise<{ applied: string[]; appRole: string | null }> {
  const result = await migrate(connection.directUrl);
  await Jobs.install(connection.directUrl, result.appRole);
  return result;
}
