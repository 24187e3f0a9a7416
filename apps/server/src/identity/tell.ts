import type { Database } from '../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { membershipsOf } from './account.store.ts';

/** Lets every open page of a person find out at once whether its session still holds, in each of their workspaces. */
export async function tellOfSessions(
  { database, realtime }: { database: Database; realtime: RealtimeHub },
  userId: string,
): Promise<void> {
  const memberships = await database.outside((tx) => membershipsOf(tx, userId));
  for (const { workspaceId, memberId } of memberships) {
    await database.inWorkspace(workspaceId, async (tx) => {
      await appendEvents(tx, [{ type: 'member.changed', conversationId: null, data: { memberId } }]);
      tx.afterCommit(() => realtime.wake(workspaceId));
    });
  }
}
