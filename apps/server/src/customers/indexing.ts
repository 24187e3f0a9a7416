import type { Database } from '../platform/db/index.ts';
import { untilDone, type Stopping } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { customerNews } from './changing.ts';
import { pairsOf } from './duplicates.ts';
import { findEvidence, storePairs } from './duplicates.store.ts';
import * as store from './indexing.store.ts';
import { refreshSearch } from './record.store.ts';

/** How many customers are done in one transaction. */
const batch = 100;

/** With more changed readings than this, pages are told once and not for each. */
const toldSingly = 20;

export type IndexingDependencies = {
  database: Database;
  realtime: RealtimeHub;
  log: Logger;
  /** The readings of names as the language engine guesses them; null where it has none. */
  readNames: (names: readonly string[]) => Promise<(string | null)[]>;
};

/**
 * Brings up to date what follows from customers' records: the reading that is guessed, what they are found by, and who may
 * be the same person. Records are whole and found without it; it makes finding fast. Answers how many were done.
 */
export async function indexCustomers(
  dependencies: IndexingDependencies & Stopping,
  workspaceId: string,
): Promise<number> {
  let done = 0;
  await untilDone(dependencies, async () => {
    const count = await indexSome(dependencies, workspaceId);
    done += count;
    return count > 0;
  });
  return done;
}

async function indexSome(
  { database, realtime, log, readNames }: IndexingDependencies,
  workspaceId: string,
): Promise<number> {
  const waiting = await database.inWorkspace(workspaceId, (tx) => store.findUnindexed(tx, batch));
  if (waiting.length === 0) return 0;
  const guesses = await guess(waiting, readNames, log);
  return database.inWorkspace(workspaceId, async (tx) => {
    const ids = await store.claimUnindexed(
      tx,
      waiting.map(({ id }) => id),
    );
    if (ids.length === 0) return 0;
    const guessed: string[] = [];
    for (const each of guesses)
      if (ids.includes(each.id) && (await store.noteGuess(tx, each))) guessed.push(each.id);
    await refreshSearch(tx, ids);
    const isNew = await storePairs(tx, ids, pairsOf(await findEvidence(tx, ids)));
    await store.writeGrams(tx, ids);
    const events: NewEvent[] =
      guessed.length > toldSingly
        ? [{ type: 'customer.updated', conversationId: null }]
        : guessed.map(customerNews);
    if (isNew) events.push({ type: 'customer.updated', conversationId: null, data: { duplicates: true } });
    if (events.length > 0) {
      await appendEvents(tx, events);
      tx.afterCommit(() => realtime.wake(workspaceId));
    }
    return ids.length;
  });
}

/** An engine that gives no answer now leaves the readings empty; a later change of the record asks again. */
async function guess(
  waiting: readonly store.Unindexed[],
  readNames: IndexingDependencies['readNames'],
  log: Logger,
): Promise<{ id: string; name: string; reading: string | null }[]> {
  const wanted = waiting.filter(({ guessWanted }) => guessWanted);
  if (wanted.length === 0) return [];
  try {
    const readings = await readNames(wanted.map(({ name }) => name));
    return wanted.map(({ id, name }, at) => ({ id, name, reading: readings[at] ?? null }));
  } catch (error) {
    log.warn({ err: error }, 'the readings of names are guessed later');
    return [];
  }
}
