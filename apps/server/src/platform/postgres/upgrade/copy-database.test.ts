import { startTestServer, type TestServer } from '@madoguchi/testbed/postgres-server';
import { rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { systemPostgres } from '@madoguchi/testbed/postgres-debian';
import { createDatabase, type TestDatabase, testPostgres } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyDatabase } from './copy-database.ts';

const schema = `
  create schema desk;
  create type desk.mood as enum ('良い', '悪い');
  create table desk.customer (id bigint generated always as identity primary key, name text not null,
    reading text generated always as (upper(name)) stored, moods desk.mood[], mood desk.mood);
  create table desk.message (workspace int, id bigserial, customer bigint references desk.customer, body text, raw bytea,
    seen timestamptz, price numeric, extra jsonb, tags text[], grams int[], primary key (workspace, id)) partition by hash (workspace);
  create table desk.message_0 partition of desk.message for values with (modulus 2, remainder 0);
  create table desk.message_1 partition of desk.message for values with (modulus 2, remainder 1);
  create table desk."Odd ""name""" ("a, b" int, parent int references desk.customer deferrable);
  create function desk.refuse() returns trigger language plpgsql as $$ begin raise 'a trigger ran'; end $$;`;
const trigger = `create trigger refuse before insert on desk.customer execute function desk.refuse()`;

const rows = `
  insert into desk.customer (name, moods, mood)
    select '顧客😀 ' || n, array['良い', '悪い']::desk.mood[], '良い' from generate_series(1, 500) n;
  insert into desk.message (workspace, customer, body, raw, seen, price, extra, tags, grams)
    select n % 7, 1 + n % 500, repeat('本文' || n, 50), decode(md5(n::text), 'hex'), '2026-11-21 10:00+09'::timestamptz + n * interval '1 s',
      n / 7.0, jsonb_build_object('n', n, 'null', null), array['あ', null, n::text], array[n, -n]
    from generate_series(1, 20000) n;
  insert into desk."Odd ""name""" values (1, 1), (null, null);`;

const digest = `
  select (select md5(string_agg(c::text, '|' order by id)) from desk.customer c) as customers,
         (select md5(string_agg(m::text, '|' order by workspace, id)) from desk.message m) as messages,
         (select md5(string_agg(o::text, '|' order by "a, b")) from desk."Odd ""name""" o) as odd`;

const made: TestDatabase[] = [];
async function database(...scripts: string[]): Promise<string> {
  const fresh = await testPostgres();
  made.push(fresh);
  for (const script of scripts) await rowsOf(fresh.connectionString, script);
  return fresh.connectionString;
}
afterAll(() => Promise.all(made.map((one) => one.release())));

const older = await systemPostgres();

describe.skipIf(older === undefined)(
  'an upgrade from the system’s older PostgreSQL to the embedded one',
  () => {
    let old: TestServer;
    let fresh: TestServer;
    beforeAll(async () => {
      [old, fresh] = await Promise.all([startTestServer('debian'), startTestServer('embedded')]);
      for (const script of [schema, rows]) await rowsOf(old.connectionString, script);
      for (const script of [schema, trigger]) await rowsOf(fresh.connectionString, script);
    });
    afterAll(() => Promise.all([old.stop(), fresh.stop()]));

    it('brings every row of every type over, past triggers and in spite of foreign keys', async () => {
      const lines: string[] = [];
      const log = (line: string): void => void lines.push(line);
      const copied = await copyDatabase({
        source: old.connectionString,
        target: fresh.connectionString,
        schemas: ['desk'],
        log,
      });
      expect(Number.parseInt(old.version, 10)).toBeLessThan(18);
      expect(fresh.version).toMatch(/^18/);
      expect(copied.tables.map(({ name }) => name)).toEqual([
        'Odd "name"',
        'customer',
        'message_0',
        'message_1',
      ]);
      expect(copied.tables.reduce((sum, table) => sum + table.rows, 0)).toBe(20_502);
      expect(lines).toHaveLength(4);
      expect(await rowsOf(fresh.connectionString, digest)).toEqual(
        await rowsOf(old.connectionString, digest),
      );
    });

    it('goes on counting where the old one stopped', async () => {
      await rowsOf(fresh.connectionString, 'drop trigger refuse on desk.customer');
      const next = `insert into desk.customer (name) values ('next') returning id`;
      expect(await rowsOf(fresh.connectionString, next)).toEqual([{ id: '501' }]);
      const message = `insert into desk.message (workspace) values (1) returning id`;
      expect(await rowsOf(fresh.connectionString, message)).toEqual([{ id: '20001' }]);
    });
  },
);

describe('a copy', () => {
  let source: string;
  beforeAll(async () => {
    source = await database(schema, rows);
  });
  const counted = 'select count(*)::int as rows from desk.customer';

  it('leaves a target that has rows as it is, unless told to clear it', async () => {
    const target = await database(schema, `insert into desk.customer (name) values ('mine')`);
    const options = { source, target, schemas: ['desk'] };
    await expect(copyDatabase(options)).rejects.toThrow('desk.customer already has rows');
    expect(await rowsOf(target, counted)).toEqual([{ rows: 1 }]);
    await copyDatabase({ ...options, clearTarget: true });
    expect(await rowsOf(target, digest)).toEqual(await rowsOf(source, digest));
  });

  it.each([
    ['lacks a table', `drop table desk."Odd ""name"""`, 'the target has no table desk.Odd "name"'],
    ['has a table more', 'create table desk.later ()', 'the source has no table desk.later'],
    [
      'has another column',
      'alter table desk.customer add age int',
      /desk.customer differs: .* target \(age integer/,
    ],
    ['has another type', 'alter table desk.message alter price type float8', /desk.message_0 differs/],
  ])('refuses a target that %s', async (_, change, message) => {
    const target = await database(schema, change);
    await expect(copyDatabase({ source, target, schemas: ['desk'] })).rejects.toThrow(message);
  });

  it('that fails half way leaves nothing behind, and both databases usable', async () => {
    const target = await database(schema, `alter table desk.message add constraint short check (id < 15000)`);
    await expect(copyDatabase({ source, target, schemas: ['desk'] })).rejects.toThrow('short');
    expect(await rowsOf(target, counted)).toEqual([{ rows: 0 }]);
    expect(await rowsOf(source, counted)).toEqual([{ rows: 500 }]);
  });

  it('of nothing copies nothing', async () => {
    const target = await createDatabase();
    made.push(target);
    const copied = await copyDatabase({ source, target: target.connectionString, schemas: ['nowhere'] });
    expect(copied).toEqual({ tables: [], sequences: 0 });
  });
});
