import { crc32, deflateSync } from 'node:zlib';

/** What must not get out of a photo. */
export const secret = 'N35.6812 E139.7671 秘密の場所';

/** A segment of a JPEG with its length. */
export function segment(marker: number, data: Buffer | string): Buffer {
  const body = Buffer.from(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.byteLength + 2, 2);
  return Buffer.concat([head, body]);
}

/** Exif that says how the camera was held and where it was. */
export function exif(held: number, little = false): Buffer {
  const short = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const long = (value: number) => (little ? [...short(value), 0, 0] : [0, 0, ...short(value)]);
  const entry = (tag: number, value: number) => [
    ...short(tag),
    ...short(3),
    ...long(1),
    ...short(value),
    0,
    0,
  ];
  const tiff = [...Buffer.from(little ? 'II' : 'MM'), ...short(42), ...long(8), ...short(2)];
  tiff.push(...entry(0x0100, 640), ...entry(0x0112, held), ...long(0));
  return Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(tiff), Buffer.from(secret)]);
}

/** The picture of a JPEG of one grey dot, as its segments. */
export const picture = Buffer.concat([
  segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
  segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  segment(0xc4, Buffer.from([0, 1, ...Array<number>(15).fill(0), 0])),
  segment(0xc4, Buffer.from([0x10, 1, ...Array<number>(15).fill(0), 0])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x3f, 0xff, 0x00, 0x7f]),
]);

export function jpeg(...before: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('ffd8', 'hex'), ...before, picture, Buffer.from('ffd9', 'hex')]);
}

/** A photo as a phone makes it: where it was taken stands in it, and a film behind it. */
export const phonePhoto = (mark = ''): Buffer =>
  Buffer.concat([
    jpeg(segment(0xe1, exif(6)), segment(0xfe, `${secret}${mark}`)),
    Buffer.from(`film ${secret}`),
  ]);

export function chunk(kind: string, data: Buffer | string): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), Buffer.from(data)]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.byteLength - 4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

export function png(...between: Buffer[]): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...between,
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', ''),
  ]);
}

export function riff(kind: string, data: Buffer | string): Buffer {
  const body = Buffer.from(data);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.byteLength);
  return Buffer.concat([Buffer.from(kind, 'latin1'), size, body, Buffer.alloc(body.byteLength % 2)]);
}

export function webp(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.byteLength);
  return Buffer.concat([Buffer.from('RIFF'), size, body]);
}
