import pg from 'pg';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));
const appRole = 'madoguchi_app';

/** A number of ours for `pg_advisory_xact_lock`, so that two processes starting at once migrate one after the other. */
const migrationLock = 0x6d61646f;

export type MigrationResult = {
  /** File names applied now. */
  applied: string[];
  /** The role every transaction must step down to, or null when the login role is bound by row-level security. */
  appRole: string | null;
};

export class MigrationError extends Error {}

/**
 * Brings the schema up to date: each file of `migrations/` once, in order, each in its own transaction.
 * Needs a direct connection (not one pooled by transaction).
 * @throws MigrationError when the database is older than PostgreSQL 15 or was written by a newer Madoguchi.
 */
export async function migrate(connectionString: string): Promise<MigrationResult> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await refuseOldServer(client);
    await prepareRecord(client);
    const applied = await applyMissing(client);
    return { applied, appRole: await prepareAppRole(client) };
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < 150_000) {
    throw new MigrationError(
      `PostgreSQL 15 or newer is needed; this server is ${Math.floor(version / 10_000)}. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    );
  }
}

/** Under the lock, since even `create table if not exists` fails for the second of two that start at once. */
async function prepareRecord(client: pg.Client): Promise<void> {
  await client.query(`begin;
    select pg_advisory_xact_lock(${migrationLock});
    create table if not exists schema_migration (name text primary key, at timestamptz not null default now());
    commit`);
}

/** The migrations this version knows, in order. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).toSorted();
}

/** The tables that migrations make, by name: what else is in the schema is somebody else's. */
export async function migratedTables(): Promise<Set<string>> {
  const names = new Set(['schema_migration']);
  for (const file of await migrationNames()) {
    const text = await readFile(`${folder}${file}`, 'utf8');
    for (const [, name = ''] of text.matchAll(/create (?:unlogged )?table (?:if not exists )?(\w+)/g))
      names.add(name);
  }
  return names;
}

/**
 * Makes the schema anew as it was after some migrations, in the caller's transaction: everything in `public` goes.
 * @throws when the login role does not own the database.
 */
export async function rebuildSchema(client: pg.ClientBase, names: readonly string[]): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  await client.query(
    'create table schema_migration (name text primary key, at timestamptz not null default now())',
  );
  for (const name of names) {
    await client.query(await readFile(`${folder}${name}`, 'utf8'));
    await client.query('insert into schema_migration (name) values ($1)', [name]);
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  const files = await migrationNames();
  const applied: string[] = [];
  const { rows: before } = await client.query<{ name: string }>('select name from schema_migration');
  const done = new Set(before.map(({ name }) => name));
  for (const file of files.filter((name) => !done.has(name))) {
    const text = await readFile(`${folder}${file}`, 'utf8');
    await client.query('begin');
    try {
      await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
      // Another process may have been faster.
      const known = await client.query('select 1 from schema_migration where name = $1', [file]);
      if (known.rowCount === 0) {
        await client.query(text);
        await client.query('insert into schema_migration (name) values ($1)', [file]);
        applied.push(file);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
  const { rows } = await client.query<{ name: string }>('select name from schema_migration');
  const unknown = rows.filter((row) => !files.includes(row.name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `This database was written by a newer Madoguchi (it knows ${unknown[0]?.name}). Start that version, or restore a backup made with this one.`,
    );
  }
  return applied;
}

/** Superusers and roles with BYPASSRLS step down to a role of ours; others are bound already. */
async function prepareAppRole(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ bypasses: boolean; database: string }>(
    'select rolsuper or rolbypassrls as bypasses, current_database() as database from pg_roles where rolname = current_user',
  );
  if (rows[0]?.bypasses !== true) return null;
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(`do $$ begin
      create role ${appRole} nologin nosuperuser nobypassrls;
    exception when duplicate_object or unique_violation then null;
    end $$`);
    await client.query(`grant usage on schema public to ${appRole}`);
    await client.query(`grant select, insert, update, delete on all tables in schema public to ${appRole}`);
    await client.query(`revoke all on schema_migration from ${appRole}`);
    // What happened stays as it was written: also the application itself only adds to the audit log.
    await client.query(`revoke update, delete, truncate on audit from ${appRole}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return appRole;
}
