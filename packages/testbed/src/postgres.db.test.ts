import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createDatabase, ensureTemplate, postgresKind, type TestDatabase, testPostgres } from './postgres.ts';
import { kindNamed } from './postgres-server.ts';

const made: TestDatabase[] = [];
const keep = (database: TestDatabase): TestDatabase => {
  made.push(database);
  return database;
};
afterAll(() => Promise.all(made.map((database) => database.release())));

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a database for a test', () => {
  it('is empty and of the kind that was asked for', async () => {
    const { connectionString } = keep(await testPostgres());
    const [row] = await query(
      connectionString,
      `select current_setting('server_version_num')::int / 10000 as major`,
    );
    expect(row).toEqual(postgresKind() === 'embedded' ? { major: 18 } : { major: expect.any(Number) });
    expect(await query(connectionString, `select from pg_tables where schemaname = 'public'`)).toEqual([]);
  });

  it('is not shared with any other test', async () => {
    const [one, other] = await Promise.all([testPostgres(), testPostgres()]);
    keep(one);
    keep(other);
    await query(one.connectionString, 'create table mine (id int)');
    await expect(query(other.connectionString, 'select * from mine')).rejects.toThrow('does not exist');
  });

  it('is gone once released, though somebody is still connected', async () => {
    const database = await testPostgres();
    const client = new pg.Client(database.connectionString);
    client.on('error', () => undefined);
    await client.connect();
    await database.release();
    await expect(client.query('select 1')).rejects.toThrow();
    await expect(query(database.connectionString, 'select 1')).rejects.toThrow('does not exist');
  });

  it('orders text by code points, whatever the machine’s language', async () => {
    const { connectionString } = keep(await testPostgres());
    const rows = await query(
      connectionString,
      `select x from unnest(array['あ', 'a', 'Z', 'ア', 'é']) as x order by x`,
    );
    expect(rows).toEqual(['Z', 'a', 'é', 'あ', 'ア'].map((x) => ({ x })));
  });
});

describe('a template', () => {
  it('is prepared once and copied by each who asks', async () => {
    let times = 0;
    const prepare = async (connectionString: string): Promise<void> => {
      times += 1;
      await query(connectionString, 'create table greeting as select 7 as answer');
    };
    await Promise.all([
      ensureTemplate('template_greeting', prepare),
      ensureTemplate('template_greeting', prepare),
    ]);
    const copies = await Promise.all([1, 2].map(() => createDatabase({ template: 'template_greeting' })));
    for (const copy of copies) {
      expect(await query(keep(copy).connectionString, 'select answer from greeting')).toEqual([
        { answer: 7 },
      ]);
    }
    expect(times).toBe(1);
  });

  it('that failed half way is made anew', async () => {
    const failing = ensureTemplate('template_late', () => Promise.reject(new Error('not yet')));
    await expect(failing).rejects.toThrow('not yet');
    await ensureTemplate('template_late', async (url) => void (await query(url, 'create table ready ()')));
    const { connectionString } = keep(await createDatabase({ template: 'template_late' }));
    expect(await query(connectionString, 'select * from ready')).toEqual([]);
  });
});

describe('the kind of PostgreSQL', () => {
  it('is the embedded one unless told otherwise', () => {
    expect([undefined, '', 'embedded', 'debian'].map(kindNamed)).toEqual([
      'embedded',
      'embedded',
      'embedded',
      'debian',
    ]);
  });

  it('is refused when unknown', () => {
    expect(() => kindNamed('mysql')).toThrow('it can be "embedded" or "debian"');
  });
});
