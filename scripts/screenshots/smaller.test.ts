import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smaller } from './smaller.ts';

type Picture = { width: number; pixel: 3 | 4; rows: { filter: number; bytes: number[] }[] };

/** A picture whose rows are filtered as they say, by the definitions of the specification, over bytes as they are. */
function png({ width, pixel, rows }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header[8] = 8;
  header[9] = pixel === 4 ? 6 : 2;
  const filtered = rows.flatMap(({ filter, bytes }, y) => [
    filter,
    ...bytes.map((byte, x) => {
      const a = x < pixel ? 0 : (bytes[x - pixel] ?? 0);
      const b = rows[y - 1]?.bytes[x] ?? 0;
      const c = x < pixel ? 0 : (rows[y - 1]?.bytes[x - pixel] ?? 0);
      const p = a + b - c;
      const nearest = [a, b, c].reduce(
        (best, each) => (Math.abs(p - each) < Math.abs(p - best) ? each : best),
        a,
      );
      const by = [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
      return (byte - by + 512) % 256;
    }),
  ]);
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  // Packed as badly as can be, so that whatever comes out is smaller.
  const data = deflateSync(Buffer.from(filtered), { level: 0 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    // A picture may come in many parts.
    chunk('IDAT', data.subarray(0, 5)),
    chunk('IDAT', data.subarray(5)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pictures = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom<3 | 4>(3, 4))
  .chain(([width, pixel]) =>
    fc.record({
      width: fc.constant(width),
      pixel: fc.constant(pixel),
      rows: fc.array(
        fc.record({
          filter: fc.integer({ min: 0, max: 4 }),
          bytes: fc.array(fc.integer({ min: 0, max: 255 }), {
            minLength: width * pixel,
            maxLength: width * pixel,
          }),
        }),
        { minLength: 20, maxLength: 30 },
      ),
    }),
  );

describe('a smaller picture', () => {
  it('shows the same, whatever filters it came with', () =>
    fc.assert(
      fc.property(pictures, (picture) => {
        const again = smaller(png(picture));
        const at = again.indexOf('IDAT');
        const data = again.subarray(at + 4, at + 4 + again.readUInt32BE(at - 4));
        expect([...inflateSync(data)]).toEqual(picture.rows.flatMap(({ bytes }) => [0, ...bytes]));
      }),
      { numRuns: 200 },
    ));

  it('is left as it is where nothing is gained', () => {
    const once = smaller(
      png({
        width: 2,
        pixel: 3,
        rows: Array.from({ length: 40 }, () => ({ filter: 0, bytes: [1, 2, 3, 1, 2, 3] })),
      }),
    );
    expect(smaller(once)).toBe(once);
  });
});
