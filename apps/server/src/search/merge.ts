import type { Tx } from '../platform/db/index.ts';
import * as store from './indexing.store.ts';
import { unpackBucket } from './postings.ts';
import { Collector, levels } from './segment.ts';

/** Buckets of the small segments that are held in memory at once. */
const window = 32;

/**
 * Makes one large segment of the first `count` small ones, when there are as many. Its documents are put in order of time;
 * those that were deleted meanwhile fall out of it.
 */
export async function mergeSegments(tx: Tx, kind: store.Kind, count: number): Promise<void> {
  if ((await store.segmentsOf(tx, kind, 1)).length < count) return;
  if ((await store.holdState(tx, kind)) === undefined) return;
  const small = (await store.segmentsOf(tx, kind, 1)).slice(0, count);
  const [begin, last] = [small[0], small.at(-1)];
  if (begin === undefined || last === undefined || small.length < count) return;
  const first = begin.first;
  const docs = await store.readNumbers(tx, kind, first, last.first + last.size);
  const positions = new Map(docs.map(({ doc }, position) => [doc, position]));
  const firsts = small.map((segment) => segment.first);
  const packed: store.StoredBucket[] = [];
  const size = last.first + last.size - first;
  for (let from = 0; from < levels[1].buckets; from += window) {
    const collector = new Collector(2);
    for (const bucket of await store.readBuckets(tx, kind, firsts, from, from + window)) {
      for (const { gram, positions: before } of unpackBucket(bucket.grams)) {
        const now = before
          .map((position) => positions.get(bucket.first + position))
          .filter((position) => position !== undefined);
        if (now.length > 0) collector.add(gram, now);
      }
    }
    packed.push(...collector.pack(size).map((bucket) => ({ ...bucket, first })));
  }
  await store.removeSegments(tx, kind, firsts);
  const [oldest, newest] = [docs[0], docs.at(-1)];
  if (oldest === undefined || newest === undefined) return;
  await store.renumber(
    tx,
    kind,
    docs
      .map(({ id, doc }, n) => ({ id, doc: first + n, before: doc }))
      .filter(({ doc, before }) => doc !== before),
  );
  await store.addSegment(tx, kind, { first, size, level: 2, oldest: oldest.at, newest: newest.at });
  for (let at = 0; at < packed.length; at += 2048)
    await store.addBuckets(tx, kind, first, packed.slice(at, at + 2048));
}
