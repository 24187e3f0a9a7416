import type { Database, Tx } from '../platform/db/index.ts';
import { untilDone, type Stopping } from '../platform/jobs/index.ts';
import { countDays, countStale, queueUp, takeStale } from './day.store.ts';

/** Notes that are taken at once: a fraction of a second. */
const batch = 2000;

async function settleSome(tx: Tx): Promise<void> {
  await queueUp(tx);
  const days = await takeStale(tx, batch);
  if (days.length > 0) await countDays(tx, days);
}

/** Counts anew, before figures are read, the days of which something changed. False where more waits than is done at once. */
export async function settleDays(tx: Tx): Promise<boolean> {
  if ((await countStale(tx)) === 0) return true;
  await settleSome(tx);
  return (await countStale(tx)) === 0;
}

/** The same in the background, a batch in each transaction, until nothing waits. */
export async function countMentionDays(
  { database, ...until }: { database: Database } & Stopping,
  workspaceId: string,
): Promise<void> {
  await untilDone(until, async () => {
    if ((await database.inWorkspace(workspaceId, countStale)) === 0) return false;
    await database.inWorkspace(workspaceId, settleSome);
    return true;
  });
}
