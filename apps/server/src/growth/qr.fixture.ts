import jsQR from 'jsqr';
import { inflateSync } from 'node:zlib';

type Picture = { side: number; dotsPerMetre: number; pixels: Uint8ClampedArray };

/** Reads a PNG of one bit a dot, as our own are written and no others. */
export function readPng(bytes: Buffer): Picture {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const side = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const width = Math.ceil(side / 8);
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const isWhite = ((rows[y * (width + 1) + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      if (!isWhite) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return { side, dotsPerMetre: chunks.get('pHYs')?.readUInt32BE(0) ?? 0, pixels };
}

/** What a camera reads in a picture; null when it reads nothing. */
export function scanned(bytes: Buffer): string | null {
  const { side, pixels } = readPng(bytes);
  return jsQR.default(pixels, side, side)?.data ?? null;
}
