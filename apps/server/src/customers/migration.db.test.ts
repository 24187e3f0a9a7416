import { createDatabase } from '@madoguchi/testbed/postgres';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../migrations');
const migration = (name: string) => readFile(join(folder, name), 'utf8');
const [workspace, other] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];

let client: pg.Client;
let release: () => Promise<void>;
beforeAll(async () => {
  const made = await createDatabase();
  release = made.release;
  client = new pg.Client({ connectionString: made.connectionString });
  await client.connect();
  for (const name of ['0001_identity.sql', '0002_desk.sql', '0003_isolation.sql', '0004_delivery_reason.sql'])
    await client.query(await migration(name));
  // Whoever migrates need not be a superuser: then row-level security binds them too.
  await client.query(`do $$ begin create role migrator; exception when duplicate_object then null; end $$`);
  const insert = `
    insert into workspace (id, name, slug, "createdAt") values ($1, 'w', $2, now())`;
  await client.query(insert, [workspace, 'a']);
  await client.query(insert, [other, 'b']);
  const customer = `
    insert into customer (workspace_id, id, name, company, phone, created_at) values ($1, gen_random_uuid(), $2, $3, $4, $5)`;
  for (const [nth, row] of [
    [workspace, '甲', '株式会社 みらい', '０３-1234-5678'],
    [workspace, '乙', '株式会社みらい ', '+81 3 1234 5678'],
    [workspace, '丙', '  ', ''],
    [workspace, '丁', null, null],
    [other, '戊', '株式会社みらい', '03-1234-5678'],
  ].entries())
    await client.query(customer, [...row, new Date(2026, 0, nth + 1)]);
  await client.query(`
    insert into contact_point (workspace_id, id, customer_id, kind, value, value_key)
    select workspace_id, gen_random_uuid(), id, 'email', name || '@Example.jp', name || '@example.jp' from customer`);
  for (const { name } of (
    await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    )
  ).rows)
    await client.query(`alter table ${name} owner to migrator`);
  await client.query(
    `alter function madoguchi_isolate owner to migrator; grant all on schema public to migrator`,
  );
  await client.query(`set role migrator`);
  await client.query(`begin`);
  await client.query(await migration('0007_customers.sql'));
  await client.query(`commit; reset role`);
});
afterAll(async () => {
  await client.end();
  await release();
});

it('makes one company of each name that was written, within each workspace', async () => {
  const { rows } = await client.query(`
    select k.name, c.name as company from customer k left join company c on c.workspace_id = k.workspace_id and c.id = k.company_id
    order by k.created_at`);
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['甲', '株式会社 みらい'],
    ['乙', '株式会社 みらい'],
    ['丙', null],
    ['丁', null],
    ['戊', '株式会社みらい'],
  ]);
  expect(
    (await client.query('select count(distinct workspace_id)::int as n, count(*)::int as all from company'))
      .rows,
  ).toEqual([{ n: 2, all: 2 }]);
});

it('makes contact points of the telephones, the first its owner’s and further ones shared', async () => {
  const { rows } = await client.query(`
    select k.name, p.value, p.value_key as key, p.is_primary as first, p.shared from contact_point p
    join customer k on k.id = p.customer_id where p.kind = 'phone' order by k.created_at`);
  expect(rows).toEqual([
    { name: '甲', value: '０３-1234-5678', key: '+81312345678', first: true, shared: false },
    { name: '乙', value: '+81 3 1234 5678', key: '+81312345678', first: true, shared: true },
    { name: '戊', value: '03-1234-5678', key: '+81312345678', first: true, shared: false },
  ]);
});

it('leaves everybody to be found at once, and to be indexed', async () => {
  const { rows } = await client.query(`select search_text as text, indexed from customer where name = '甲'`);
  expect(rows).toEqual([{ text: expect.stringContaining('株式会社 みらい'), indexed: false }]);
  const { rows: mails } = await client.query(
    `select domain, is_primary from contact_point where kind = 'email'`,
  );
  expect(new Set(mails.map((row) => JSON.stringify(row)))).toEqual(
    new Set(['{"domain":"example.jp","is_primary":true}']),
  );
});
