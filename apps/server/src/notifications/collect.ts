import type { Database, Tx } from '../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import {
  deleteCause,
  hooksFor,
  lockTelling,
  recipientsAmong,
  takeCauses,
  timeZoneOf,
  type Recipient,
} from './cause.store.ts';
import { chatDue, concerns, keptPlace, memberDue, waysFor, type Telling } from './domain.ts';
import { deepenItem, insertDue, insertItem, lastTold, showItem } from './item.store.ts';
import { tellingsOf, type Sources } from './telling.ts';

export type CollectDependencies = { database: Database; realtime: RealtimeHub } & Sources;

const batchSize = 100;

/**
 * Turns what happened in a workspace into notifications, and what is to be told outside into items that wait for their
 * time, in one transaction with the causes' deletion: whatever dies, nothing is left out and nothing told twice.
 *
 * @returns whether there may be more
 */
export function collectCauses(dependencies: CollectDependencies, workspaceId: string): Promise<boolean> {
  const { database, realtime } = dependencies;
  return database.inWorkspace(workspaceId, async (tx) => {
    if (!(await lockTelling(tx))) return false;
    const causes = await takeCauses(tx, batchSize);
    if (causes.length === 0) return false;
    const timeZone = await timeZoneOf(tx);
    const told = new Set<string>();
    for (const cause of causes) {
      for (const telling of await tellingsOf(tx, cause, dependencies)) {
        for (const memberId of await tell(tx, telling, timeZone)) told.add(memberId);
        await tellRooms(tx, telling);
      }
      await deleteCause(tx, cause);
    }
    if (told.size > 0) {
      const events = [...told].map((memberId) => ({
        type: 'notification.changed' as const,
        conversationId: null,
        data: { memberId },
      }));
      await appendEvents(tx, events);
      tx.afterCommit(() => realtime.wake(workspaceId));
    }
    return causes.length === batchSize;
  });
}

/** Tells members, each by the ways they chose; answers who now has something new in the app. */
async function tell(tx: Tx, telling: Telling, timeZone: string): Promise<string[]> {
  const others = telling.memberIds.filter((id) => id !== telling.actorId);
  const recipients = await recipientsAmong(tx, others, keptPlace(telling).conversationId);
  const shown: string[] = [];
  for (const recipient of recipients) {
    // Whoever has it open in front of them sees it happen; of a time that comes near there is nothing to see.
    const sees = recipient.present && telling.kind !== 'promise_due';
    if (sees || !concerns(telling.kind, recipient.role)) continue;
    if (await tellOne(tx, telling, recipient, timeZone)) shown.push(recipient.id);
  }
  return shown;
}

async function tellOne(tx: Tx, telling: Telling, recipient: Recipient, timeZone: string): Promise<boolean> {
  const ways = waysFor(recipient, telling.kind);
  if (ways.length === 0) return false;
  const itemId = await insertItem(tx, telling, { memberId: recipient.id });
  if (itemId === null) return deepenItem(tx, telling, recipient.id);
  if (ways.includes('app')) await showItem(tx, itemId, recipient.id, telling);
  for (const way of ['email', 'push'] as const) {
    if (!ways.includes(way)) continue;
    const last = await lastTold(tx, way, recipient.id, keptPlace(telling));
    const now = new Date();
    const due =
      telling.atOnce === true
        ? now
        : memberDue({ kind: telling.kind, way }, recipient.settings, { now, last, timeZone });
    await insertDue(tx, itemId, way, due);
  }
  return ways.includes('app');
}

async function tellRooms(tx: Tx, telling: Telling): Promise<void> {
  for (const hookId of await hooksFor(tx, telling.kind)) {
    const itemId = await insertItem(tx, telling, { hookId });
    if (itemId === null) continue;
    const last = await lastTold(tx, 'chat', hookId, keptPlace(telling));
    await insertDue(tx, itemId, 'chat', chatDue(new Date(), last));
  }
}
