import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type TestDatabase, testPostgres } from '@madoguchi/testbed/postgres';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CopyIn, CopyOut } from './copy-streams.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testPostgres();
});
afterAll(() => database.release());
beforeEach(async () => {
  client = new pg.Client(database.connectionString);
  await client.connect();
  await client.query('create temporary table line (text text not null)');
});
afterEach(() => client.end());

const into = (): CopyIn => client.query(new CopyIn('copy line from stdin'));
const out = (what: string): CopyOut => client.query(new CopyOut(`copy ${what} to stdout`));
const numbers = (count: number): string =>
  `(select repeat('窓', 200) || n from generate_series(1, ${count}) n)`;

async function lines(): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>('select text from line');
  return rows.map((row) => row.text);
}

describe('rows read from a table', () => {
  it('come as the bytes the server sent, and are counted', async () => {
    const stream = out(numbers(3));
    expect((await buffer(stream)).toString()).toBe(
      [1, 2, 3].map((n) => `${'窓'.repeat(200)}${n}\n`).join(''),
    );
    expect(stream.rows).toBe(3);
  });

  it('leave the connection to the next statement', async () => {
    await buffer(out(numbers(1)));
    expect((await client.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('wait for a slow reader instead of filling the memory', async () => {
    const stream = out(numbers(50_000));
    let most = 0;
    let bytes = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _encoding, done) => {
        most = Math.max(most, stream.readableLength);
        bytes += chunk.length;
        setImmediate(done);
      },
    });
    await pipeline(stream, slow);
    expect(stream.rows).toBe(50_000);
    expect(most).toBeLessThan(bytes / 10);
  });

  it('of a table that is not there are an error, after which the connection goes on', async () => {
    await expect(buffer(out('nothing'))).rejects.toThrow('relation "nothing" does not exist');
    expect(await lines()).toEqual([]);
  });

  it('may be given up half way, and the connection still closes', async () => {
    const stream = out(numbers(50_000));
    await once(stream, 'readable');
    stream.destroy();
    await client.end();
    expect(stream.destroyed).toBe(true);
  });
});

describe('rows written to a table', () => {
  it('arrive however they were cut into pieces', async () => {
    const text = fc.stringMatching(/^[a-z窓口 ]{0,40}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (wanted, size) => {
          await client.query('truncate line');
          const bytes = Buffer.from(wanted.map((line) => `${line}\n`).join(''));
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
            bytes.subarray(n * size, (n + 1) * size),
          );
          const stream = into();
          await pipeline(Readable.from(pieces, { objectMode: false }), stream);
          expect(stream.rows).toBe(wanted.length);
          expect(await lines()).toEqual(wanted);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('that the server refuses are an error, and none of them stays', async () => {
    await expect(pipeline(Readable.from(['good\n', '\\N\n']), into())).rejects.toThrow(
      'null value in column "text"',
    );
    expect(await lines()).toEqual([]);
  });

  it('for a table that is not there are an error', async () => {
    const stream = client.query(new CopyIn('copy nothing from stdin'));
    await expect(pipeline(Readable.from(['x\n']), stream)).rejects.toThrow('does not exist');
    expect(await lines()).toEqual([]);
  });

  it('of a source that breaks are not kept, and the connection goes on', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'half\n';
      await Promise.reject(new Error('the source broke'));
    }
    await expect(pipeline(broken, into())).rejects.toThrow('the source broke');
    expect(await lines()).toEqual([]);
  });
});
