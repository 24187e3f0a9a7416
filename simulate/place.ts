import { Database } from '../apps/server/src/platform/db/index.ts';
import { startTestServer } from '../packages/testbed/src/postgres-server.ts';

/** Connections that are nobody's of the desk: without its roles, policies or transactions. */
export type Admin = Database['pool'];

/** A database in which it is whatever time it was told. */
export type Place = {
  connectionString: string;
  admin: Admin;
  tell: (at: number) => Promise<void>;
  remove: () => Promise<void>;
};

/**
 * Stands before `pg_catalog`, so that defaults, triggers, queries and the job queue all ask it. In the schema of the desk's
 * own tables: those are made in the first one of the path. The standard's `current_date` and `current_timestamp` cannot be
 * replaced; only figures of slow statements and of the help pages use them.
 */
const clocks = ['now', 'transaction_timestamp', 'statement_timestamp', 'clock_timestamp'];

/** A PostgreSQL of its own with one empty database. */
export async function openPlace(start: number): Promise<Place> {
  const server = await startTestServer('embedded');
  const first = new Database({ connectionString: server.connectionString, appRole: null });
  await first.pool.query('create database simulated');
  await first.pool.query('alter database simulated set search_path = public, pg_catalog');
  await first.close();
  const url = new URL(server.connectionString);
  url.pathname = '/simulated';
  const connectionString = url.href;
  const database = new Database({ connectionString, appRole: null, maxConnections: 1 });
  const admin = database.pool;
  await admin.query(`create schema simulation; grant usage on schema simulation to public;
    create table simulation.clock (at timestamptz not null) with (fillfactor = 10);
    grant select on simulation.clock to public`);
  await admin.query('insert into simulation.clock values (to_timestamp($1::float8 / 1000))', [start]);
  for (const name of clocks)
    await admin.query(`create function public.${name}() returns timestamptz language plpgsql stable parallel safe as
      $$ begin return (select at from simulation.clock); end $$`);
  return {
    connectionString,
    admin,
    tell: async (at) => {
      await admin.query('update simulation.clock set at = to_timestamp($1::float8 / 1000)', [at]);
    },
    remove: async () => {
      await database.close();
      await server.stop();
    },
  };
}
