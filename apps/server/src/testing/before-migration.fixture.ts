import { createDatabase } from '@madoguchi/testbed/postgres';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrationNames } from '../platform/db/index.ts';

export type BeforeMigration = {
  client: pg.Client;
  connectionString: string;
  /** Runs the migration that everything was before. */
  migrate(): Promise<void>;
};

/** Lets a test work on a database as it was before a migration. */
export async function beforeMigration(
  name: string,
  work: (database: BeforeMigration) => Promise<void>,
): Promise<void> {
  const { connectionString, release } = await createDatabase();
  const client = new pg.Client({ connectionString });
  await client.connect();
  const run = async (file: string): Promise<void> => {
    await client.query(await readFile(join(import.meta.dirname, '../migrations', file), 'utf8'));
  };
  try {
    for (const file of await migrationNames()) if (file < name) await run(file);
    await work({ client, connectionString, migrate: () => run(name) });
  } finally {
    await client.end();
    await release();
  }
}
