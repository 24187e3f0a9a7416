import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openEnvelope, Sealer } from './envelope.ts';
import { newHeader } from './header.ts';

const passphrase = 'a passphrase of some length';

async function seal(body: Buffer, secret: string | null = null): Promise<Buffer> {
  const sealer = new Sealer(await newHeader('1.2.3', secret));
  const parts: Buffer[] = [];
  sealer.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => sealer.once('end', resolve));
  for (let at = 0; at < body.length; at += 100_000) sealer.write(body.subarray(at, at + 100_000));
  sealer.end();
  await ended;
  return Buffer.concat(parts);
}

/** Cuts a file into pieces as a disk or a network may hand it out. */
function* inPieces(file: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

async function open(file: Buffer, secret: string | null = null, size = 70_001): Promise<Buffer> {
  const { body } = await openEnvelope(Readable.from(inPieces(file, size), { objectMode: false }), secret);
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}

describe.each([
  ['in the clear', null],
  ['encrypted', passphrase],
])('a file %s', (_name, secret) => {
  it.each([0, 1, 262_143, 262_144, 262_145, 700_000])(
    'gives back its %i bytes, however it is read',
    async (length) => {
      const body = Buffer.alloc(length, 'みどり商店');
      const file = await seal(body, secret);
      expect((await open(file, secret)).equals(body)).toBe(true);
      // The smallest pieces where its parts are small; of a large one they would be a quarter of a million.
      expect((await open(file, secret, length > 1 ? 997 : 3)).equals(body)).toBe(true);
    },
  );

  it('that ends before its end is told from a whole one, wherever it was cut', async () => {
    const file = await seal(Buffer.alloc(600_000, 7), secret);
    const header = file.indexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: header, max: file.length - 1 }), async (length) => {
        await expect(open(file.subarray(0, length), secret)).rejects.toThrow('ends in the middle');
      }),
      { numRuns: 6 },
    );
  });

  it('with something after its end is not believed', async () => {
    const file = await seal(Buffer.from('all'), secret);
    await expect(open(Buffer.concat([file, Buffer.from('more')]), secret)).rejects.toThrow('follows its end');
  });

  it('says in its first line what it is', async () => {
    const file = await seal(Buffer.from('x'), secret);
    expect(file.toString('utf8').split('\n')[0]).toMatch(/^MADOGUCHI BACKUP \{"format":1,/);
  });
});

describe('an encrypted file', () => {
  it('holds nothing of what is in it', async () => {
    const file = await seal(Buffer.from('卵アレルギー'.repeat(1000)), passphrase);
    expect(file.includes('卵アレルギー')).toBe(false);
  });

  it('opens with its passphrase alone, and says which is missing', async () => {
    const file = await seal(Buffer.from('x'), passphrase);
    await expect(open(file)).rejects.toThrow('--passphrase-file');
    await expect(open(file, 'another passphrase')).rejects.toThrow('not the one');
  });

  it('shows any byte that was changed, its first line too', async () => {
    const file = await seal(Buffer.alloc(300_000, 1), passphrase);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 17, max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const bad = Buffer.from(file);
          bad[at] = (bad[at] ?? 0) ^ mask;
          await expect(open(bad, passphrase)).rejects.toThrow(
            /changed|damaged|ends in the middle|not the one|newer|not a backup|encrypted/,
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  it('shows that two pieces changed places', async () => {
    const file = await seal(
      Buffer.concat([Buffer.alloc(262_144, 1), Buffer.alloc(262_144, 2), Buffer.from('z')]),
      passphrase,
    );
    const start = file.indexOf('\n') + 1;
    const size = 4 + 262_144 + 16;
    const [first, second] = [
      file.subarray(start, start + size),
      file.subarray(start + size, start + 2 * size),
    ];
    const swapped = Buffer.concat([file.subarray(0, start), second, first, file.subarray(start + 2 * size)]);
    await expect(open(swapped, passphrase)).rejects.toThrow('does not match its seal');
  });
});

it.each([
  ['nothing', '', 'not a backup'],
  ['a picture', '\u0089PNG\r\n', 'not a backup'],
  ['a line without an end', `MADOGUCHI BACKUP {${'x'.repeat(10_000)}`, 'not a backup'],
  ['a damaged first line', 'MADOGUCHI BACKUP {"format":1\n', 'first line'],
  ['a newer format', 'MADOGUCHI BACKUP {"format":9}\n', 'newer Madoguchi'],
])('%s is refused with what to do', async (_name, text, words) => {
  await expect(open(Buffer.from(text))).rejects.toThrow(words);
});
