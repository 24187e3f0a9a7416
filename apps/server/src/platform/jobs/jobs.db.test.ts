import { testPostgres, type TestDatabase } from '@madoguchi/testbed/postgres';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Database, migrate, newId } from '../db/index.ts';
import { createLogger } from '../log.ts';
import { jobKind, Jobs, untilDone } from './index.ts';

type Work = { workspaceId: string; number: number };

let server: TestDatabase;
let database: Database;
let jobs: Jobs;
const workspaceId = newId();
const once = jobKind<Work>('once', { retryLimit: 0 });
const quiet = jobKind<Work>('quiet', { retryLimit: 0, notify: false });
const twice = jobKind<Work>('twice', { retryLimit: 1, retryDelaySeconds: 0 });
beforeEach(async () => {
  server = await testPostgres();
  const { appRole } = await migrate(server.connectionString);
  await Jobs.install(server.connectionString, appRole);
  database = new Database({ connectionString: server.connectionString, appRole });
  jobs = worker();
});
afterEach(async () => {
  await jobs.stop();
  await database.close();
  await server.release();
});

function worker(): Jobs {
  return new Jobs({ connectionString: server.connectionString, log: createLogger('silent'), worker: true });
}

const enqueue = (kind: typeof once, number: number, options: { startAfter?: Date } = {}) =>
  database.inWorkspace(workspaceId, (tx) => jobs.enqueue(tx, kind, { workspaceId, number }, options));

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

describe('a job', () => {
  it('runs once its transaction is committed, with its payload', async () => {
    const done: Work[] = [];
    jobs.handle(once, async (work) => void done.push(work));
    await jobs.start();
    await jobs.work();
    await database.inWorkspace(workspaceId, async (tx) => {
      await jobs.enqueue(tx, once, { workspaceId, number: 1 });
      expect(done).toEqual([]);
    });
    await until(() => expect(done).toEqual([{ workspaceId, number: 1 }]));
  });

  it('never runs when its transaction is rolled back', async () => {
    const done: number[] = [];
    jobs.handle(once, async ({ number }) => void done.push(number));
    await jobs.start();
    const failing = database.inWorkspace(workspaceId, async (tx) => {
      await jobs.enqueue(tx, once, { workspaceId, number: 1 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await enqueue(once, 2);
    await jobs.work();
    await until(() => expect(done).toEqual([2]));
  });

  it('is done by one of two processes', async () => {
    const done: number[] = [];
    const second = worker();
    for (const each of [jobs, second]) {
      each.handle(once, async ({ number }) => void done.push(number));
      await each.start();
      await each.work();
    }
    await Promise.all(Array.from({ length: 40 }, (_, i) => enqueue(once, i)));
    await until(() => expect(done).toHaveLength(40));
    await second.stop();
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  it('that is due later is not done before, and soon after', async () => {
    const done: number[] = [];
    jobs.handle(once, async () => void done.push(Date.now()));
    await jobs.start();
    await jobs.work();
    const startAfter = new Date(Date.now() + 1_500);
    await enqueue(once, 1, { startAfter });
    await until(() => expect(done).toHaveLength(1));
    expect(done[0]).toBeGreaterThanOrEqual(startAfter.getTime() - 50);
  });

  it('that wakes nobody is found by looking', async () => {
    const done: number[] = [];
    jobs.handle(quiet, async ({ number }) => void done.push(number));
    await jobs.start();
    await jobs.work();
    await enqueue(quiet, 1);
    await until(() => expect(done).toEqual([1]));
  });

  it('that fails is tried again, and told which attempt is the last', async () => {
    const attempts: boolean[] = [];
    jobs.handle(twice, async (_work, { last }) => {
      attempts.push(last);
      if (!last) throw new Error('not yet');
    });
    await jobs.start();
    await jobs.work();
    await enqueue(twice, 1);
    await until(() => expect(attempts).toEqual([false, true]));
    expect(await jobs.deadLetters(workspaceId)).toEqual([]);
  });

  it('that fails does not take along those beside it', async () => {
    const done: number[] = [];
    jobs.handle(once, async ({ number }) => {
      if (number % 2 === 1) throw new Error('odd');
      done.push(number);
    });
    await jobs.start();
    await Promise.all(Array.from({ length: 8 }, (_, i) => enqueue(once, i)));
    await jobs.work();
    await until(async () => expect(await jobs.deadLetters(workspaceId)).toHaveLength(4));
    await until(() => expect(done.toSorted()).toEqual([0, 2, 4, 6]));
  });
});

describe('a job that is given up', () => {
  beforeEach(async () => {
    let failures = 0;
    jobs.handle(once, async () => {
      failures += 1;
      if (failures === 1) throw new Error('the disk is full');
    });
    await jobs.start();
    await jobs.work();
    await enqueue(once, 7);
    await until(async () => expect(await jobs.deadLetters(workspaceId)).toHaveLength(1));
  });

  it('is listed for its workspace alone, with its error and payload', async () => {
    const [letter] = await jobs.deadLetters(workspaceId);
    expect(letter).toMatchObject({ queue: 'once', error: 'the disk is full' });
    expect(JSON.parse(letter?.data ?? '')).toEqual({ workspaceId, number: 7 });
    expect(await jobs.deadLetters(newId())).toEqual([]);
  });

  it('is tried again when a person asks, once', async () => {
    const [letter] = await jobs.deadLetters(workspaceId);
    const id = letter?.id ?? '';
    expect(await jobs.retryDeadLetter(newId(), id)).toBe(false);
    expect(await jobs.retryDeadLetter(workspaceId, id)).toBe(true);
    expect(await jobs.retryDeadLetter(workspaceId, id)).toBe(false);
    expect(await jobs.deadLetters(workspaceId)).toEqual([]);
  });

  it('is removed when a person asks, by its own workspace', async () => {
    const [letter] = await jobs.deadLetters(workspaceId);
    const id = letter?.id ?? '';
    expect(await jobs.deleteDeadLetter(newId(), id)).toBe(false);
    expect(await jobs.deleteDeadLetter(workspaceId, id)).toBe(true);
    expect(await jobs.deadLetters(workspaceId)).toEqual([]);
  });
});

describe('periodic work', () => {
  it('runs at once and again and again, also after it failed', async () => {
    let runs = 0;
    jobs.every(
      'tick',
      1,
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('no');
      },
      { always: true },
    );
    await jobs.start();
    await jobs.work();
    await until(() => expect(runs).toBeGreaterThan(3));
  });

  it('begins piece after piece within half a second of the start, never all at once', async () => {
    const begun: number[] = [];
    for (let nth = 0; nth < 5; nth++) {
      jobs.every(`piece ${nth}`, 60_000, async () => void begun.push(nth));
    }
    await jobs.start();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await jobs.work();
    const delays = timers.mock.calls.map(([, ms]) => ms);
    timers.mockRestore();
    expect(delays.slice(-5)).toEqual([0, 100, 200, 300, 400]);
    await until(() => expect(begun).toEqual([0, 1, 2, 3, 4]));
  });

  it('that has not begun when the process stops never does', async () => {
    let runs = 0;
    for (const name of ['first', 'second']) jobs.every(name, 60_000, async () => void (runs += 1));
    await jobs.start();
    await jobs.work();
    await jobs.stop();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(runs).toBe(0);
  });

  it('finds at once what others wrote', async () => {
    const found: number[] = [];
    const client = new pg.Client({ connectionString: server.connectionString });
    await client.connect();
    await client.query('create table written (at timestamptz); grant select on written to public');
    jobs.every('look', 50, async () => {
      const { rows } = await database.outside((tx) => tx.executeSql('select from written'));
      found.push(rows.length);
    });
    await jobs.start();
    await jobs.work();
    for (const n of [1, 2, 3]) {
      await client.query('insert into written values (now())');
      await until(() => expect(found.at(-1)).toBe(n));
    }
    await client.end();
  });

  it('with more to do ends with the piece it is at when the process stops', async () => {
    let pieces = 0;
    jobs.every('endless', 1, () =>
      untilDone(jobs, async () => {
        pieces += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return true;
      }),
    );
    await jobs.start();
    await jobs.work();
    await until(() => expect(pieces).toBeGreaterThan(2));
    const before = pieces;
    await jobs.stop();
    expect(pieces).toBe(before);
  });

  it('is waited for at the end, and not begun again', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const log: string[] = [];
    jobs.every('slow', 1, async () => {
      log.push('begun');
      await held;
      log.push('ended');
    });
    await jobs.start();
    await jobs.work();
    await until(() => expect(log).toEqual(['begun']));
    const stopped = jobs.stop().then(() => log.push('stopped'));
    release();
    await stopped;
    expect(log).toEqual(['begun', 'ended', 'stopped']);
  });
});
