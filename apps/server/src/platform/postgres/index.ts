import { type EmbeddedPostgres, startCluster, type StartOptions } from './cluster.ts';
import { embeddedInstallation } from './installation.ts';

export { type EmbeddedPostgres, startCluster, type StartOptions } from './cluster.ts';
export { type Installation } from './installation.ts';
export { copyDatabase } from './upgrade/copy-database.ts';
export { CopyIn, CopyOut } from './upgrade/copy-streams.ts';
export { sequences, tables, withClient, type Table } from './upgrade/store.ts';

/**
 * Starts the PostgreSQL that comes with this program on a data folder (in `pg18`), or joins the one already running
 * there. It listens on a Unix socket only its own user can reach (on Windows: 127.0.0.1 with a password), and stops
 * when the last process that uses it ends, however that one ends.
 *
 * @throws EmbeddedPostgresError with a sentence that says what to do
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  return startCluster(embeddedInstallation(), options);
}
