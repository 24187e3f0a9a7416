import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database, Tx } from '../platform/db/index.ts';
import { documentsOf } from './documents.ts';
import { documentGrams } from './grams.ts';
import * as store from './indexing.store.ts';
import { mergeSegments } from './merge.ts';
import { Collector, levels, merged } from './segment.ts';

/** Documents that one transaction reads and folds: some hundredths of a second. */
const batch = 500;
/** How long one workspace may keep the indexer before the next has its turn, in milliseconds. */
const turn = 3000;

export type Sizes = { small: number; merged: number };
const usual: Sizes = { small: levels[1].size, merged };

/**
 * Brings a workspace's index up to date, for at most some seconds: what is queued becomes documents, documents become
 * segments, small segments become large ones. Each step is a transaction, so a process that dies loses nothing and
 * another goes on; one process at a time.
 */
export async function keepIndex(
  database: Database,
  workspaceId: string,
  sizes: Sizes = usual,
): Promise<void> {
  const end = Date.now() + turn;
  for (const kind of Object.values(store.kinds)) {
    let isMore = await database.inWorkspace(workspaceId, (tx) => store.anyQueued(tx, kind));
    while (isMore && Date.now() < end) isMore = await step(database, workspaceId, kind, sizes);
  }
}

async function step(
  database: Database,
  workspaceId: string,
  kind: store.Kind,
  sizes: Sizes,
): Promise<boolean> {
  const left = await database.inWorkspace(workspaceId, (tx) => addDocuments(tx, kind));
  if (left === null) return false;
  for (let tail = left.tail; tail >= sizes.small; tail -= sizes.small) {
    await database.inWorkspace(workspaceId, (tx) => seal(tx, kind, sizes.small));
    await database.inWorkspace(workspaceId, (tx) => mergeSegments(tx, kind, sizes.merged));
  }
  return left.isMore;
}

/** Null while another process is at it. */
async function addDocuments(tx: Tx, kind: store.Kind): Promise<{ isMore: boolean; tail: number } | null> {
  const state = await store.holdState(tx, kind);
  if (state === undefined) return null;
  const ids = await store.takeQueued(tx, kind, batch);
  const docs = await documentsOf(tx, kind, ids);
  docs.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  await store.replaceDocs(tx, kind, ids, docs, state.next);
  const next = state.next + docs.length;
  await store.saveState(tx, kind, { ...state, next });
  return { isMore: ids.length === batch, tail: next - state.sealed };
}

/** Makes a segment of the oldest documents that are in none. Numbers that nobody has any more are left out of it. */
async function seal(tx: Tx, kind: store.Kind, size: number): Promise<void> {
  const state = await store.holdState(tx, kind);
  if (state === undefined || state.next - state.sealed < size) return;
  const first = state.sealed;
  const docs = await store.readTail(tx, kind, first, first + size);
  await store.saveState(tx, kind, { ...state, sealed: first + size });
  const [oldest, newest] = [docs[0], docs.at(-1)];
  if (oldest === undefined || newest === undefined) return;
  const moved = docs.map(({ id, doc }, n) => ({ id, doc: first + n, before: doc }));
  await store.renumber(
    tx,
    kind,
    moved.filter(({ doc, before }) => doc !== before),
  );
  const collector = new Collector(1);
  for (const [position, doc] of docs.entries()) {
    for (const gram of documentGrams(doc.text)) collector.add(gram, [position]);
    for (const gram of store.marksOf(doc)) collector.add(gram, [position]);
    // Requests are answered in between.
    if (position % 50 === 49) await nextTurn();
  }
  await store.addSegment(tx, kind, { first, size, level: 1, oldest: oldest.at, newest: newest.at });
  await store.addBuckets(tx, kind, first, collector.pack(size));
}
