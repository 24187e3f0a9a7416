import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPositions, intersect, packBucket, unpackBucket } from './postings.ts';

const size = 2048;
const positions = fc
  .uniqueArray(fc.nat(size - 1), { maxLength: 400 })
  .map((each) => each.toSorted((a, b) => a - b));
const bucket = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), positions), {
  selector: ([gram]) => gram,
  maxLength: 8,
});

describe('a bucket', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(bucket, fc.nat(), (lists, other) => {
        const packed = packBucket(new Map(lists), size);
        for (const [gram, expected] of lists) expect(findPositions(packed, gram)).toEqual(expected);
        if (!lists.some(([gram]) => gram === other)) expect(findPositions(packed, other)).toBeNull();
        expect(new Map(unpackBucket(packed).map((entry) => [entry.gram, entry.positions]))).toEqual(
          new Map(lists),
        );
      }),
    );
  });

  it('takes a byte for each document of a rare gram, and a bit for each of the segment at most', () => {
    const rare = packBucket(new Map([[1, [0, 9, 100]]]), size);
    const common = packBucket(new Map([[1, Array.from({ length: size }, (_, n) => n)]]), size);
    expect(rare.length).toBe(4 + 1 + 1 + 3);
    expect(common.length).toBe(4 + 2 + 1 + size / 8);
  });
});

describe('what all lists have', () => {
  it('is what each of them has', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 4 }), (lists) => {
        const [first = [], ...others] = lists.map((list) => new Set(list));
        const expected = [...first].filter((each) => others.every((other) => other.has(each)));
        expect(intersect(lists)).toEqual(expected.toSorted((a, b) => a - b));
      }),
    );
  });
});
