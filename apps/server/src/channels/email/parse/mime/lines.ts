const CR = 0x0d;
const LF = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A view of raw bytes as a Buffer, without copying. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A line's extent without its line end, and where the next one starts. */
export type Line = { start: number; end: number; next: number };

/** The line at `start`. Line ends are LF, CRLF or the CRCRLF of broken gateways. */
export function lineAt(bytes: Buffer, start: number, limit: number): Line {
  const feed = bytes.indexOf(LF, start);
  const stop = feed < 0 || feed >= limit ? limit : feed;
  let end = stop;
  while (end > start && bytes[end - 1] === CR) end--;
  return { start, end, next: stop === limit ? limit : stop + 1 };
}

/**
 * Brings a spooled mail into one shape: UTF-16 (by its byte order mark) becomes UTF-8, a byte order mark
 * is dropped, and where most lines end in a lone CR these become LF. Everything else is left as it is.
 */
export function normaliseSpool(raw: Uint8Array): Buffer {
  let bytes = asBuffer(raw);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    bytes = Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
  }
  if (bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3);
  return bytes.includes(CR) ? replaceLoneReturns(bytes) : bytes;
}

function replaceLoneReturns(bytes: Buffer): Buffer {
  let feeds = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) feeds++;
  const isLone = (at: number): boolean => bytes[at + 1] !== LF && bytes[at + 1] !== CR;
  let lone = 0;
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) {
    // A blank line of a CR-only mail is CR CR: its first CR is counted here too when no LF follows the pair.
    if (isLone(at) || (bytes[at + 1] === CR && bytes[at + 2] !== LF)) lone++;
  }
  if (lone <= feeds) return bytes;
  const out = Buffer.from(bytes);
  for (let at = out.indexOf(CR); at >= 0; at = out.indexOf(CR, at + 1)) {
    if (bytes[at + 1] !== LF) out[at] = LF;
  }
  return out;
}
