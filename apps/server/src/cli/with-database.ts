import type { Config } from '../config.ts';
import { connect, prepareDatabase } from '../connect.ts';
import { Database } from '../platform/db/index.ts';
import { createLogger } from '../platform/log.ts';

/** A database brought up to date, for a command that needs nothing else of a desk. */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const connection = await connect(config, createLogger('warn'));
  try {
    const { appRole } = await prepareDatabase(connection);
    const database = new Database({ connectionString: connection.directUrl, appRole, maxConnections: 2 });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await connection.stop();
  }
}
