import { testPostgres, type TestDatabase } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database, sql } from './index.ts';

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await testPostgres();
  database = new Database({ connectionString: server.connectionString, appRole: null, maxConnections: 4 });
  await database.pool.query(
    'create table account (id int primary key, balance bigint, at timestamptz default now())',
  );
});
afterAll(async () => {
  await database.close();
  await server.release();
});
beforeEach(async () => {
  await database.pool.query('truncate account');
  await database.pool.query('insert into account (id, balance) values (1, 100), (2, 100)');
});

const balances = async () =>
  (
    await database.outside((tx) => tx.many(sql<{ balance: number }>`select balance from account order by id`))
  ).map((row) => row.balance);
const add = (id: number, amount: number) =>
  sql`update account set balance = balance + ${amount} where id = ${id}`;

describe('a transaction', () => {
  it('does all of its work, or none', async () => {
    await database.outside(async (tx) => {
      await tx.run(add(1, -30));
      await tx.run(add(2, 30));
    });
    expect(await balances()).toEqual([70, 130]);
    const failing = database.outside(async (tx) => {
      await tx.run(add(1, -30));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await balances()).toEqual([70, 130]);
  });

  it('takes statements that are sent without waiting for each', async () => {
    const rows = await database.outside(async (tx) => {
      const sent = [add(1, 1), add(1, 2), add(2, 3)].map((statement) => tx.run(statement));
      return Promise.all(sent);
    });
    expect(rows).toEqual([1, 1, 1]);
    expect(await balances()).toEqual([103, 103]);
  });

  it('fails when an error inside it was swallowed, rather than pretend to have been done', async () => {
    const swallowing = database.outside(async (tx) => {
      await tx.run(add(1, -30));
      await tx.run(sql`insert into account (id) values (1)`).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('rolled back');
    expect(await balances()).toEqual([100, 100]);
  });

  it('that loses a deadlock is done again', async () => {
    let attempts = 0;
    let arrived = 0;
    let release = (): void => undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    const move = (from: number, to: number) =>
      database.outside(async (tx) => {
        attempts += 1;
        await tx.run(add(from, -10));
        arrived += 1;
        if (arrived === 2) release();
        await both;
        await tx.run(add(to, 10));
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(attempts).toBeGreaterThan(2);
    expect(await balances()).toEqual([100, 100]);
  });

  it('tells others only once it is committed, and not at all when it failed', async () => {
    const told: string[] = [];
    await database.outside(async (tx) => {
      tx.afterCommit(() => told.push('done'));
      await tx.run(add(1, 1));
      expect(told).toEqual([]);
    });
    const failing = database.outside(async (tx) => {
      tx.afterCommit(() => told.push('failed'));
      await tx.run(sql`select nonsense`);
    });
    await expect(failing).rejects.toThrow('nonsense');
    expect(told).toEqual(['done']);
  });

  it('whose connection is cut fails, and the next one works', async () => {
    const cut = database.outside(async (tx) => {
      const { pid } = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
      await database.pool.query('select pg_terminate_backend($1)', [pid]);
      await tx.run(add(1, 1));
    });
    await expect(cut).rejects.toThrow();
    expect(await balances()).toEqual([100, 100]);
  });

  it('leaves no connection behind, however many fail', async () => {
    for (let i = 0; i < 20; i += 1)
      await database.outside((tx) => tx.run(sql`select nonsense`)).catch(() => undefined);
    expect(await balances()).toEqual([100, 100]);
    expect(database.pool.waitingCount).toBe(0);
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
  });
});

describe('a transaction apart', () => {
  const backends = async (pids: number[]) =>
    (await database.pool.query('select from pg_stat_activity where pid = any($1)', [pids])).rowCount;
  const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`;

  it('writes as any other, and its session is gone after it', async () => {
    const { pid } = await database.inWorkspaceApart('', async (tx) => {
      await tx.run(add(1, 1));
      return tx.one(backend);
    });
    await expect.poll(() => backends([pid])).toBe(0);
    expect(await balances()).toEqual([101, 100]);
  });

  it('leaves no session when it fails, nor when it is tried again', async () => {
    const pids: number[] = [];
    const conflict = sql`do $$ begin raise exception 'again' using errcode = 'serialization_failure'; end $$`;
    const failing = database.inWorkspaceApart('', async (tx) => {
      pids.push((await tx.one(backend)).pid);
      await tx.run(conflict);
    });
    await expect(failing).rejects.toThrow('again');
    expect(new Set(pids).size).toBe(3);
    await expect.poll(() => backends(pids)).toBe(0);
    expect(await balances()).toEqual([100, 100]);
  });
});

describe('a transaction that only reads', () => {
  const balance = sql<{ balance: number }>`select balance from account where id = 1`;
  const scope = sql<{ scope: string }>`select current_setting('madoguchi.workspace_id') as scope`;
  const allFree = () =>
    expect.poll(
      () => database.pool.idleCount === database.pool.totalCount && database.pool.waitingCount === 0,
    );

  it('sees its workspace, and the next one another on the same connection', async () => {
    for (const workspace of ['one', 'two'])
      expect(await database.read(workspace, (tx) => tx.one(scope))).toEqual({ scope: workspace });
    expect(await database.readOutside((tx) => tx.one(scope))).toEqual({ scope: '' });
  });

  it('refuses to write', async () => {
    await expect(database.read('', (tx) => tx.run(add(1, 1)))).rejects.toThrow('read-only transaction');
    await expect(database.snapshot('', (tx) => tx.run(add(1, 1)))).rejects.toThrow('read-only transaction');
    expect(await balances()).toEqual([100, 100]);
  });

  it('sees what was written before it, though the one before it was not waited for', async () => {
    for (let n = 1; n <= 20; n += 1) {
      await database.outside((tx) => tx.run(add(1, 1)));
      const seen = await Promise.all([1, 2, 3].map(() => database.readOutside((tx) => tx.one(balance))));
      for (const { balance: found } of seen) expect(found).toBe(100 + n);
    }
  });

  it('holds no lock once it has answered and ended', async () => {
    await database.readOutside((tx) => tx.one(balance));
    await allFree().toBe(true);
    await database.pool.query('alter table account add column note text');
  });

  it('asks again on another connection when its own was dead, and says so when all are', async () => {
    const backends = await Promise.all(
      [1, 2, 3].map(() =>
        database.readOutside(async (tx) => {
          await tx.run(sql`select pg_sleep(0.05)`);
          return tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
        }),
      ),
    );
    expect(new Set(backends.map(({ pid }) => pid)).size).toBe(3);
    let tried = 0;
    const reading = database.readOutside(async (tx) => {
      tried += 1;
      const { pid } = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
      if (tried === 1) await database.pool.query('select pg_terminate_backend($1)', [pid]);
      return tx.one(balance);
    });
    expect(await reading).toEqual({ balance: 100 });
    expect(tried).toBe(2);
    const never = database.readOutside(async (tx) => {
      tried += 1;
      const { pid } = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
      await database.pool.query('select pg_terminate_backend($1)', [pid]);
      return tx.one(balance);
    });
    await expect(never).rejects.toThrow();
    expect(tried).toBe(5);
  });

  it('leaves no connection behind, however many fail', async () => {
    for (let i = 0; i < 20; i += 1)
      await database.readOutside((tx) => tx.one(sql`select nonsense`)).catch(() => undefined);
    for (let i = 0; i < 20; i += 1)
      await database.readOutside(() => Promise.reject(new Error('no'))).catch(() => undefined);
    expect(await database.readOutside((tx) => tx.one(balance))).toEqual({ balance: 100 });
    await allFree().toBe(true);
  });
});

describe('values', () => {
  it('are instants as ISO text with milliseconds, and whole numbers as numbers', async () => {
    const row = await database.outside((tx) =>
      tx.one(
        sql`select '2026-11-21 13:00:00.5+09'::timestamptz as at, 9007199254740991::bigint as big, null::timestamptz as none`,
      ),
    );
    expect(row).toEqual({ at: '2026-11-21T04:00:00.500Z', big: Number.MAX_SAFE_INTEGER, none: null });
  });

  it('travel as parameters, whatever they look like', async () => {
    const text = `'; drop table account; -- $1 \\ 髙橋`;
    expect(await database.outside((tx) => tx.one(sql`select ${text}::text as text`))).toEqual({ text });
  });

  it('of a query that must have a row are never undefined', async () => {
    await expect(database.outside((tx) => tx.one(sql`select 1 where false`))).rejects.toThrow(
      'returned none',
    );
    expect(await database.outside((tx) => tx.maybe(sql`select 1 where false`))).toBeUndefined();
  });
});
