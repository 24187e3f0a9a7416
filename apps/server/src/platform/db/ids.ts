import { createHash, randomFillSync, randomInt } from 'node:crypto';

const bytes = new Uint8Array(16);
let lastMillisecond = 0;
let counter = 0;

/**
 * A new identifier: UUID version 7 (RFC 9562), so that rows written together lie together in their index.
 * Within one process ids are strictly increasing (the 12 bits after the clock count within a millisecond).
 */
export function newId(now: number = Date.now()): string {
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  }
  return written(lastMillisecond, counter);
}

/** An identifier as `newId` would have made it at another time (milliseconds): for what is written into the past. */
export function idAt(at: number): string {
  return written(Math.trunc(at), randomInt(0x1000));
}

/** The identifier that these words always have: a UUID of version 8 (RFC 9562) made of their hash. */
export function idFrom(...words: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function written(millisecond: number, count: number): string {
  randomFillSync(bytes, 8);
  const clock = millisecond.toString(16).padStart(12, '0');
  const tail = Buffer.from(bytes.buffer, 8, 8).toString('hex');
  const variant = ((parseInt(tail.slice(0, 1), 16) & 0x3) | 0x8).toString(16);
  const within = count.toString(16).padStart(3, '0');
  return `${clock.slice(0, 8)}-${clock.slice(8)}-7${within}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`;
}
