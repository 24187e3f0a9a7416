import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopes } from '@madoguchi/contract';
import { runCli, type CliResult } from '../testing/cli.fixture.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-command-'));
});
afterEach(async () => {
  await database.release();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command as a person at the machine would, on a database of the test's own. */
function madoguchi(args: string[], environment: Record<string, string> = {}): Promise<CliResult> {
  const env = { DATABASE_URL: database.connectionString, DATA_DIR: folder, PORT: '0', ...environment };
  return runCli(args, env, folder);
}

const account = ['--email', 'owner@example.jp', '--password', 'a long enough password'];
const setup = ['setup', ...account, '--workspace', 'みどり商店', '--json'];

describe('madoguchi setup', () => {
  it('prints the ids and a key with every scope, and nothing else; once', async () => {
    const { code, out, error } = await madoguchi(setup);
    expect([code, error]).toEqual([0, '']);
    const made: unknown = JSON.parse(out);
    expect(made).toEqual({
      workspaceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      memberId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      apiKey: expect.stringMatching(/^mdg_/),
    });
    const { Database, sql } = await import('../platform/db/index.ts');
    const db = new Database({ connectionString: database.connectionString, appRole: null });
    const keys = await db.outside((tx) => tx.many(sql<{ scopes: string[] }>`select scopes from api_key`));
    await db.close();
    expect(keys.map((key) => key.scopes.toSorted())).toEqual([[...scopes].toSorted()]);
    const again = await madoguchi(setup);
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.error).toMatch(/^This desk is already set up\. .*\.\n$/);
  });

  it('takes an address as Japanese carriers gave them', async () => {
    const { code, error } = await madoguchi([...setup, '--email', 'a..b@docomo.ne.jp']);
    expect([code, error]).toEqual([0, '']);
  });

  it.each([
    ['--email', ['--email', 'nobody'], 'support@example.jp'],
    ['--password', ['--password', 'short'], '8'],
    ['--workspace', ['--workspace', ' '], 'Usage: madoguchi setup'],
    ['--locale', ['--locale', 'fr'], 'Usage: madoguchi setup'],
    ['--colour', ['--colour', 'green'], '--colour'],
  ])('says what is wrong with %s', async (name, args, words) => {
    const { code, out, error } = await madoguchi([...setup, ...args]);
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain(name);
    expect(error).toContain(words);
    expect(error).not.toMatch(/\n\s+at /);
  });
});

describe('madoguchi sample', () => {
  it('makes up as many conversations as asked for in the workspace there is, and says how many', async () => {
    const before = await madoguchi(['sample', '--conversations', '5']);
    expect([before.code, before.error]).toEqual([
      1,
      'This desk is not set up yet. First: madoguchi setup --email E --password P --workspace NAME\n',
    ]);
    await madoguchi(setup);
    const { code, error } = await madoguchi(['sample', '--conversations', '20', '--workspace', 'みどり商店']);
    expect([code, error]).toEqual([
      0,
      expect.stringMatching(/^Made 20 conversations with \d+ messages in «みどり商店» in [\d.]+ s\n/),
    ]);
    const elsewhere = await madoguchi(['sample', '--conversations', '20', '--workspace', '別の会社']);
    expect([elsewhere.code, elsewhere.error]).toEqual([
      1,
      expect.stringMatching(/^There is no workspace «別の会社»\. There are: «みどり商店» \(/),
    ]);
  });
});

describe('madoguchi migrate', () => {
  it('brings the schema up to date, and says so when it is', async () => {
    expect((await madoguchi(['migrate'])).out).toMatch(/^Applied: .*0001_identity/);
    expect((await madoguchi(['migrate'])).out).toBe('The database is up to date.\n');
  });
});

describe('madoguchi doctor', () => {
  it('finds everything in order, line by line', async () => {
    const { code, out } = await madoguchi(['doctor']);
    expect(out.split('\n').filter((line) => line.startsWith('wrong'))).toEqual([]);
    for (const name of ['Node.js', 'Data folder', 'Database', 'Address', 'Port'])
      expect(out).toMatch(new RegExp(`^ok    ${name}: .`, 'm'));
    expect(code).toBe(0);
  });

  it('says what to do about a database that does not answer and a port that is taken', async () => {
    const other = createServer((socket) => socket.destroy());
    other.listen(0, 'localhost');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      const environment = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PORT: String(port) };
      const { code, out } = await madoguchi(['doctor'], environment);
      expect(code).toBe(1);
      expect(out).toMatch(/^wrong Database: .*ECONNREFUSED/m);
      expect(out).toMatch(/^wrong Port: .*held by another program/m);
      expect(out).toMatch(/^ok    Data folder: /m);
    } finally {
      other.close();
    }
  });

  it('does not look for a port where none is listened on', async () => {
    expect((await madoguchi(['doctor'], { MADOGUCHI_ROLES: 'worker' })).out).not.toContain('Port:');
  });
});

describe('madoguchi', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('with %j tells its commands', async (args) => {
    const { code, out } = await madoguchi(args);
    expect(code).toBe(0);
    for (const name of [
      'start',
      'setup',
      'demo',
      'sample',
      'migrate',
      'backup',
      'verify',
      'restore',
      'move',
      'doctor',
      'version',
    ])
      expect(out).toMatch(new RegExp(`^  madoguchi ${name}`, 'm'));
  });

  it('knows its version, and no other commands', async () => {
    expect((await madoguchi(['version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const unknown = await madoguchi(['backups']);
    expect([unknown.code, unknown.out.split('\n')[0]]).toEqual([2, 'There is no command «backups».']);
  });

  it('says which variable is wrong, and exits with 2', async () => {
    const { code, error } = await madoguchi(['doctor'], { PORT: 'http' });
    expect([code, error]).toEqual([2, 'PORT must be a whole number from 0 to 65535; it is «http».\n']);
  });
});
