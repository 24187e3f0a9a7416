import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { connect, prepareDatabase, type Connection } from '../connect.ts';
import { isSetUp } from '../identity/index.ts';
import { Database } from '../platform/db/index.ts';
import { createLogger } from '../platform/log.ts';
import { copyDatabase, startEmbeddedPostgres } from '../platform/postgres/index.ts';

/** Where a desk is moved from: a PostgreSQL by its address, or the data folder of an embedded one. */
async function openSource(from: string): Promise<Connection> {
  if (/^postgres(ql)?:\/\//.test(from)) return { url: from, directUrl: from, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir: from, log: () => undefined });
  return { url: server.connectionString, directUrl: server.connectionString, stop: () => server.stop() };
}

/**
 * Copies a whole desk into the empty database of this one: from the embedded PostgreSQL to a server, or to a newer
 * major. The source is read in one snapshot and not changed; every table's rows are counted on both sides.
 */
export async function move(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { from: { type: 'string' } } });
  if (values.from === undefined) {
    throw new Error('Say where the desk is now: madoguchi move --from <data folder or postgres://…>');
  }
  const config = readConfig();
  const target = await connect(config, createLogger('silent'));
  try {
    await prepareDatabase(target);
    await refuseUsed(target);
    const source = await openSource(values.from);
    try {
      const { tables } = await copyDatabase({
        source: source.directUrl,
        target: target.directUrl,
        schemas: ['public', 'pgboss'],
        clearTarget: true,
      });
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      process.stdout.write(
        `Copied ${rows} rows of ${tables.length} tables. Copy secret.key of the old data folder into ${config.dataDir} too, or set MADOGUCHI_SECRET: mailbox passwords cannot be read without it.\n`,
      );
      return 0;
    } finally {
      await source.stop();
    }
  } finally {
    await target.stop();
  }
}

async function refuseUsed(target: Connection): Promise<void> {
  const database = new Database({ connectionString: target.directUrl, appRole: null, maxConnections: 1 });
  try {
    if (await isSetUp(database)) {
      throw new Error(
        'The database to move to already holds a desk. Choose an empty one by DATABASE_URL or DATA_DIR.',
      );
    }
  } finally {
    await database.close();
  }
}
