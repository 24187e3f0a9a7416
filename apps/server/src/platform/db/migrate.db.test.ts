import { readdir } from 'node:fs/promises';
import { testPostgres, type TestDatabase } from '@madoguchi/testbed/postgres';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, MigrationError } from './migrate.ts';

let server: TestDatabase;
let client: pg.Client;
beforeEach(async () => {
  server = await testPostgres();
  client = new pg.Client({ connectionString: server.connectionString });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await server.release();
});

const files = async () =>
  (await readdir(new URL('../../migrations/', import.meta.url)))
    .filter((name) => name.endsWith('.sql'))
    .toSorted();

describe('migrating', () => {
  it('applies every file once, in order, and nothing the second time', async () => {
    expect(await migrate(server.connectionString)).toEqual({
      applied: await files(),
      appRole: 'madoguchi_app',
    });
    expect((await migrate(server.connectionString)).applied).toEqual([]);
    const { rows } = await client.query<{ name: string }>('select name from schema_migration order by name');
    expect(rows.map((row) => row.name)).toEqual(await files());
  });

  it('is done once when processes start at the same time', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrate(server.connectionString)));
    expect(results.flatMap((result) => result.applied).toSorted()).toEqual(await files());
  });

  it('goes on where a file failed, which leaves nothing of itself behind', async () => {
    await client.query('create table channel (in_the_way int)');
    await expect(migrate(server.connectionString)).rejects.toThrow('channel');
    const { rows } = await client.query(`select 1 from pg_tables where tablename = 'workspace_settings'`);
    expect(rows).toEqual([]);
    await client.query('drop table channel');
    expect((await migrate(server.connectionString)).applied.length).toBeGreaterThan(0);
  });

  it('refuses a database of a newer Madoguchi, and says what to do', async () => {
    await migrate(server.connectionString);
    await client.query(`insert into schema_migration (name) values ('9999_from_the_future.sql')`);
    const refused = migrate(server.connectionString);
    await expect(refused).rejects.toBeInstanceOf(MigrationError);
    await expect(refused).rejects.toThrow(/newer Madoguchi.*9999_from_the_future\.sql.*backup/);
  });

  it('steps down to no role where the owner’s own is bound by row-level security already', async () => {
    const name = new URL(server.connectionString).pathname.slice(1);
    const role = `plain_${name}`;
    await client.query(`create role ${role} login password 'p' nosuperuser nobypassrls`);
    try {
      await client.query(`grant all on schema public to ${role}`);
      const url = new URL(server.connectionString);
      url.username = role;
      url.password = 'p';
      expect((await migrate(url.href)).appRole).toBeNull();
      const theirs = new pg.Client({ connectionString: url.href });
      await theirs.connect();
      await theirs.query(
        `insert into workspace (id, name, slug, "createdAt") values (gen_random_uuid(), 'w', 'w', now())`,
      );
      const insert = theirs.query(
        'insert into workspace_settings (workspace_id, thread_secret) select id, $1 from workspace',
        ['s'],
      );
      await expect(insert).rejects.toThrow('row-level security');
      await theirs.end();
    } finally {
      await client.query(`drop owned by ${role} cascade`);
      await client.query(`drop role ${role}`);
    }
  });
});
