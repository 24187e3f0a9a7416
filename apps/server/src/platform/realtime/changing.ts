import type { Database, Tx } from '../db/index.ts';
import { appendEvents, type NewEvent } from './events.ts';
import type { RealtimeHub } from './hub.ts';

/** What a change works with that only writes and tells. */
export type ChangeDependencies = { database: Database; realtime: RealtimeHub };

/** Runs a change in one transaction, then appends the events it names and wakes their readers. */
export async function changing<T>(
  { database, realtime }: ChangeDependencies,
  workspaceId: string,
  work: (tx: Tx, events: NewEvent[]) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const events: NewEvent[] = [];
    const result = await work(tx, events);
    if (events.length > 0) {
      await appendEvents(tx, events);
      tx.afterCommit(() => realtime.wake(workspaceId));
    }
    return result;
  });
}
