/** Where a marker's segment begins that holds Exif (JEITA CP-3451: «Exif» and two zero bytes behind the length). */
const isExif = (jpeg: Buffer, at: number): boolean => jpeg.toString('latin1', at + 4, at + 10) === 'Exif\0\0';

/** Exif with nothing in it but the orientation (tag 0x0112), so that the picture stands upright. */
function exifOf(orientation: number): Buffer {
  const body = Buffer.alloc(2 + 6 + 8 + 2 + 12 + 4);
  body.writeUInt16BE(body.length, 0);
  body.write('Exif\0\0', 2, 'latin1');
  body.write('MM\0\x2a', 8, 'latin1');
  body.writeUInt32BE(8, 12);
  body.writeUInt16BE(1, 16);
  body.writeUInt16BE(0x0112, 18);
  body.writeUInt16BE(3, 20);
  body.writeUInt32BE(1, 22);
  body.writeUInt16BE(orientation, 26);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), body]);
}

/** The orientation that Exif tells, 1 to 8; null when it tells none. */
function orientationOf(segment: Buffer): number | null {
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 10) return null;
  const first = long(4);
  if (first + 2 > tiff.length) return null;
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
    if (short(at) !== 0x0112) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/**
 * A photograph without what its camera wrote into it (where and when it was taken, by whom, with a small copy): Exif but
 * for the orientation, XMP and comments. The picture itself is not touched; what is not read as JPEG stays as it is.
 */
export function withoutPlace(jpeg: Buffer): Buffer {
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    // From here on comes the picture itself.
    if (marker === 0xda) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length || end < at + 4) return jpeg;
    const segment = jpeg.subarray(at, end);
    if (marker === 0xe1) {
      const orientation = isExif(jpeg, at) ? orientationOf(segment) : null;
      if (orientation !== null) kept.push(exifOf(orientation));
    } else if (marker !== 0xfe && marker !== 0xed) kept.push(segment);
    at = end;
  }
  return Buffer.concat([...kept, jpeg.subarray(at)]);
}
