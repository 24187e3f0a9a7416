import { chmod, cp, lstat, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PostgresSandbox, rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseAccount } from './account.ts';
import { restoreLinks, usableInstallation } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { embeddedInstallation, type Installation } from './installation.ts';

const sandbox = new PostgresSandbox();
const servers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await sandbox.clean();
});

const installed = embeddedInstallation();
const root = process.getuid?.() === 0;

/** As the package manager leaves it when install scripts may not run. */
async function withoutLinks(): Promise<Installation> {
  const folder = path.join(await sandbox.folder(), 'native');
  await cp(installed.folder, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  const lib = path.join(folder, 'lib');
  for (const name of await readdir(lib)) {
    if ((await lstat(path.join(lib, name))).isSymbolicLink()) await rm(path.join(lib, name));
  }
  return { ...installed, folder };
}

async function start(installation: Installation, dataDir: string): Promise<string> {
  const server = await startCluster(installation, { dataDir, log: (message) => sandbox.log.push(message) });
  servers.push(server);
  return server.connectionString;
}

const alive = [{ alive: 1 }];
const select = 'select 1 as alive';

// Windows' package holds no links.
describe.skipIf(process.platform === 'win32')('an installation whose install script did not run', () => {
  it('gets its links', async () => {
    const { folder } = await withoutLinks();
    const list = JSON.parse(await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    expect(list.length).toBeGreaterThan(0);
    expect(await restoreLinks(folder)).toBe(true);
    for (const { target } of list) {
      const link = path.join(path.dirname(folder), target);
      expect(path.isAbsolute(await readlink(link))).toBe(false);
      expect((await readFile(link)).length).toBeGreaterThan(0);
    }
  });

  it('starts', async () => {
    const connectionString = await start(await withoutLinks(), await sandbox.folder());
    expect(await rowsOf(connectionString, select)).toEqual(alive);
    expect(sandbox.log.join('\n')).not.toContain('copying');
  });

  it.skipIf(root)('and cannot be written to is copied', async () => {
    const installation = await withoutLinks();
    await chmod(path.join(installation.folder, 'lib'), 0o555);
    try {
      const connectionString = await start(installation, await sandbox.folder());
      expect(await rowsOf(connectionString, select)).toEqual(alive);
      expect(sandbox.log.join('\n')).toContain('copying');
    } finally {
      await chmod(path.join(installation.folder, 'lib'), 0o755);
    }
  });
});

describe.runIf(root)('an installation that PostgreSQL’s user cannot read', () => {
  it('is copied into the data folder, once', async () => {
    const installation = await withoutLinks();
    await chmod(path.dirname(installation.folder), 0o700);
    const base = await sandbox.folder();
    const use = {
      base,
      account: await chooseAccount(undefined),
      reachable: true,
      log: (line: string) => sandbox.log.push(line),
    };
    const before = sandbox.log.length;
    const first = await usableInstallation(installation, use);
    expect(first.folder.startsWith(base)).toBe(true);
    expect(sandbox.log.length).toBe(before + 1);
    expect(await usableInstallation(installation, use)).toEqual(first);
    expect(sandbox.log.length).toBe(before + 1);
    expect(await rowsOf(await start(installation, base), select)).toEqual(alive);
  });

  it.runIf(process.platform === 'linux')(
    'and whose data folder is closed to it too, works all the same',
    async () => {
      const installation = await withoutLinks();
      const closed = path.dirname(installation.folder);
      await chmod(closed, 0o700);
      const base = path.join(closed, 'data');
      expect(await rowsOf(await start(installation, base), select)).toEqual(alive);
      for (const record of ['run-elsewhere', 'programs-elsewhere']) {
        const folder = await readFile(path.join(base, record), 'utf8');
        expect((await lstat(folder)).isDirectory()).toBe(true);
      }
      await servers.splice(0)[0]?.stop();
      for (const record of ['run-elsewhere', 'programs-elsewhere']) {
        await rm(await readFile(path.join(base, record), 'utf8'), { recursive: true });
      }
    },
  );
});

it('programs that do not run here are reported with what they said', async () => {
  const installation = await withoutLinks();
  const postgres = path.join(installation.folder, 'bin', 'postgres');
  await writeFile(
    postgres,
    '#!/bin/sh\necho "error while loading shared libraries: libnone.so.1" >&2\nexit 127\n',
  );
  const started = start(installation, await sandbox.folder());
  await expect(started).rejects.toMatchObject({
    code: 'start_failed',
    message: expect.stringContaining('libnone.so.1'),
  });
});
