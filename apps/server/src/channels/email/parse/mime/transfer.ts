import { asBuffer } from './lines.ts';

const LF = 0x0a;

function isBase64Byte(byte: number): boolean {
  return (
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2b ||
    byte === 0x2f
  );
}

/** Decodes base64 with foreign bytes left out; padding inside the data starts a new block. */
function decodeBase64(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  const clean = Buffer.alloc(bytes.length);
  let length = 0;
  const flush = (): void => {
    if (length) blocks.push(Buffer.from(clean.toString('latin1', 0, length), 'base64'));
    length = 0;
  };
  for (const byte of bytes) {
    if (isBase64Byte(byte)) clean[length++] = byte;
    else if (byte === 0x3d) flush();
  }
  flush();
  return blocks.length === 1 && blocks[0] ? blocks[0] : Buffer.concat(blocks);
}

/** Text that is called base64 but is not: more than a tenth of it would be thrown away. */
function isNotBase64(bytes: Buffer): boolean {
  let foreign = 0;
  const sample = bytes.subarray(0, 8192);
  for (const byte of sample) if (!isBase64Byte(byte) && byte !== 0x3d && byte > 0x20) foreign++;
  return foreign * 10 > sample.length;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Decodes quoted-printable; an `=` that starts nothing valid stays an `=`. */
function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      at++;
      continue;
    }
    const high = hexValue(bytes[at + 1]);
    const low = hexValue(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 3;
      continue;
    }
    let end = at + 1;
    while (bytes[end] === 0x20 || bytes[end] === 0x09 || bytes[end] === 0x0d) end++;
    if (bytes[end] === LF || end >= bytes.length) at = end + 1;
    else {
      out[length++] = byte;
      at++;
    }
  }
  return out.subarray(0, length);
}

/**
 * Undoes a Content-Transfer-Encoding. Unknown encodings are taken as they are.
 * @param isText bodies, where a wrong "base64" is recognised and ignored
 */
export function decodeTransfer(bytes: Uint8Array, encoding: string, isText: boolean): Buffer {
  const body = asBuffer(bytes);
  if (encoding === 'base64') return isText && isNotBase64(body) ? body : decodeBase64(body);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return body;
}
