import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { PostgresSandbox, rowsOf } from '@madoguchi/testbed/postgres-sandbox';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { livePostmaster } from './postmaster.ts';

const sandbox = new PostgresSandbox();
afterEach(() => sandbox.clean());

describe('a first start', () => {
  it('makes a PostgreSQL 18 with the application’s database in pg18 of the data folder', async () => {
    const dataDir = path.join(await sandbox.folder(), 'data');
    const server = await sandbox.start(dataDir);
    expect(server.version).toMatch(/^18\./);
    expect(server.attached).toBe(false);
    const [row] = await rowsOf(
      server.connectionString,
      'select current_database() as name, current_user as role',
    );
    expect(row).toEqual({ name: 'madoguchi', role: 'postgres' });
    expect(await readdir(dataDir)).toEqual(['pg18', 'pg18.log', 'run']);
  });

  it('makes the same cluster whatever language the machine speaks', async () => {
    const LANG = 'ja_JP.eucJP';
    const env = {
      LANG,
      LC_ALL: LANG,
      LC_MESSAGES: LANG,
      PGDATA: '/nowhere',
      PGSSLMODE: 'require',
      TZ: 'Asia/Tokyo',
    };
    const parent = await sandbox.parent(await sandbox.folder(), { env });
    const [row] = await rowsOf(
      parent.connectionString,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              current_setting('data_checksums') as checksums, current_setting('timezone') as zone,
              current_setting('lc_messages') as messages, upper('éÿあ') as upper
       from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      checksums: 'on',
      zone: 'UTC',
      messages: 'C',
      upper: 'ÉŸあ',
    });
    await parent.stop();
  });

  it('never trades durability for speed, listens nowhere but on its private socket, and logs no statements', async () => {
    const dataDir = await sandbox.folder();
    const { connectionString } = await sandbox.start(dataDir);
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'log_min_messages'];
    const rows = await rowsOf(
      connectionString,
      `select name, setting from pg_settings where name = any ('{${names.join()}}')`,
    );
    expect(Object.fromEntries(rows.map((row) => [row['name'], row['setting']]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      log_min_messages: 'log',
    });
    expect((await stat(path.join(dataDir, 'run'))).mode & 0o777).toBe(0o700);
  });

  it('by two processes at once makes one server that both use', async () => {
    const dataDir = await sandbox.folder();
    const [one, other] = await Promise.all([sandbox.parent(dataDir), sandbox.parent(dataDir)]);
    await rowsOf(one.connectionString, 'create table shared as select 1 as id');
    expect(await rowsOf(other.connectionString, 'select id from shared')).toEqual([{ id: 1 }]);
    expect((await readdir(dataDir)).filter((name) => name.includes('.new-'))).toEqual([]);
    await Promise.all([one.stop(), other.stop()]);
    expect(await livePostmaster(path.join(dataDir, 'pg18'))).toBeUndefined();
  });
});

describe('a later start', () => {
  it('finds the data again, at the same address', async () => {
    const dataDir = await sandbox.folder();
    const first = await sandbox.start(dataDir);
    await rowsOf(first.connectionString, 'create table kept as select 7 as id');
    await first.stop();
    const second = await sandbox.start(dataDir);
    expect(second.connectionString).toBe(first.connectionString);
    expect(await rowsOf(second.connectionString, 'select id from kept')).toEqual([{ id: 7 }]);
  });

  it('joins a server that is already running, which ends with the last who uses it', async () => {
    const dataDir = await sandbox.folder();
    const cluster = path.join(dataDir, 'pg18');
    const first = await sandbox.start(dataDir);
    const pid = await livePostmaster(cluster);
    const second = await sandbox.parent(dataDir);
    expect(second.attached).toBe(true);
    await first.stop();
    expect(await livePostmaster(cluster)).toBe(pid);
    expect(await rowsOf(second.connectionString, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    await second.stop();
    expect(await livePostmaster(cluster)).toBeUndefined();
  });

  it('joins by another name of the same folder', async () => {
    const dataDir = await sandbox.folder();
    await sandbox.start(dataDir);
    const again = await sandbox.start(path.join(dataDir, '..', path.basename(dataDir), '.'));
    expect(again.attached).toBe(true);
  });
});

describe('a stop', () => {
  it('may be asked for twice', async () => {
    const server = await sandbox.start(await sandbox.folder());
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    await expect(rowsOf(server.connectionString, 'select 1')).rejects.toThrow('ENOENT');
  });

  it('does not wait for clients that are still connected', async () => {
    const server = await sandbox.start(await sandbox.folder());
    const [sleep, asleep] = [
      'select pg_sleep(600)',
      `select from pg_stat_activity where wait_event = 'PgSleep'`,
    ];
    const sleeper = rowsOf(server.connectionString, sleep).catch((error: Error) => error.message);
    await vi.waitFor(async () => expect(await rowsOf(server.connectionString, asleep)).toHaveLength(1));
    await server.stop();
    expect(await sleeper).toContain('terminat');
  });
});
