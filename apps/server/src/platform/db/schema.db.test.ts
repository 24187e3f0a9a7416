import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { sql } from './index.ts';

/**
 * Not keyed by workspace, and why:
 * the identity library's own tables (a person signs in before any workspace is known), the list of workspaces,
 * the secrets of the desk itself, the processes that are alive, what the machine knows of its own running (its backups and slow statements: no word
 * of a customer), and the record of migrations. The job queue lives in a schema of its own.
 */
const exempt = [
  'auth_account',
  'auth_challenge',
  'auth_code_use',
  'auth_passkey',
  'auth_password_reset',
  'auth_rate_limit',
  'auth_session',
  'auth_two_factor',
  'auth_user',
  'auth_verification',
  'backup_run',
  'instance_secret',
  'invitation',
  'member',
  'process_lease',
  'process_report',
  'schema_migration',
  'slow_statement',
  'workspace',
];

let desk: Desk;
let client: pg.Client;
beforeAll(async () => {
  desk = await buildDesk();
  client = new pg.Client({ connectionString: desk.connectionString });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await desk.close();
});

async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(text, values)).rows;
}

/** Tables of ours: in the schema `public`, without those that are exempt. */
async function tables(): Promise<string[]> {
  const all = await rows<{ name: string }>(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`,
  );
  return all.map((row) => row.name).filter((name) => !exempt.includes(name));
}

it('names no table as exempt that does not exist', async () => {
  const all = await rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  expect(all.map((row) => row.name)).toEqual(expect.arrayContaining(exempt));
});

it('takes what is due at once for due in the very next moment: no queue rounds its time into the future', async () => {
  const found = await rows<{ column: string; begins: string }>(
    `select table_name || '.' || column_name as column, column_default as begins from information_schema.columns
     where table_schema = 'public' and column_default ~ 'now\\(\\)' and (column_name in ('not_before', 'check_after', 'next_at')
       or (table_name, column_name) in (('promise_cause', 'at'), ('line_event', 'received_at'), ('mention_standing', 'read_after'))) order by 1`,
  );
  expect(found.map(({ begins }) => begins)).toEqual(
    found.map(() => "date_trunc('milliseconds'::text, now())"),
  );
  expect(found.map(({ column }) => column)).toEqual([
    'acknowledgement.not_before',
    'attention_look.not_before',
    'automation_cause.not_before',
    'line_account.check_after',
    'line_event.received_at',
    'mention_source.next_at',
    'mention_standing.read_after',
    'promise_cause.at',
  ]);
});

describe('every table of ours', () => {
  it('has workspace_id, never null, as a UUID', async () => {
    const found = await rows<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where a.attname = 'workspace_id' and a.attnotnull and a.atttypid = 'uuid'::regtype and c.relkind in ('r', 'p')
         and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(found.map((row) => row.name)).toEqual(await tables());
  });

  it('has row-level security, for its owner too, by one policy for reading and writing', async () => {
    const found = await rows<{ name: string }>(
      `select c.relname as name from pg_class c join pg_policies p on p.schemaname = 'public' and p.tablename = c.relname
       where c.relrowsecurity and c.relforcerowsecurity and p.cmd = 'ALL' and p.permissive = 'PERMISSIVE'
         and p.qual like '%workspace_id = %madoguchi.workspace_id%' and p.with_check is null order by 1`,
    );
    expect(found.map((row) => row.name)).toEqual(await tables());
  });

  it('has no key or index that does not begin with the workspace', async () => {
    const found = await rows<{ index: string; table: string; first: string | null }>(
      `select i.indexrelid::regclass::text as index, c.relname as table, a.attname as first
       from pg_index i join pg_class c on c.oid = i.indrelid
       left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace`,
    );
    const ours = await tables();
    const mine = found.filter((row) => ours.includes(row.table));
    expect(mine.length).toBeGreaterThan(ours.length);
    expect(mine.filter((row) => row.first !== 'workspace_id')).toEqual([]);
  });

  it('has a primary key', async () => {
    const found = await rows<{ name: string }>(
      `select conrelid::regclass::text as name from pg_constraint
       where contype = 'p' and connamespace = 'public'::regnamespace order by 1`,
    );
    expect(found.map((row) => row.name)).toEqual(expect.arrayContaining(await tables()));
  });

  it('refers to others within its workspace', async () => {
    const found = await rows<{ name: string; table: string; target: string; from: string; to: string }>(
      `select k.conname as name, c.relname as table, t.relname as target, a.attname as from, b.attname as to
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
       join pg_attribute b on b.attrelid = t.oid and b.attnum = k.confkey[1]
       where k.contype = 'f' and k.connamespace = 'public'::regnamespace`,
    );
    const ours = await tables();
    const first: Record<string, string> = { workspace: 'id', member: 'organizationId' };
    const wrong = found
      .filter((key) => ours.includes(key.table))
      .filter((key) => key.from !== 'workspace_id' || key.to !== (first[key.target] ?? 'workspace_id'));
    expect(wrong).toEqual([]);
  });
});

describe('the application’s role', () => {
  it('cannot bypass row-level security, log in, or own anything', async () => {
    const [role] = await rows(
      `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = 'madoguchi_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    });
  });

  it('cannot change the schema or the record of migrations', async () => {
    await client.query('set role madoguchi_app');
    await expect(client.query('select * from schema_migration')).rejects.toThrow('permission denied');
    await expect(client.query('alter table message disable row level security')).rejects.toThrow(
      'must be owner',
    );
    await expect(client.query('drop policy workspace_isolation on message')).rejects.toThrow('must be owner');
    await expect(client.query('truncate message')).rejects.toThrow('permission denied');
    await client.query('reset role');
  });

  it('is stepped down to in every transaction, and left at its end', async () => {
    const { database } = desk.context;
    const role = sql<{ role: string }>`select current_user as role`;
    expect(await database.outside((tx) => tx.one(role))).toEqual({ role: 'madoguchi_app' });
    const { rows: after } = await database.pool.query('select current_user as role');
    expect(after).toEqual([{ role: 'postgres' }]);
  });
});
