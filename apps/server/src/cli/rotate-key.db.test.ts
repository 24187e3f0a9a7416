import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cli, compiled } from '../testing/cli.fixture.ts';
import { createDatabase } from '@madoguchi/testbed/postgres';
import { readConfig } from '../config.ts';
import { createContext, type Context } from '../context.ts';
import { setUp } from '../identity/index.ts';
import { findChannel, insertChannel, sealedChannelSecrets } from '../desk-channels/index.ts';
import { newId } from '../platform/db/index.ts';
import { createLogger } from '../platform/log.ts';

const passwords = { imap: 'receiving', smtp: 'sending' };
const mailboxes = 40;

let dataDir: string;
let server: Awaited<ReturnType<typeof createDatabase>>;
let context: Context;
let client: pg.Client;
let workspaceId: string;
let channels: string[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-rotate-'));
  server = await createDatabase();
  context = await createContext(readConfig(environment()), createLogger('silent'));
  const owner = {
    name: '緑川',
    email: 'o@example.jp',
    password: 'x',
    workspace: 'みどり商店',
    locale: 'ja',
  } as const;
  ({ workspaceId } = await setUp(context.database, owner, false));
  client = new pg.Client({ connectionString: server.connectionString });
  await client.connect();
  channels = Array.from({ length: mailboxes }, () => newId());
  for (const id of channels) await addMailbox(id);
});
afterEach(async () => {
  await client.end();
  await context.close();
  await server.release();
  await rm(dataDir, { recursive: true });
});

function environment(): Record<string, string> {
  return { DATABASE_URL: server.connectionString, DATA_DIR: dataDir };
}

async function addMailbox(id: string): Promise<void> {
  const secrets = context.mailboxes.box.seal(JSON.stringify(passwords), sealedChannelSecrets.contextOf(id));
  const channel = {
    id,
    type: 'email',
    name: id,
    address: `${id}@example.jp`,
    signature: '',
    config: {},
    secrets,
    state: 'off',
  } as const;
  await context.database.inWorkspace(workspaceId, (tx) => insertChannel(tx, channel));
}

const options = () => ({ env: { ...compiled, ...environment() } });
const rotate = (...args: string[]) =>
  promisify(execFile)(process.execPath, [cli, 'rotate-key', ...args], options());

async function keyCount(): Promise<number> {
  return (await readFile(join(dataDir, 'secret.key'), 'utf8')).trim().split('\n').length;
}

/** How many different keys the mailboxes are sealed with. */
async function keysInUse(): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(distinct substring(secrets from 1 for 5))::int as count from channel`,
  );
  return rows[0]?.count ?? 0;
}

/** Every mailbox's passwords, as the running desk reads them. */
async function readAll(): Promise<unknown[]> {
  return context.database.inWorkspace(workspaceId, async (tx) => {
    const found: unknown[] = [];
    for (const id of channels) {
      const row = await findChannel(tx, id);
      const sealed = row?.secrets ?? Buffer.alloc(0);
      found.push(JSON.parse(context.mailboxes.box.open(sealed, sealedChannelSecrets.contextOf(id))));
    }
    return found;
  });
}

it('seals everything anew while the desk runs, which reads and writes on; then the old key is retired', async () => {
  const { stdout } = await rotate();
  expect(stdout).toContain(`${mailboxes + 1} secrets were sealed`);
  expect([await keyCount(), await keysInUse()]).toEqual([2, 1]);
  expect(await readAll()).toEqual(channels.map(() => passwords));
  const later = newId();
  channels.push(later);
  await addMailbox(later);
  expect(await keysInUse()).toBe(1);
  await rotate('--retire');
  expect([await keyCount(), await keysInUse()]).toEqual([1, 1]);
  expect(await readAll()).toEqual(channels.map(() => passwords));
  const { rows } = await client.query(`select kind, via, after from audit where kind = 'secrets.resealed'`);
  expect(rows).toEqual([{ kind: 'secrets.resealed', via: 'cli', after: { count: mailboxes } }]);
});

it('killed half way (kill -9) nothing is lost, and it is finished by running it again', async () => {
  // The row in the middle is held, so that the process is surely half way when it is killed.
  const middle = channels.toSorted()[mailboxes / 2];
  await client.query('begin');
  await client.query('select from channel where id = $1 for update', [middle]);
  const child = spawn(process.execPath, [cli, 'rotate-key'], { ...options(), stdio: 'ignore' });
  const other = new pg.Client({ connectionString: server.connectionString });
  await other.connect();
  await vi.waitFor(
    async () => {
      const { rows } = await other.query(`select 1 from pg_locks where not granted`);
      expect(rows).toHaveLength(1);
    },
    { timeout: 60_000, interval: 50 },
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  await client.query('rollback');
  await other.end();
  expect([await keyCount(), await keysInUse()]).toEqual([2, 2]);
  expect(await readAll()).toEqual(channels.map(() => passwords));
  await rotate('--resume');
  expect([await keyCount(), await keysInUse()]).toEqual([2, 1]);
  expect(await readAll()).toEqual(channels.map(() => passwords));
});

it('retires no key while something is sealed that no key here opens', async () => {
  await client.query(`update channel set secrets = '\\x02ffffffff00'::bytea where id = $1`, [channels[0]]);
  await rotate().catch(() => undefined);
  const refused = await rotate('--retire').catch((error: { stdout: string }) => error);
  expect(refused.stdout).toContain('1 could not be opened');
  expect(await keyCount()).toBe(2);
});
