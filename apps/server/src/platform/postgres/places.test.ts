import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PostgresSandbox, rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import { accountsIn } from './account.ts';
import { socketFolder } from './address.ts';
import { folderElsewhere } from './elsewhere.ts';

const sandbox = new PostgresSandbox();
const extra: string[] = [];
afterEach(async () => {
  await sandbox.clean();
  for (const folder of extra.splice(0)) await rm(folder, { recursive: true, force: true });
});

const root = process.getuid?.() === 0;

async function works(dataDir: string): Promise<string> {
  const first = await sandbox.start(dataDir);
  await rowsOf(first.connectionString, 'create table kept as select 7 as id');
  await first.stop();
  const second = await sandbox.start(dataDir);
  expect(await rowsOf(second.connectionString, 'select id from kept')).toEqual([{ id: 7 }]);
  return new URL(second.connectionString).searchParams.get('host') ?? '';
}

describe('the data folder’s path', () => {
  it.each(['窓口 データ', `'a", with, commas & $HOME per%20cent`])('may be «%s»', async (name) => {
    const dataDir = path.join(await sandbox.folder(), name);
    expect(await works(dataDir)).toBe(path.join(dataDir, 'run'));
  });

  it('may be longer than a socket’s path can be: the socket is then in a short private folder, found again', async () => {
    const dataDir = path.join(await sandbox.folder(), '深い'.repeat(20), 'フォルダ'.repeat(15));
    const host = await works(dataDir);
    extra.push(host);
    expect(Buffer.byteLength(host)).toBeLessThan(90);
    expect(await readFile(path.join(dataDir, 'run-elsewhere'), 'utf8')).toBe(host);
    expect((await stat(host)).mode & 0o777).toBe(0o700);
  });

  it('may be a symbolic link', async () => {
    const folder = await sandbox.folder();
    await mkdir(path.join(folder, 'real'));
    await symlink('real', path.join(folder, 'link'));
    expect(await works(path.join(folder, 'link'))).toBe(path.join(folder, 'real', 'run'));
  });

  it.runIf(root && process.platform === 'linux')(
    'may lie in a folder of root’s that PostgreSQL’s user cannot enter',
    async () => {
      const closed = await sandbox.folder();
      await chmod(closed, 0o700);
      const dataDir = path.join(closed, 'data');
      const host = await works(dataDir);
      extra.push(host);
      expect(path.dirname(host)).not.toBe(dataDir);
      expect((await stat(path.join(dataDir, 'pg18', 'PG_VERSION'))).uid).not.toBe(0);
      const parent = await sandbox.parent(dataDir);
      expect(parent.attached).toBe(true);
      await parent.stop();
    },
  );
});

describe('the user that PostgreSQL runs as', () => {
  it('is never root', async () => {
    const dataDir = await sandbox.folder();
    await sandbox.start(dataDir);
    expect((await stat(path.join(dataDir, 'pg18', 'postmaster.pid'))).uid).not.toBe(0);
  });

  it.runIf(root)('is the one who starts it, unless that is root', async () => {
    const dataDir = await sandbox.folder();
    await chmod(dataDir, 0o777);
    const nobody = accountsIn(await readFile('/etc/passwd', 'utf8')).at(-1) ?? { uid: 65_534, gid: 65_534 };
    const parent = await sandbox.parent(dataDir, nobody);
    expect((await stat(path.join(dataDir, 'pg18'))).uid).toBe(nobody.uid);
    await parent.stop();
    const asRoot = await sandbox.start(dataDir);
    expect((await stat(path.join(dataDir, 'pg18', 'postmaster.pid'))).uid).toBe(nobody.uid);
    expect(await rowsOf(asRoot.connectionString, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it.runIf(root)('must have a name, and is told so', async () => {
    const dataDir = await sandbox.folder();
    await chmod(dataDir, 0o777);
    await expect(sandbox.parent(dataDir, { uid: 43_210, gid: 43_210 })).rejects.toThrow(
      'add it to /etc/passwd',
    );
  });
});

describe('a folder outside of the data folder', () => {
  const account = undefined;
  const wanted = async (base: string) => ({
    record: path.join(base, 'elsewhere'),
    belongsTo: base,
    owner: account,
    visitor: account,
    mode: 0o700,
  });

  it('is found again by its record', async () => {
    const options = await wanted(await sandbox.folder());
    const folder = await folderElsewhere(options);
    extra.push(folder);
    expect(await folderElsewhere(options)).toBe(folder);
  });

  it('is not shared by a copied data folder, which carries a copied record', async () => {
    const [one, other] = [await wanted(await sandbox.folder()), await wanted(await sandbox.folder())];
    const folder = await folderElsewhere(one);
    await writeFile(other.record, folder);
    const second = await folderElsewhere(other);
    extra.push(folder, second);
    expect(second).not.toBe(folder);
    expect(await folderElsewhere(other)).toBe(second);
  });

  it('is made anew when it was swept away, opened to others or replaced by a link', async () => {
    const options = await wanted(await sandbox.folder());
    const swept = await folderElsewhere(options);
    await rm(swept, { recursive: true });
    const opened = await folderElsewhere(options);
    await chmod(opened, 0o777);
    const trusted = await folderElsewhere(options);
    const link = await mkdtemp(path.join(await sandbox.folder(), 'link-'));
    await rm(link, { recursive: true });
    await symlink(trusted, link);
    await writeFile(options.record, link);
    const last = await folderElsewhere(options);
    extra.push(opened, trusted, last);
    expect(new Set([swept, opened, trusted, link, last]).size).toBe(5);
  });

  it('is refused when no path is short enough', async () => {
    const options = { ...(await wanted(await sandbox.folder())), longest: 10 };
    await expect(folderElsewhere(options)).rejects.toMatchObject({ code: 'data_folder' });
  });

  it('is not used while the socket fits into the data folder', async () => {
    const base = await sandbox.folder();
    expect(await socketFolder({ base, account, reachable: true })).toBe(path.join(base, 'run'));
    const shut = await socketFolder({ base, account, reachable: false });
    extra.push(shut);
    expect(shut.startsWith(base)).toBe(false);
  });
});
