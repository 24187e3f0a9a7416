import { readConfig } from '../config.ts';
import { connect, prepareDatabase } from '../connect.ts';
import { createLogger } from '../platform/log.ts';
import { print } from './print.ts';

/** `madoguchi migrate`: brings the database's schema up to date, and says what was applied. */
export async function migrateCommand(): Promise<number> {
  const config = readConfig();
  const connection = await connect(config, createLogger('warn'));
  try {
    const { applied } = await prepareDatabase(connection);
    print(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
    return 0;
  } finally {
    await connection.stop();
  }
}
