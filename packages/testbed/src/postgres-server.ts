import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type EmbeddedPostgres,
  startCluster,
  startEmbeddedPostgres,
} from '../../../apps/server/src/platform/postgres/index.ts';
import type { PostgresKind } from './postgres-context.ts';
import { debianPostgres } from './postgres-debian.ts';

/** Nothing of a test's database outlives the test, so nothing is waited for to reach the disk. */
const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' };

/** A server with a data folder of its own, both gone after `stop`. */
export type TestServer = {
  readonly connectionString: string;
  readonly version: string;
  stop(): Promise<void>;
};

/**
 * Starts a PostgreSQL for tests. It ends with this process even if that is killed.
 *
 * @throws Error when the system's PostgreSQL is asked for and there is none
 */
export async function startTestServer(
  kind: PostgresKind,
  log: (message: string) => void = () => undefined,
): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'madoguchi-test-'));
  await chmod(dataDir, 0o755);
  const options = { dataDir, log: () => undefined, database: 'postgres', settings: hasty };
  const start = async (): Promise<EmbeddedPostgres> => {
    if (kind === 'embedded') return startEmbeddedPostgres(options);
    const installation = await debianPostgres(log);
    if (installation === undefined)
      throw new Error('There is no PostgreSQL 15 or later on this system to test with.');
    return startCluster(installation, options);
  };
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await start();
    return {
      connectionString: server.connectionString,
      version: server.version,
      stop: () => server.stop().then(remove),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Reads the environment variable TEST_POSTGRES. */
export function kindNamed(name: string | undefined): PostgresKind {
  if (name === undefined || name === '' || name === 'embedded') return 'embedded';
  if (name === 'debian') return 'debian';
  throw new Error(`TEST_POSTGRES is "${name}"; it can be "embedded" or "debian".`);
}
