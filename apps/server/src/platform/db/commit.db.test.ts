import { testPostgres, type TestDatabase } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database, OutcomeUnknown, sql } from './index.ts';
import { lossyProxy, type LossyProxy } from './lossy-proxy.fixture.ts';

let server: TestDatabase;
let proxy: LossyProxy;
let database: Database;
beforeAll(async () => {
  server = await testPostgres();
  proxy = await lossyProxy(server.connectionString);
  database = new Database({ connectionString: proxy.connectionString, appRole: null, maxConnections: 2 });
  await database.pool.query(
    'create table note (text text primary key, twin text references note deferrable initially deferred)',
  );
});
afterAll(async () => {
  await database.close();
  await proxy.close();
  await server.release();
});
beforeEach(async () => {
  await database.pool.query('truncate note');
});

const write = (text: string, twin: string | null = null) => sql`insert into note values (${text}, ${twin})`;

async function kept(): Promise<string[]> {
  const rows = await database.outside((tx) => tx.many(sql<{ text: string }>`select text from note`));
  return rows.map((row) => row.text);
}

/** Writes one row, and tells what its writer is told. */
async function outcome(text: string, twin: string | null = null): Promise<unknown> {
  return database.outside((tx) => tx.run(write(text, twin))).catch((error: unknown) => error);
}

describe('a connection that is lost', () => {
  it.each([
    ['after', ['a']],
    ['before', []],
  ] as const)('%s the server has committed: whether it was kept is not known', async (when, rows) => {
    proxy.loseNextCommit(when);
    expect(await outcome('a')).toBeInstanceOf(OutcomeUnknown);
    expect(await kept()).toEqual(rows);
  });

  it('before COMMIT was sent: nothing was kept, and that is known', async () => {
    const error = await database
      .outside(async (tx) => {
        await tx.run(write('a'));
        const { pid } = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
        await database.pool.query('select pg_terminate_backend($1)', [pid]);
        await tx.run(write('b'));
      })
      .catch((cause: unknown) => cause);
    expect(error).not.toBeInstanceOf(OutcomeUnknown);
    expect(await kept()).toEqual([]);
  });

  it('does nothing that waits for the commit', async () => {
    let woken = false;
    proxy.loseNextCommit('after');
    const lost = database.outside(async (tx) => {
      tx.afterCommit(() => (woken = true));
      await tx.run(write('a'));
    });
    await expect(lost).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(woken).toBe(false);
  });

  it('leaves the next transaction unharmed', async () => {
    proxy.loseNextCommit('after');
    await outcome('a');
    expect(await outcome('b')).toBe(1);
    expect((await kept()).toSorted()).toEqual(['a', 'b']);
  });
});

it('a COMMIT that the server refuses is known to have kept nothing', async () => {
  const error = await outcome('a', 'nobody');
  expect(error).toMatchObject({ code: '23503' });
  expect(error).not.toBeInstanceOf(OutcomeUnknown);
  expect(await kept()).toEqual([]);
});
