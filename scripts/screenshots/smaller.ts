import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = 8;

type Chunk = { type: string; data: Buffer };

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** What a filter expects at a place from the bytes to the left, above, and above to the left (PNG, 9.2). */
function expected(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The rows of a picture as they are, each behind the number of its filter, which is none. */
function unfiltered(rows: Buffer, length: number, pixel: number): Buffer {
  const plain = Buffer.alloc(rows.length);
  for (let row = 0; row < rows.length; row += length + 1) {
    const filter = rows[row] ?? 0;
    for (let at = row + 1; at <= row + length; at += 1) {
      const hasLeft = at - row > pixel;
      const above = row === 0 ? 0 : (plain[at - length - 1] ?? 0);
      const left = hasLeft ? (plain[at - pixel] ?? 0) : 0;
      const corner = hasLeft && row > 0 ? (plain[at - length - 1 - pixel] ?? 0) : 0;
      plain[at] = ((rows[at] ?? 0) + expected(filter, left, above, corner)) & 0xff;
    }
  }
  return plain;
}

/**
 * The same picture in fewer bytes: pictures of screens are of few colours side by side, which pack best without a filter
 * (PNG, 12.7). Of eight bits a colour, with or without transparency, not interlaced, as a browser makes them.
 */
export function smaller(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const pixel = header[9] === 6 ? 4 : 3;
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), header.readUInt32BE(0) * pixel, pixel);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const others = chunks.filter(({ type }) => type !== 'IDAT' && type !== 'IEND');
  const parts = [...others, { type: 'IDAT', data }, { type: 'IEND', data: Buffer.alloc(0) }];
  const again = Buffer.concat([png.subarray(0, signature), ...parts.map(written)]);
  return again.length < png.length ? again : png;
}
