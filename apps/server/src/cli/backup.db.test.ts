import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type CliResult } from '../testing/cli.fixture.ts';

let folder: string;
let source: TestDatabase;
let target: TestDatabase;

/** Runs the command as a person would; `where` is the database, or null for the embedded one of the data folder. */
function madoguchi(
  where: string | null,
  args: string[],
  env: Record<string, string> = {},
): Promise<CliResult> {
  const database: Record<string, string> = where === null ? {} : { DATABASE_URL: where };
  return runCli(args, { DATA_DIR: join(folder, 'data'), PORT: '0', ...database, ...env }, folder);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-backup-'));
  source = await createDatabase();
  target = await createDatabase();
  const account = ['--email', 'owner@example.jp', '--password', 'a long enough password'];
  await madoguchi(source.connectionString, [
    'setup',
    ...account,
    '--workspace',
    'みどり商店',
    '--sample',
    '--json',
  ]);
  await writeFile(join(folder, 'passphrase'), 'a passphrase of some length\n');
});
afterAll(async () => {
  await source.release();
  await target.release();
  await rm(folder, { recursive: true, force: true });
});

describe('madoguchi backup and restore', () => {
  it('write a file, check it, and say what was done on standard error', async () => {
    const { code, out, error } = await madoguchi(source.connectionString, ['backup', 'desk.mdg', '--verify']);
    expect([code, out]).toEqual([0, '']);
    expect(error).toMatch(/Wrote [\d,]+ rows of \d+ tables to desk\.mdg \(.* [kM]B\) in .* s/);
    expect(error).toContain('every checksum is right');
    expect(error).toContain('Keep secret.key');
    expect((await stat(join(folder, 'desk.mdg'))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('never write over a file', async () => {
    const { code, error } = await madoguchi(source.connectionString, ['backup', 'desk.mdg']);
    expect([code, error]).toEqual([1, expect.stringContaining('is there already')]);
  });

  it('tell of a backup what it is', async () => {
    const { code, out } = await madoguchi(null, ['verify', 'desk.mdg']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^desk\.mdg is whole\.\nMade 20.* on PostgreSQL 1\d.*\nNot encrypted; does not hold secret\.key\.\n$/,
    );
  });

  it('restore into another database, once', async () => {
    const first = await madoguchi(target.connectionString, ['restore', 'desk.mdg']);
    // The last thing that is said; before it, on a slow machine, how far it has come.
    const restored = /^(?:Restoring [^\n]*\n)*Restored [\d,]+ rows[^\n]*\n$/u;
    expect([first.code, first.error]).toEqual([0, expect.stringMatching(restored)]);
    expect(first.out).toContain('The secret here is the one');
    const again = await madoguchi(target.connectionString, ['restore', 'desk.mdg']);
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('--replace')]);
  });

  it('bring secret.key along in an encrypted backup, into an embedded PostgreSQL that has none', async () => {
    const asked = ['backup', 'sealed.mdg', '--with-secret'];
    expect((await madoguchi(source.connectionString, asked)).error).toContain(
      'only into an encrypted backup',
    );
    const sealed = await madoguchi(source.connectionString, [...asked, '--passphrase-file', 'passphrase']);
    expect([sealed.code, sealed.error]).toEqual([0, expect.stringContaining('It holds secret.key')]);
    const elsewhere = join(folder, 'elsewhere');
    const given = { DATA_DIR: elsewhere, MADOGUCHI_BACKUP_PASSPHRASE: 'a passphrase of some length' };
    const restored = await madoguchi(null, ['restore', 'sealed.mdg'], given);
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('secret.key was put into')]);
    const keys = await Promise.all(
      [join(folder, 'data'), elsewhere].map((place) => readFile(join(place, 'secret.key'), 'utf8')),
    );
    expect(keys[0]).toBe(keys[1]);
  });

  it('restore on trial, into a database that is thrown away', async () => {
    const { code, out } = await madoguchi(null, ['verify', 'desk.mdg', '--trial']);
    expect([code, out]).toEqual([0, expect.stringContaining('is whole and restores')]);
  });

  it('name a file that is cut short, and what to do', async () => {
    await writeFile(join(folder, 'cut.mdg'), (await readFile(join(folder, 'desk.mdg'))).subarray(0, 20_000));
    const { code, error } = await madoguchi(null, ['verify', 'cut.mdg']);
    expect(code).toBe(1);
    expect(error).toMatch(/ends in the middle, after \d+ bytes.*Copy it again/);
    expect((await madoguchi(null, ['verify', 'none.mdg'])).error).toContain('There is no file');
  });
});
