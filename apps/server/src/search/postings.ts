/**
 * A bucket of postings as bytes: for each gram its number (4 bytes), the length of its list, the list. A list of positions is
 * the steps between them, or a bit for each document where that is shorter.
 */

/** Positions in a segment, ascending. */
export type Positions = readonly number[];

/** Packs the lists of a bucket for a segment of `size` documents. */
export function packBucket(lists: ReadonlyMap<number, Positions>, size: number): Buffer {
  const bytes: number[] = [];
  for (const [gram, positions] of [...lists].toSorted(([a], [b]) => a - b)) {
    const packed = packPositions(positions, size);
    bytes.push(gram & 255, (gram >>> 8) & 255, (gram >>> 16) & 255, gram >>> 24);
    pushNumber(bytes, packed.length);
    for (const byte of packed) bytes.push(byte);
  }
  return Buffer.from(bytes);
}

/** The positions of one gram in a bucket; null when the bucket has none. */
export function findPositions(bucket: Buffer, gram: number): number[] | null {
  for (const entry of entriesOf(bucket)) if (entry.gram === gram) return unpackPositions(entry.packed);
  return null;
}

/** All lists of a bucket. */
export function unpackBucket(bucket: Buffer): { gram: number; positions: number[] }[] {
  return [...entriesOf(bucket)].map(({ gram, packed }) => ({ gram, positions: unpackPositions(packed) }));
}

function* entriesOf(bucket: Buffer): Generator<{ gram: number; packed: Buffer }> {
  for (let at = 0; at < bucket.length;) {
    const gram = bucket.readUInt32LE(at);
    const length = readNumber(bucket, at + 4);
    yield { gram, packed: bucket.subarray(length.next, length.next + length.value) };
    at = length.next + length.value;
  }
}

const steps = 0;
const bits = 1;

function packPositions(positions: Positions, size: number): number[] {
  const packed = [steps];
  const bitsLength = 1 + Math.ceil(size / 8);
  let before = -1;
  for (const position of positions) {
    pushNumber(packed, position - before - 1);
    before = position;
    if (packed.length >= bitsLength) return packBits(positions, bitsLength);
  }
  return packed;
}

function packBits(positions: Positions, length: number): number[] {
  const packed = Array.from({ length }, () => 0);
  packed[0] = bits;
  for (const position of positions) {
    const at = 1 + (position >> 3);
    packed[at] = (packed[at] ?? 0) | (1 << (position & 7));
  }
  return packed;
}

function unpackPositions(packed: Buffer): number[] {
  const positions: number[] = [];
  if (packed[0] === bits) {
    for (let at = 1; at < packed.length; at += 1) {
      for (let byte = packed[at] ?? 0; byte !== 0; byte &= byte - 1)
        positions.push((at - 1) * 8 + (31 - Math.clz32(byte & -byte)));
    }
    return positions;
  }
  let before = -1;
  for (let at = 1; at < packed.length;) {
    const step = readNumber(packed, at);
    before += step.value + 1;
    positions.push(before);
    at = step.next;
  }
  return positions;
}

/** Seven bits a byte, the lowest first. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function readNumber(bytes: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value |= (byte & 127) << shift;
    if (byte < 128) return { value, next: at };
  }
}

/** The positions that all lists have. */
export function intersect(lists: readonly Positions[]): number[] {
  const [first, ...others] = lists.toSorted((a, b) => a.length - b.length);
  let common = [...(first ?? [])];
  for (const other of others) {
    let at = 0;
    common = common.filter((position) => {
      while ((other[at] ?? Infinity) < position) at += 1;
      return other[at] === position;
    });
  }
  return common;
}
