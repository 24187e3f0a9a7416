import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * A square picture in black and white, one bit a dot, with its size on paper (PNG, W3C Recommendation of 2025-06-24:
 * IHDR, pHYs, IDAT, IEND).
 * @param dotsPerMetre how many dots there are in a metre of paper
 */
export function png(side: number, isDark: (x: number, y: number) => boolean, dotsPerMetre: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit of grey: 1 is white.
  header[8] = 1;
  const paper = Buffer.alloc(9);
  paper.writeUInt32BE(Math.round(dotsPerMetre), 0);
  paper.writeUInt32BE(Math.round(dotsPerMetre), 4);
  paper[8] = 1;
  const width = Math.ceil(side / 8);
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc(side * (width + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (isDark(x, y)) continue;
      const at = y * (width + 1) + 1 + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('pHYs', paper),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
