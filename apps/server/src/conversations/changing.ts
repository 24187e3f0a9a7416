import type { Tx } from '../platform/db/index.ts';
import { appendEvents, type NewEvent } from '../platform/realtime/index.ts';
import type { WritingDependencies } from './dependencies.ts';

/** What a change works with that sends nothing. */
export type ChangeDependencies = Pick<WritingDependencies, 'database' | 'realtime'>;

/** Runs a change of one conversation, then appends its events and wakes the readers. */
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
