import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { PostgresKind } from './postgres-context.ts';

/** A database of a test's own. */
export type TestDatabase = {
  /** A superuser's. */
  readonly connectionString: string;
  /** Drops the database, and whatever connections are still open to it. */
  release(): Promise<void>;
};

/** Which PostgreSQL this run tests with. */
export function postgresKind(): PostgresKind {
  return inject('postgres').kind;
}

/** A fresh, empty database on the run's shared server. */
export function testPostgres(): Promise<TestDatabase> {
  return createDatabase();
}

/**
 * A fresh database on the run's shared server; a copy of `template`, which nobody may be connected to. Its files are
 * copied, not written through the log: nothing of it is waited for, and a checkpoint costs nothing on that server.
 */
export async function createDatabase(options: { readonly template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template =
    options.template === undefined
      ? ''
      : ` template ${pg.escapeIdentifier(options.template)} strategy file_copy`;
  await asAdmin((client) => client.query(`create database ${name}${template}`));
  return {
    connectionString: urlOf(name),
    release: async () => {
      await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/**
 * Makes a database to copy from, such as a migrated one, unless another test file of this run has. `prepare` fills it
 * and closes its connections.
 */
export async function ensureTemplate(
  name: string,
  prepare: (connectionString: string) => Promise<void>,
): Promise<void> {
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    // Only a finished template gets the name.
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${pg.escapeIdentifier(draft)} with (force)`);
    await client.query(`create database ${pg.escapeIdentifier(draft)}`);
    await prepare(urlOf(draft));
    await client.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(name)}`);
  });
}

function urlOf(database: string): string {
  const url = new URL(inject('postgres').admin);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('postgres').admin });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
