import type { Database, Tx } from '../platform/db/index.ts';
import { untilDone, type Stopping } from '../platform/jobs/index.ts';
import { countBuyers, countStale, personsOf, queueUp, takeStale } from './settle.store.ts';

/** Notes that are taken at once: a fraction of a second. */
const batch = 2000;

async function settleSome(tx: Tx): Promise<number> {
  await queueUp(tx);
  const stale = await takeStale(tx, batch);
  if (stale.length > 0) await countBuyers(tx, stale, await personsOf(tx, stale));
  return stale.length;
}

/** Counts anew, before figures are read, for those of whom something changed; answers how many still wait after that. */
export async function settleBuyers(tx: Tx): Promise<number> {
  if ((await countStale(tx)) === 0) return 0;
  await settleSome(tx);
  return countStale(tx);
}

/** The same in the background, a batch in each transaction, until nobody waits. */
export async function countWaiting(
  { database, ...until }: { database: Database } & Stopping,
  workspaceId: string,
): Promise<void> {
  await untilDone(until, async () => {
    if ((await database.inWorkspace(workspaceId, countStale)) === 0) return false;
    await database.inWorkspace(workspaceId, settleSome);
    return true;
  });
}
