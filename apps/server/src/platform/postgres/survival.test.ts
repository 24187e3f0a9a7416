import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresSandbox, rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { livePostmaster } from './postmaster.ts';

const sandbox = new PostgresSandbox();
afterEach(() => sandbox.clean());

const patient = { timeout: 60_000, interval: 10 };
const mended = 'Lost touch with PostgreSQL: making sure that it runs';
const gone = (cluster: string): Promise<void> =>
  vi.waitFor(async () => expect(await livePostmaster(cluster)).toBeUndefined(), patient);

async function mustRun(cluster: string): Promise<number> {
  const pid = await livePostmaster(cluster);
  if (pid === undefined) throw new Error('no PostgreSQL runs');
  return pid;
}

/** The process number of the session through which a watchdog holds its share. */
async function watchdogSession(connectionString: string): Promise<number> {
  const [session] = await rowsOf(
    connectionString,
    `select pid from pg_stat_activity where application_name = 'madoguchi watchdog'`,
  );
  return Number(session?.['pid']);
}

describe('when the process that uses it is killed', () => {
  it('PostgreSQL stops, and shuts down cleanly', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    const parent = await sandbox.parent(dataDir);
    await mustRun(cluster);
    await parent.kill();
    await gone(cluster);
    await vi.waitFor(async () => expect(await readdir(path.join(dataDir, 'run'))).toEqual([]), patient);
    expect(await readFile(path.join(dataDir, 'pg18.log'), 'utf8')).toContain('database system is shut down');
  });

  it('in the middle of starting, nothing stays behind and the next start works', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    await (await sandbox.parent(dataDir)).stop();
    const child = sandbox.spawnParent(dataDir);
    await vi.waitFor(() => mustRun(cluster), { timeout: 60_000, interval: 1 });
    child.kill('SIGKILL');
    await gone(cluster);
    const server = await sandbox.start(dataDir);
    expect(await rowsOf(server.connectionString, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('PostgreSQL goes on for another process that uses it', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    const first = await sandbox.parent(dataDir);
    const second = await sandbox.parent(dataDir);
    const pid = await mustRun(cluster);
    const shares = `select count(*)::int as shares from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted`;
    expect(await rowsOf(second.connectionString, shares)).toEqual([{ shares: 2 }]);
    await first.kill();
    await vi.waitFor(
      async () => expect(await rowsOf(second.connectionString, shares)).toEqual([{ shares: 1 }]),
      patient,
    );
    expect(await mustRun(cluster)).toBe(pid);
    await second.kill();
    await gone(cluster);
  });
});

describe('when PostgreSQL is killed', () => {
  it('it is started again at the same address and has kept what was committed', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    const server = await sandbox.start(dataDir);
    await rowsOf(server.connectionString, 'create table kept as select generate_series(1, 1000) as id');
    const pid = await mustRun(cluster);
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(async () => {
      expect(await rowsOf(server.connectionString, 'select count(*)::int as rows from kept')).toEqual([
        { rows: 1000 },
      ]);
    }, patient);
    expect(await mustRun(cluster)).not.toBe(pid);
    expect(sandbox.log).toContain(mended);
    await server.stop();
    expect(await livePostmaster(cluster)).toBeUndefined();
  });

  it('together with the process that uses it, the next start recovers the data', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    const parent = await sandbox.parent(dataDir);
    await rowsOf(parent.connectionString, 'create table kept as select 7 as id');
    const pid = await mustRun(cluster);
    const killed = parent.kill();
    process.kill(pid, 'SIGKILL');
    await killed;
    await gone(cluster);
    const server = await sandbox.start(dataDir);
    expect(await rowsOf(server.connectionString, 'select id from kept')).toEqual([{ id: 7 }]);
  });

  it('in one of its sessions, the shares are taken again once it has recovered', async () => {
    const dataDir = await sandbox.folder();
    const server = await sandbox.start(dataDir);
    const session = await watchdogSession(server.connectionString);
    process.kill(session, 'SIGKILL');
    await vi.waitFor(() => expect(sandbox.log).toContain(mended), patient);
    await server.stop();
    expect(await livePostmaster(path.join(dataDir, 'pg18'))).toBeUndefined();
  });
});

describe.runIf(process.platform === 'linux')('when PostgreSQL takes long to answer again', () => {
  it('the process that gives its share back waits for it, and leaves no server behind', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    const server = await sandbox.start(dataDir);
    const pid = await mustRun(cluster);
    const session = await watchdogSession(server.connectionString);
    process.kill(pid, 'SIGSTOP');
    const stopped = server.stop();
    process.kill(session, 'SIGKILL');
    // Longer than the watchdog waits for a server that was never ready.
    await pause(11_000);
    process.kill(pid, 'SIGCONT');
    await stopped;
    expect(await livePostmaster(cluster)).toBeUndefined();
  });
});

describe.runIf(process.platform === 'linux')('when the watchdog is killed', () => {
  it('another takes its place, and nothing else ends', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    const server = await sandbox.start(dataDir);
    const pid = await mustRun(cluster);
    const [watchdog] = await watchdogs(cluster);
    process.kill(Number(watchdog), 'SIGKILL');
    await vi.waitFor(async () => {
      const [other, ...more] = await watchdogs(cluster);
      expect(more).toEqual([]);
      expect(other).toEqual(expect.any(Number));
      expect(other).not.toBe(watchdog);
    }, patient);
    expect(await mustRun(cluster)).toBe(pid);
    await server.stop();
    expect(await livePostmaster(cluster)).toBeUndefined();
    await vi.waitFor(async () => expect(await watchdogs(cluster)).toEqual([]), patient);
  });
});

/** The processes that run the watchdog's script in a cluster's folder. */
async function watchdogs(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const found = pids.map(async (pid) => {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    return command.includes('watchdog.ts') && cwd === cluster ? [pid] : [];
  });
  return (await Promise.all(found)).flat();
}
