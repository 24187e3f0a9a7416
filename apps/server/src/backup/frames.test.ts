import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { decodeFrames, encodeFrame, largestFrame, type Frame } from './frames.ts';

const frames: Frame[] = [
  {
    kind: 'manifest',
    value: {
      postgres: '18.4',
      migrations: ['0001_identity.sql'],
      tables: [{ schema: 'public', name: 'file' }],
      secretMark: 'ab',
    },
  },
  {
    kind: 'part',
    value: { schema: 'public', name: 'file', columns: [{ name: 'id', type: 'uuid' }], format: 'binary' },
  },
  { kind: 'bytes', value: Buffer.from([0, 1, 2]) },
  { kind: 'sums', value: { rows: 1, bytes: 3, sha256: 'cd' } },
  { kind: 'sequences', value: [{ schema: 'public', name: 's', last: '12', called: true }] },
  { kind: 'secret', value: { secret: 'AAAA' } },
  { kind: 'end', value: { parts: 1, rows: 1, header: 'ef' } },
];

async function decode(bytes: Buffer): Promise<Frame[]> {
  const found: Frame[] = [];
  for await (const frame of decodeFrames(Readable.from([bytes], { objectMode: false }))) found.push(frame);
  return found;
}
const whole = Buffer.concat(frames.map(encodeFrame));

describe('entries', () => {
  it('come back as they were written', async () => {
    expect(await decode(whole)).toEqual(frames);
  });

  it('without an end are cut short', async () => {
    await expect(decode(Buffer.concat(frames.slice(0, -1).map(encodeFrame)))).rejects.toThrow(
      'ends in the middle',
    );
  });

  it.each<[string, () => Buffer]>([
    ['an unknown letter', () => Buffer.from('X\0\0\0\0')],
    ['a length nobody wrote', () => Buffer.from('D\x7f\xff\xff\xff', 'latin1')],
    ['no JSON', () => Buffer.from('M\0\0\0\x01{')],
    ['another shape', () => Buffer.from('Z\0\0\0\x02{}')],
    ['something after the end', () => Buffer.concat([whole, Buffer.from('!')])],
  ])('with %s are refused', async (_name, bytes) => {
    await expect(decode(bytes())).rejects.toThrow('was changed since it was written');
  });

  it('name no table outside of the desk, and no migration that is a path', async () => {
    const [manifest, part] = frames;
    if (manifest?.kind !== 'manifest' || part?.kind !== 'part') throw new Error('the frames are in order');
    const elsewhere = JSON.stringify({ ...part.value, schema: 'pg_catalog' });
    const head = Buffer.from([0x54, 0, 0, 0, elsewhere.length]);
    await expect(decode(Buffer.concat([head, Buffer.from(elsewhere)]))).rejects.toThrow('changed');
    const path = encodeFrame({
      kind: 'manifest',
      value: { ...manifest.value, migrations: ['../../evil.sql'] },
    });
    await expect(decode(path)).rejects.toThrow('changed');
  });

  it('hold no more than fits in memory', () => {
    expect(largestFrame).toBeLessThanOrEqual(1024 * 1024);
  });
});
