import type { Tx } from '../platform/db/index.ts';
import type { Kind, Segment } from './indexing.store.ts';
import { bucketsAt } from './postings.store.ts';
import { findPositions, intersect } from './postings.ts';
import { bucketOf } from './segment.ts';

/** The documents of a segment that have all grams, newest first. */
export type Candidates = { segment: Segment; docs: number[] };

/** Segments that are looked at together: few at first, since the newest often fill the page. */
const steps = [3, 9, 27, 81];

/** What the index knows of a search: some segments at a time, in the order given, until it is enough before the `next`. */
export async function* candidates(
  tx: Tx,
  kind: Kind,
  segments: readonly Segment[],
  grams: readonly number[],
  isEnough: (next: Segment) => boolean,
): AsyncGenerator<Candidates[]> {
  let step = 0;
  for (let at = 0; at < segments.length;) {
    const together = segments.slice(at, at + (steps[step] ?? 81));
    if (together[0] !== undefined && isEnough(together[0])) return;
    at += together.length;
    step += 1;
    const places = together.flatMap(({ first, level }) =>
      [...new Set(grams.map((gram) => bucketOf(gram, level)))].map((bucket) => ({ first, bucket })),
    );
    const rows = await bucketsAt(tx, kind, places);
    const found = new Map(rows.map((row) => [`${row.first} ${row.bucket}`, row.grams]));
    const group: Candidates[] = [];
    for (const segment of together) {
      const { first, level } = segment;
      const lists = grams.map((gram) => {
        const bucket = found.get(`${first} ${bucketOf(gram, level)}`);
        return bucket === undefined ? null : findPositions(bucket, gram);
      });
      const full = lists.filter((list) => list !== null);
      if (full.length < lists.length) continue;
      const docs = intersect(full).map((position) => first + position);
      group.push({ segment, docs: docs.toReversed() });
    }
    yield group;
  }
}
