import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMasterKey, masterKeys, retireMasterKeys } from './secret-file.ts';

async function masterSecret(secret: string | null, dataDir: string): Promise<Buffer> {
  const [newest = Buffer.alloc(0)] = (await masterKeys({ secret, oldSecrets: [], dataDir }))();
  return newest;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'data', 'secret.key');

describe('without MADOGUCHI_SECRET', () => {
  it('a secret is made on the first start, for its owner’s eyes only, and stays', async () => {
    const secret = await masterSecret(null, join(folder, 'data'));
    expect(secret).toHaveLength(48);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(file(), 'utf8'), 'base64')).toEqual(secret);
    expect(await masterSecret(null, join(folder, 'data'))).toEqual(secret);
    expect(await readdir(join(folder, 'data'))).toEqual(['secret.key']);
  });

  it('differs from desk to desk', async () => {
    const [one, other] = [
      await masterSecret(null, join(folder, 'a')),
      await masterSecret(null, join(folder, 'b')),
    ];
    expect(one).not.toEqual(other);
  });

  it('is the same for all processes that start at once', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 10 }, () => masterSecret(null, join(folder, 'data'))),
    );
    expect(new Set(secrets.map((each) => each.toString('base64'))).size).toBe(1);
    expect(await readdir(join(folder, 'data'))).toEqual(['secret.key']);
  });

  it.each(['', 'short', '!'.repeat(64)])(
    'a damaged file (%j) is not replaced, and said to be damaged',
    async (text) => {
      await mkdir(join(folder, 'data'));
      await writeFile(file(), text);
      await expect(masterSecret(null, join(folder, 'data'))).rejects.toThrow(
        /secret\.key is damaged.*backup/,
      );
      expect(await readFile(file(), 'utf8')).toBe(text);
    },
  );

  it('takes a file that an editor has ended with a line break', async () => {
    const secret = await masterSecret(null, join(folder, 'data'));
    await writeFile(file(), `${secret.toString('base64')}\n`);
    expect(await masterSecret(null, join(folder, 'data'))).toEqual(secret);
  });
});

describe('with MADOGUCHI_SECRET', () => {
  it('it is taken as it is, and no file is made', async () => {
    const text = 'a secret of thirty-two characters or more';
    expect(await masterSecret(text, join(folder, 'data'))).toEqual(Buffer.from(text));
    expect(await readdir(folder)).toEqual([]);
  });

  it('a short one is refused, with how to make a good one, and not shown', async () => {
    const refused = masterSecret('too short', folder);
    await expect(refused).rejects.toThrow(/32 characters.*openssl rand/);
    await expect(refused).rejects.not.toThrow('too short');
  });
});

describe('changing the key', () => {
  it('puts the new one first, is seen by a running process at once, and keeps the old one until it is retired', async () => {
    const dataDir = join(folder, 'data');
    const keys = await masterKeys({ secret: null, oldSecrets: [], dataDir });
    const [first] = keys();
    await addMasterKey(dataDir);
    const both = keys();
    expect(both).toHaveLength(2);
    expect(both[0]).not.toEqual(first);
    expect(both[1]).toEqual(first);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    await retireMasterKeys(dataDir);
    expect(keys()).toEqual([both[0]]);
    expect(await readdir(dataDir)).toEqual(['secret.key']);
  });

  it('reads the file once while it does not change', async () => {
    const keys = await masterKeys({ secret: null, oldSecrets: [], dataDir: join(folder, 'data') });
    expect(keys()).toBe(keys());
  });

  it('by the environment: MADOGUCHI_SECRET first, then those it has replaced', async () => {
    const [now, before] = ['n'.repeat(40), 'b'.repeat(40)];
    const keys = await masterKeys({ secret: now, oldSecrets: [before], dataDir: folder });
    expect(keys()).toEqual([Buffer.from(now), Buffer.from(before)]);
    await expect(masterKeys({ secret: now, oldSecrets: ['short'], dataDir: folder })).rejects.toThrow(
      '32 characters',
    );
  });
});
