import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PostgresSandbox, rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { livePostmaster, pidIn, removeMistakenLocks } from './postmaster.ts';

const sandbox = new PostgresSandbox();
afterEach(() => sandbox.clean());

describe('the process number in postmaster.pid', () => {
  it('is its first line', () => {
    expect(pidIn('4711\n/data/pg18\n1795238403\n5432\n')).toBe(4711);
  });

  it('is not read from a half-written or foreign file', () => {
    for (const text of ['', '\n', 'x', '47x', '-3\n', '0\n', '1\n', '99999999999999999999\n'])
      expect(pidIn(text)).toBeUndefined();
  });

  it('is a positive whole number, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const pid = pidIn(text);
        return pid === undefined || (Number.isSafeInteger(pid) && pid > 1);
      }),
    );
  });
});

/** A cluster that was once used, with a lock file that names a process. */
async function clusterLockedBy(pid: number): Promise<string> {
  const dataDir = await sandbox.folder();
  const server = await sandbox.start(dataDir);
  await rowsOf(server.connectionString, 'create table kept as select 7 as id');
  await server.stop();
  const cluster = path.join(dataDir, 'pg18');
  await writeFile(
    path.join(cluster, 'postmaster.pid'),
    `${pid}\n${cluster}\n1\n5432\n${dataDir}/run\n\n 1 1\nready\n`,
  );
  await writeFile(
    path.join(dataDir, 'run', '.s.PGSQL.5432.lock'),
    `${pid}\n${cluster}\n1\n5432\n${dataDir}/run\n`,
  );
  return dataDir;
}

describe('a postmaster.pid left behind', () => {
  it.each([
    ['of a process that is gone', 4_190_000],
    ['whose number is another program’s by now', process.pid],
  ])('%s does not keep PostgreSQL from starting', async (_, pid) => {
    const dataDir = await clusterLockedBy(pid);
    expect(await livePostmaster(path.join(dataDir, 'pg18'))).toBeUndefined();
    const server = await sandbox.start(dataDir);
    expect(server.attached).toBe(false);
    expect(await rowsOf(server.connectionString, 'select id from kept')).toEqual([{ id: 7 }]);
  });

  it('of a running server of another data folder is not mistaken for ours', async () => {
    const other = await sandbox.folder();
    await sandbox.start(other);
    const pid = await livePostmaster(path.join(other, 'pg18'));
    const dataDir = await clusterLockedBy(pid ?? 0);
    const server = await sandbox.start(dataDir);
    expect(server.attached).toBe(false);
    expect(await rowsOf(server.connectionString, 'select id from kept')).toEqual([{ id: 7 }]);
    expect(await livePostmaster(path.join(other, 'pg18'))).toBe(pid);
  });
});

describe('mistaken locks', () => {
  it('are removed only when they name a process that runs and is not ours', async () => {
    const cluster = path.join(await sandbox.folder(), 'pg18');
    await mkdir(cluster);
    const lock = path.join(cluster, 'postmaster.pid');
    await writeFile(lock, '4190000\n');
    await removeMistakenLocks(cluster, undefined);
    expect(await readdir(cluster)).toEqual(['postmaster.pid']);
    await writeFile(lock, `${process.pid}\n`);
    await removeMistakenLocks(cluster, cluster);
    expect(await readdir(cluster)).toEqual([]);
    await rm(cluster, { recursive: true });
    await removeMistakenLocks(cluster, cluster);
  });

  it('are kept while the server runs', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    await sandbox.start(dataDir);
    const pid = await livePostmaster(cluster);
    await removeMistakenLocks(cluster, path.join(dataDir, 'run'));
    expect(await livePostmaster(cluster)).toBe(pid);
    expect((await readdir(path.join(dataDir, 'run'))).sort()).toEqual([
      '.s.PGSQL.5432',
      '.s.PGSQL.5432.lock',
    ]);
  });
});
