import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, type TestDatabase, testPostgres } from '@madoguchi/testbed/postgres';
import { PostgresSandbox, rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anotherPort } from './address.ts';
import { connectionString } from './settings.ts';
import { greet, holdServer } from './store.ts';

const sandbox = new PostgresSandbox();
let database: TestDatabase;
beforeEach(async () => {
  database = await testPostgres();
});
afterEach(async () => {
  await database.release();
  await sandbox.clean();
});

const unexpected = (): void => {
  throw new Error('the share was lost');
};

/** Takes a share that is expected to be there. */
async function hold(onLost: () => void = unexpected) {
  const share = await holdServer(database.connectionString, onLost);
  if (share === undefined) throw new Error('the server gave no share');
  return share;
}

describe('greeting a server', () => {
  it('tells its version and makes the application’s database, once', async () => {
    const name = `made_${crypto.randomUUID()} 窓"口`;
    const answers = await Promise.all([1, 2, 3].map(() => greet(database.connectionString, name)));
    for (const answer of answers) expect(answer).toEqual({ version: expect.stringMatching(/^\d+\.\d+/) });
    const [row] = await rowsOf(
      database.connectionString,
      `select count(*)::int as found from pg_database where datname = '${name}'`,
    );
    expect(row).toEqual({ found: 1 });
    await rowsOf(database.connectionString, `drop database "${name.replace('"', '""')}"`);
  });

  it('finds nobody where there is no socket, and where nobody listens', async () => {
    const folder = await sandbox.folder();
    expect(await greet(connectionString({ kind: 'socket', folder }, 'postgres'), 'x')).toBe('absent');
    expect(await greet(connectionString(await anotherPort(folder), 'postgres'), 'x')).toBe('absent');
  });

  it('does not take a refusal for a server that is starting', async () => {
    const missing = database.connectionString.replace(/test_\w+/, 'missing');
    await expect(greet(missing, 'x')).rejects.toThrow('"missing" does not exist');
  });
});

describe('shares in a server', () => {
  it('are counted: only the last to leave is told so', async () => {
    const shares = [await hold(), await hold(), await hold()];
    const last: boolean[] = [];
    for (const share of shares) {
      last.push(await share.isLast());
      await share.release();
    }
    expect(last).toEqual([false, false, true]);
  });

  it('that are given back at the same time leave exactly one to be the last', async () => {
    const shares = await Promise.all([hold(), hold(), hold(), hold()]);
    const last = await Promise.all(shares.map((share) => share.isLast()));
    expect(last.filter(Boolean)).toHaveLength(1);
    await Promise.all(shares.map((share) => share.release()));
  });

  it('cannot be had any more once the last has decided to stop the server', async () => {
    const share = await hold();
    expect(await share.isLast()).toBe(true);
    const late = holdServer(database.connectionString, unexpected);
    // Of this database alone: other test files of the same server wait for locks too.
    const waiters = `from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`;
    const waiting = `select ${waiters}`;
    await vi.waitFor(async () => expect(await rowsOf(database.connectionString, waiting)).toHaveLength(1));
    // As the server does to everybody when it stops.
    await rowsOf(database.connectionString, `select pg_terminate_backend(l.pid) ${waiters}`);
    expect(await late).toBeUndefined();
    await share.release();
  });

  it('are reported when they are lost, and not when they are released', async () => {
    const onLost = vi.fn<() => void>();
    const share = await hold(onLost);
    await rowsOf(
      database.connectionString,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'madoguchi watchdog' and datname = current_database()`,
    );
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce());
    await share.release();
    expect(onLost).toHaveBeenCalledOnce();
  });

  it('wait for the one before them, whose lock would count as another sharer’s until its session has gone', async () => {
    const before = await hold();
    const next = holdServer(database.connectionString, unexpected, before.session);
    const first = await Promise.race([next.then(() => 'next'), pause(300, 'still waiting')]);
    expect(first).toBe('still waiting');
    await before.release();
    const share = await next;
    expect(await share?.isLast()).toBe(true);
    await share?.release();
  });

  it('do not wait for a later session that has its process number', async () => {
    const other = await hold();
    const share = await holdServer(database.connectionString, unexpected, {
      ...other.session,
      since: '2026-01-01 00:00:00+00',
    });
    expect(await share?.isLast()).toBe(false);
    await share?.release();
    await other.release();
  });

  it('are none while the one before them does not go', async () => {
    const before = await hold();
    expect(await holdServer(database.connectionString, unexpected, before.session)).toBeUndefined();
    expect(await before.isLast()).toBe(true);
    await before.release();
  });

  it('are none where no server is', async () => {
    const gone = await createDatabase();
    await gone.release();
    await expect(holdServer(gone.connectionString, unexpected)).rejects.toThrow('does not exist');
    const folder = await sandbox.folder();
    expect(await holdServer(connectionString({ kind: 'socket', folder }, 'x'), unexpected)).toBeUndefined();
  });
});
