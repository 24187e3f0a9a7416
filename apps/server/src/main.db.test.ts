import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from './config.ts';
import { start, type Running } from './main.ts';
import { createLogger } from './platform/log.ts';

let database: TestDatabase;
let dataDir: string;
const running: Running[] = [];
beforeEach(async () => {
  database = await createDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-main-'));
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  await database.release();
  await rm(dataDir, { recursive: true, force: true });
});

async function run(environment: Record<string, string> = {}): Promise<Running> {
  const config = readConfig({
    DATABASE_URL: database.connectionString,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: '0',
    ...environment,
  });
  const started = await start(config, createLogger('silent'), null);
  running.push(started);
  return started;
}

const status = async (url: string): Promise<number> => (await fetch(url)).status;
/** A process that has just started may be busy yet, and says so. */
async function isReady(url: string): Promise<void> {
  await expect.poll(() => status(`${url}/readyz`)).toBe(200);
}

/** How many connections there are to the test's database, but for the one that asks. */
async function connections(): Promise<number> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

describe('a process', () => {
  it('makes its tables and answers at the address that it names', async () => {
    const { url } = await run();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await isReady(url);
    expect(await (await fetch(`${url}/api/v1/setup`)).json()).toEqual({ needed: true });
  });

  it('that is busy tells whoever watches it that it lives, and asks everybody else to come again', async () => {
    const { url } = await run({ BUSY_AFTER_MS: '1' });
    await expect.poll(() => status(`${url}/api/v1/setup`)).toBe(503);
    expect(await status(`${url}/healthz`)).toBe(200);
  });

  it('that is to be reached from everywhere names an address one can open', async () => {
    const { url } = await run({ HOST: '0.0.0.0' });
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await status(url.replace('localhost', '127.0.0.1') + '/healthz')).toBe(200);
  });

  it('that only works in the background listens nowhere', async () => {
    expect((await run({ MADOGUCHI_ROLES: 'worker' })).url).toBe('');
  });

  it('stops: it answers no more and leaves no connection behind', async () => {
    const { url, stop } = await run();
    running.pop();
    await stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });

  it('ends streams that browsers hold open rather than wait for them', async () => {
    // Setting up takes a whole core for a moment; a process that sheds load then is another test's.
    const { url, stop } = await run({ BUSY_AFTER_MS: '0' });
    running.pop();
    const setup = await fetch(`${url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'madoguchi' },
      body: JSON.stringify({
        name: '緑川',
        email: 'a..b@docomo.ne.jp',
        password: 'a long enough password',
        workspace: 'みどり商店',
      }),
    });
    expect(setup.status).toBe(201);
    const cookie = setup.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const stream = await fetch(`${url}/api/v1/events`, { headers: { cookie } });
    expect(stream.status).toBe(200);
    const [ended] = await Promise.all([
      stream.text().then(
        () => true,
        () => true,
      ),
      stop(),
    ]);
    expect(ended).toBe(true);
  });

  it('says what to do when its port is taken, and gives everything else up', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      await expect(run({ PORT: String(port) })).rejects.toThrow(`Port ${port} is in use. Stop the other`);
      await vi.waitFor(async () => expect(await connections()).toBe(0));
    } finally {
      other.close();
    }
  });

  it('may stand beside another on the same database, and after it', async () => {
    const [first, second] = [await run(), await run()];
    await isReady(first.url);
    await isReady(second.url);
  });

  it('fails clearly where there is no database', async () => {
    await expect(run({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow('ECONNREFUSED');
  });
});
