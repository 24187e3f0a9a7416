import { crc32 } from 'node:zlib';

/** A photo as it may be shown. */
export type CleanPhoto = { type: 'image/jpeg' | 'image/png' | 'image/webp'; bytes: Buffer };

/** A photo can be told apart from what only looks like one up to here. */
class Unreadable extends Error {}

function slice(bytes: Buffer, from: number, to: number): Buffer {
  if (from > to || to > bytes.byteLength) throw new Unreadable();
  return bytes.subarray(from, to);
}

const startsWith = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

/**
 * How a camera was held, 1 to 8, from Exif (2.32, 4.6.2 and tag 0x0112); null where nothing says so. What is wrong with it says
 * nothing. A JPEG has «Exif» before it; PNG and WebP do without, though some writers put it there, too.
 */
function heldAs(exif: Buffer): number | null {
  const tiff = startsWith(exif, 0, 'Exif\0\0') ? exif.subarray(6) : exif;
  if (tiff.byteLength < 8) return null;
  const little = startsWith(tiff, 0, 'II');
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  if (directory + 2 > tiff.byteLength) return null;
  for (
    let at = directory + 2;
    at + 12 <= tiff.byteLength && at < directory + 2 + short(directory) * 12;
    at += 12
  ) {
    if (short(at) !== 0x0112) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** The smallest Exif that says how the camera was held, and nothing else; null where it need not be said. */
function exifOf(held: number | null): Buffer | null {
  if (held === null || held === 1) return null;
  // A TIFF header, one entry (0x0112, a short), and no further directory.
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(held, 18);
  return tiff;
}

/** Exif as a segment of a JPEG. */
const jpegExif = (tiff: Buffer): Buffer => Buffer.concat([Buffer.from('ffe10022457869660000', 'hex'), tiff]);

/** Exif as a chunk of a PNG, with its length and check. */
function pngExif(tiff: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('eXIf', 'latin1'), tiff, Buffer.alloc(4)]);
  chunk.writeUInt32BE(tiff.byteLength, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.byteLength - 4);
  return chunk;
}

/** Exif as a chunk of a WebP; its length is even. */
function webpExif(tiff: Buffer): Buffer {
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(tiff.byteLength, 4);
  return Buffer.concat([head, tiff]);
}

/** Whether a segment of a JPEG belongs to the picture itself: its tables and frames, its colours. */
function ofPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0) return startsWith(segment, 4, 'JFIF\0') && segment.byteLength === 18;
  if (marker === 0xe2) return startsWith(segment, 4, 'ICC_PROFILE\0');
  if (marker === 0xee) return startsWith(segment, 4, 'Adobe');
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || [0xdb, 0xdc, 0xdd].includes(marker);
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where what was scanned ends: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Unreadable();
}

/** ITU-T T.81, annex B. What follows the end of the picture, as phones put short films there, is left out. */
function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let held: number | null = null;
  let [frames, scans, at] = [0, 0, 2];
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw new Unreadable();
    if (marker === 0xd9) break;
    if (at + 4 > bytes.byteLength) throw new Unreadable();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = slice(bytes, at, end);
    if (segment.byteLength < 4) throw new Unreadable();
    at = end;
    if (marker === 0xe1 && startsWith(segment, 4, 'Exif\0\0')) held ??= heldAs(segment.subarray(4));
    if (isFrame(marker)) frames += 1;
    if (marker === 0xda) {
      scans += 1;
      at = endOfScan(bytes, end);
      kept.push(segment, slice(bytes, end, at));
    } else if (ofPicture(marker, segment)) kept.push(segment);
  }
  if (frames === 0 || scans === 0) throw new Unreadable();
  const exif = exifOf(held);
  const turned = exif === null ? [] : [jpegExif(exif)];
  return Buffer.concat([Buffer.from('ffd8', 'hex'), ...turned, ...kept, Buffer.from('ffd9', 'hex')]);
}

/** Chunks of the PNG specification (third edition, 11) that say how the picture looks. */
const pngChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let held: number | null = null;
  const seen = new Set<string>();
  for (let at = 8; !seen.has('IEND');) {
    const size = slice(bytes, at, at + 8).readUInt32BE(0);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const chunk = slice(bytes, at, at + 12 + size);
    if (seen.size === 0 && kind !== 'IHDR') throw new Unreadable();
    seen.add(kind);
    if (pngChunks.has(kind)) kept.push(chunk);
    if (kind === 'eXIf') held ??= heldAs(chunk.subarray(8, -4));
    at += chunk.byteLength;
  }
  if (!seen.has('IDAT')) throw new Unreadable();
  const [header = Buffer.alloc(0), ...rest] = kept;
  const exif = exifOf(held);
  const turned = exif === null ? [] : [pngExif(exif)];
  return Buffer.concat([slice(bytes, 0, 8), header, ...turned, ...rest]);
}

/** Of what an extended header says to follow: Exif, and with it XMP and animation (RFC 9649, 2.7). */
const exifFollows = 0x08;
const leftOut = exifFollows | 0x04 | 0x02;
const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);

/** RFC 9649. Pictures that move are not taken. Exif is there only where an extended header says so. */
function cleanWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const end = 8 + bytes.readUInt32LE(4);
  let extended: Buffer | null = null;
  let held: number | null = null;
  let pictures = 0;
  for (let at = 12; at < Math.min(end, bytes.byteLength);) {
    const size = slice(bytes, at, at + 8).readUInt32LE(4);
    const kind = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(slice(bytes, at, at + 8 + size));
    at += chunk.byteLength + (size % 2);
    if (kind === 'ANIM' || kind === 'ANMF') throw new Unreadable();
    if (kind === 'EXIF') held ??= heldAs(chunk.subarray(8));
    if (!webpChunks.has(kind)) continue;
    if (kind === 'VP8 ' || kind === 'VP8L') pictures += 1;
    if (kind === 'VP8X' && size > 0) {
      chunk.writeUInt8(chunk.readUInt8(8) & ~leftOut, 8);
      extended ??= chunk;
    }
    kept.push(chunk, Buffer.alloc(size % 2));
  }
  if (pictures !== 1) throw new Unreadable();
  const exif = exifOf(held);
  if (extended !== null && exif !== null) {
    extended.writeUInt8(extended.readUInt8(8) | exifFollows, 8);
    kept.push(webpExif(exif));
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.byteLength, 4);
  return Buffer.concat([head, body]);
}

/**
 * A JPEG, PNG or WebP, known by its content, without anything that is not the picture: no place, no time, no camera, no
 * thumbnail, no words. How the camera was held stays, so that it is not shown on its side. Null for what is none of them, or
 * broken.
 */
export function cleanPhoto(bytes: Buffer): CleanPhoto | null {
  try {
    if (startsWith(bytes, 0, '\xff\xd8\xff')) return { type: 'image/jpeg', bytes: cleanJpeg(bytes) };
    if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return { type: 'image/png', bytes: cleanPng(bytes) };
    if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP'))
      return { type: 'image/webp', bytes: cleanWebp(bytes) };
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
