import { chmod, chown, lstat, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PostgresSandbox, rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import { claim, inspect, openDataFolder } from './data-folder.ts';

const sandbox = new PostgresSandbox();
afterEach(() => sandbox.clean());

const root = process.getuid?.() === 0;

async function holding(files: Record<string, string>): Promise<string> {
  const base = await sandbox.folder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(base, name)), { recursive: true });
    await writeFile(path.join(base, name), text);
  }
  return base;
}

describe('a data folder', () => {
  it('is new while it holds nothing of PostgreSQL’s', async () => {
    const base = await holding({ 'files/a': '', 'pg18.log': '', 'pg18.new-x/PG_VERSION': '18' });
    expect(await inspect(base, 18)).toEqual({
      folder: path.join(base, 'pg18'),
      owner: undefined,
      exists: false,
    });
  });

  it('that exists tells whose it is', async () => {
    const base = await holding({ 'pg18/PG_VERSION': '18\n' });
    const { uid, gid } = await stat(base);
    expect(await inspect(base, 18)).toMatchObject({ owner: { uid, gid }, exists: true });
  });

  it('that a newer PostgreSQL has used is left alone', async () => {
    const base = await holding({ 'pg18/PG_VERSION': '18', 'pg19/PG_VERSION': '19' });
    await expect(sandbox.start(base)).rejects.toMatchObject({
      code: 'newer_data',
      message: expect.stringContaining('PostgreSQL 19'),
    });
    const misnamed = await holding({ 'pg18/PG_VERSION': '19' });
    await expect(sandbox.start(misnamed)).rejects.toMatchObject({ code: 'newer_data' });
  });

  it('of an older PostgreSQL is not passed over for an empty new one', async () => {
    const base = await holding({ 'pg17/PG_VERSION': '17' });
    await expect(sandbox.start(base)).rejects.toMatchObject({
      code: 'data_folder',
      message: expect.stringContaining('PostgreSQL 17'),
    });
    expect(await readdir(base)).toEqual(['pg17']);
  });

  it('whose pg18 holds something else is left alone', async () => {
    const base = await holding({ 'pg18/holiday.jpg': '' });
    await expect(sandbox.start(base)).rejects.toMatchObject({ code: 'data_folder' });
  });

  it('whose pg18 is empty may be used', async () => {
    const base = await sandbox.folder();
    await mkdir(path.join(base, 'pg18'));
    const { connectionString } = await sandbox.start(base);
    expect(await rowsOf(connectionString, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('that cannot be made is explained', async () => {
    const base = await holding({ file: '' });
    const message = expect.stringMatching(/a part of its path is a file.*DATA_DIR/);
    await expect(openDataFolder(path.join(base, 'file', 'data'))).rejects.toMatchObject({
      code: 'data_folder',
      message,
    });
  });
});

describe('the owner of the data', () => {
  it('has the folder to himself', async () => {
    const base = await sandbox.folder();
    await chmod(base, 0o755);
    await claim(base, undefined);
    expect((await stat(base)).mode & 0o777).toBe(0o700);
  });

  it.runIf(root)('is set right when a backup was put back as root', async () => {
    const base = await holding({ 'a/b': '', 'outside/c': '' });
    await symlink('../outside/c', path.join(base, 'a', 'link'));
    await claim(path.join(base, 'a'), { uid: 4321, gid: 4321 });
    for (const name of ['a', 'a/b', 'a/link']) expect((await lstat(path.join(base, name))).uid).toBe(4321);
    expect((await stat(path.join(base, 'outside', 'c'))).uid).toBe(0);
  });

  it.runIf(root)('is set right for a whole cluster of root’s', async () => {
    const base = await sandbox.folder();
    const first = await sandbox.start(base);
    await rowsOf(first.connectionString, 'create table kept as select 7 as id');
    await first.stop();
    const cluster = path.join(base, 'pg18');
    for (const name of await readdir(cluster, { recursive: true }))
      await chown(path.join(cluster, name), 0, 0);
    await chown(cluster, 0, 0);
    await chmod(cluster, 0o755);
    const second = await sandbox.start(base);
    expect(await rowsOf(second.connectionString, 'select id from kept')).toEqual([{ id: 7 }]);
  });

  it.runIf(root)('who is somebody else is told to an ordinary user', async () => {
    const base = await sandbox.folder();
    await (await sandbox.start(base)).stop();
    await chmod(base, 0o777);
    await expect(sandbox.parent(base, { uid: 4321, gid: 4321 })).rejects.toThrow(
      /cannot be used|belongs to user/,
    );
  });
});
