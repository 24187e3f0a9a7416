import { packBucket, type Positions } from './postings.ts';

/** How many documents make a segment of each level, and over how many buckets its grams are spread. */
export const levels = {
  1: { size: 2048, buckets: 1024 },
  2: { size: 32_768, buckets: 16_384 },
} as const;
export type Level = keyof typeof levels;

/** Small segments that make a large one. */
export const merged = levels[2].size / levels[1].size;

export const bucketOf = (gram: number, level: Level): number => gram & (levels[level].buckets - 1);

/** One row of a segment's postings. */
export type Bucket = { bucket: number; grams: Buffer };

/** Collects which positions of a segment hold which grams, by bucket. */
export class Collector {
  readonly #level: Level;
  readonly #buckets = new Map<number, Map<number, number[]>>();

  constructor(level: Level) {
    this.#level = level;
  }

  /** Positions of a gram may come in any order when `pack` is to sort them. */
  add(gram: number, positions: Positions): void {
    const number = bucketOf(gram, this.#level);
    let bucket = this.#buckets.get(number);
    if (bucket === undefined) this.#buckets.set(number, (bucket = new Map<number, number[]>()));
    const list = bucket.get(gram);
    if (list === undefined) bucket.set(gram, [...positions]);
    else for (const position of positions) list.push(position);
  }

  pack(size: number): Bucket[] {
    return [...this.#buckets].map(([bucket, lists]) => {
      for (const list of lists.values()) list.sort((a, b) => a - b);
      return { bucket, grams: packBucket(lists, size) };
    });
  }
}
