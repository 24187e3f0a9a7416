import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Readable } from 'node:stream';
import { prepareDatabase } from '../connect.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { fill } from '../testing/filled.fixture.ts';
import { backUp, digests, onClient, restore } from './backup.fixture.ts';
import { verify } from './index.ts';

let desk: Desk;
let target: TestDatabase;
let file: Buffer;
let before: Record<string, string>;
beforeAll(async () => {
  desk = await buildDesk();
  await fill(desk);
  target = await createDatabase();
  const { connectionString } = target;
  await prepareDatabase({
    url: connectionString,
    directUrl: connectionString,
    stop: () => Promise.resolve(),
  });
  file = await backUp(desk.connectionString);
  await restore(connectionString, file, { keepOutbox: true });
  before = await digests(connectionString);
});
afterAll(async () => {
  await desk.close();
  await target.release();
});

const check = (bytes: Buffer) => verify(Readable.from([bytes], { objectMode: false }), null);

describe('a file that is not what was written', () => {
  it('is found out by checking alone, wherever it was cut', async () => {
    const start = file.indexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: file.length - 1 }), async (length) => {
        await expect(check(file.subarray(0, length))).rejects.toThrow(/ends in the middle/);
      }),
      { numRuns: 25 },
    );
  });

  it('is found out by checking alone, whatever byte was changed', async () => {
    const start = file.indexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const bad = Buffer.from(file);
          bad[at] = (bad[at] ?? 0) ^ mask;
          await expect(check(bad)).rejects.toThrow(/was changed since|ends in the middle/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('with another first line is not believed', async () => {
    const text = file.toString('latin1').replace('"version":"0.1.0"', '"version":"9.9.9"');
    await expect(check(Buffer.from(text, 'latin1'))).rejects.toThrow('does not match its checksum');
  });

  it.each([0.3, 0.7, 0.999])(
    'leaves the desk that is here untouched when it is restored (%d)',
    async (share) => {
      const cut = file.subarray(0, Math.floor(file.length * share));
      await expect(restore(target.connectionString, cut, { replace: true })).rejects.toThrow(
        'ends in the middle',
      );
      expect(await digests(target.connectionString)).toEqual(before);
    },
  );
});

it('a whole file says what is in it', async () => {
  const read = await check(file);
  expect(read.header).toMatchObject({ version: '0.1.0', encryption: null });
  expect(read.rows).toBeGreaterThan(20);
  expect(read.manifest.migrations[0]).toBe('0001_identity.sql');
});

it('a restore whose connection is killed in the middle leaves what was there', async () => {
  const name = new URL(target.connectionString).pathname.slice(1);
  let killed: Promise<unknown> | undefined;
  const source = Readable.from(
    (async function* () {
      const half = Math.floor(file.length / 2);
      yield file.subarray(0, half);
      killed = onClient(desk.connectionString, (client) =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
      );
      await killed;
      yield file.subarray(half);
    })(),
    { objectMode: false },
  );
  const { load } = await import('./index.ts');
  const options = {
    connectionString: target.connectionString,
    passphrase: null,
    replace: true,
    keepOutbox: false,
  };
  await expect(load(options, source)).rejects.toThrow();
  expect(killed).toBeDefined();
  expect(await digests(target.connectionString)).toEqual(before);
});
