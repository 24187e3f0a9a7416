import type { Database, Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { lockTelling } from './cause.store.ts';
import { devicesOf } from './device.store.ts';
import { deleteDue, takeDue, type DueItem } from './item.store.ts';
import { sendNotification } from './jobs.ts';
import { insertSending, takeUpStranded, type Sending } from './sending.store.ts';

export type DispatchDependencies = { database: Database; jobs: Jobs; processId: string };

const batchSize = 500;

type Draft = Pick<
  Sending,
  'way' | 'itemIds' | 'memberId' | 'hookId' | 'conversationId' | 'place' | 'placeId'
>;

const nowhere = { conversationId: null, place: null, placeId: null };

/** What goes together: all of a member's mail in one; what is pushed or told a room, by the place it is about. */
export function gather(items: readonly DueItem[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const { itemId, way, memberId, hookId, ...rest } of items) {
    const about = way === 'email' ? nowhere : rest;
    const { conversationId, place, placeId } = about;
    const key = [way, memberId ?? hookId, conversationId ?? place, placeId].join(' ');
    const draft = drafts.get(key) ?? { way, itemIds: [], memberId, hookId, conversationId, place, placeId };
    draft.itemIds.push(itemId);
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}

/**
 * Takes what is due into sendings and their jobs, in one transaction. What was read in the app meanwhile is left out.
 *
 * @returns whether there may be more
 */
export function dispatchDue({ database, jobs }: DispatchDependencies, workspaceId: string): Promise<boolean> {
  return database.inWorkspace(workspaceId, async (tx) => {
    if (!(await lockTelling(tx))) return false;
    const due = await takeDue(tx, batchSize);
    for (const way of ['email', 'push', 'chat'] as const) {
      const itemIds = due.filter((item) => item.way === way).map((item) => item.itemId);
      if (itemIds.length > 0) await deleteDue(tx, way, itemIds);
    }
    for (const draft of gather(due.filter((item) => !item.read)))
      for (const sendingId of await write(tx, draft))
        await jobs.enqueue(tx, sendNotification, { workspaceId, sendingId });
    return due.length === batchSize;
  });
}

async function write(tx: Tx, draft: Draft): Promise<string[]> {
  if (draft.way !== 'push') return [await insertSending(tx, draft)];
  const devices = await devicesOf(tx, draft.memberId ?? '');
  const ids: string[] = [];
  for (const { id: deviceId } of devices) ids.push(await insertSending(tx, { ...draft, deviceId }));
  return ids;
}

/** What this process is sending right now. */
export const inHand = new Set<string>();

/** Takes up what dead processes left. */
export async function recoverSendings(
  { database, jobs, processId }: DispatchDependencies,
  workspaceId: string,
): Promise<void> {
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const sendingId of await takeUpStranded(tx, processId, [...inHand]))
      await jobs.enqueue(tx, sendNotification, { workspaceId, sendingId });
  });
}
