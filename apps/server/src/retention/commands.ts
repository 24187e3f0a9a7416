import { retentionKinds, type RetentionPreview, type RetentionRules } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { recordActivity, requireConversation } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { cutoff, isNight } from './domain.ts';
import { countOld, removeOld } from './remove.store.ts';
import * as store from './store.ts';

export type RetentionDependencies = { database: Database; realtime: RealtimeHub };

/** Removed in one transaction: few enough that nobody waits for its locks. */
const batchSize = 200;

/** Batches of one kind that a workspace gets in one turn, so that the next one's turn comes. */
const mostBatches = 25;

/** A preview counts no further: it says «100,000 or more». */
const previewCap = 100_000;

export async function saveRules(
  dependencies: RetentionDependencies,
  actor: Actor,
  rules: RetentionRules,
): Promise<void> {
  const { database, realtime } = dependencies;
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = store.wholeRules(await store.findRules(tx));
    for (const kind of retentionKinds) await store.saveRule(tx, kind, rules[kind], actor.memberId);
    if (retentionKinds.some((kind) => before[kind] !== rules[kind]))
      await recordAudit(tx, actor, 'retention.updated', { before, after: rules });
    await appendEvents(tx, [{ type: 'retention.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(actor.workspaceId));
  });
}

/** How much rules would remove if it were night now; nothing is changed. */
export function preview(
  { database }: RetentionDependencies,
  workspaceId: string,
  rules: RetentionRules,
  now = new Date(),
): Promise<RetentionPreview> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const amounts: Partial<RetentionPreview> = {};
    for (const kind of retentionKinds) {
      const months = rules[kind];
      const found =
        months === null ? { count: 0, bytes: 0 } : await countOld(tx, kind, cutoff(now, months), previewCap);
      amounts[kind] = { ...found, capped: found.count >= previewCap };
    }
    const nothing = { count: 0, bytes: 0, capped: false };
    return { conversations: nothing, attachments: nothing, sources: nothing, activity: nothing, ...amounts };
  });
}

/** At night in the workspace's zone removes what is over its time, in small batches, and records how much that was. */
export async function applyRules(
  { database, realtime }: RetentionDependencies,
  workspaceId: string,
  now = new Date(),
): Promise<void> {
  const { zone, rules } = await database.inWorkspace(workspaceId, async (tx) => ({
    zone: await store.zoneOf(tx),
    rules: await store.findRules(tx),
  }));
  if (!isNight(now, zone)) return;
  for (const rule of rules) {
    const before = cutoff(now, rule.months);
    for (let batch = 0; batch < mostBatches; batch += 1) {
      const removed = await database.inWorkspace(workspaceId, async (tx) => {
        const found = await removeOld(tx, rule.kind, before, batchSize);
        if (found.removed === 0) return 0;
        await store.recordRun(tx, rule, found.removed, found.bytes);
        await appendEvents(tx, [{ type: 'retention.changed', conversationId: null }]);
        tx.afterCommit(() => realtime.wake(workspaceId));
        return found.removed;
      });
      if (removed < batchSize) break;
    }
  }
}

/** Keeps a conversation from every rule, with the reason; or says another reason. */
export async function hold(
  { database, realtime }: RetentionDependencies,
  actor: Actor,
  conversationId: string,
  reason: string,
): Promise<void> {
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    await requireConversation(tx, conversationId);
    const before = await store.findHold(tx, conversationId);
    await store.saveHold(tx, conversationId, reason, actor.memberId);
    await recordAudit(tx, actor, 'legal_hold.set', {
      subject: subjectOf(conversationId),
      after: { reasonChanged: before !== undefined && before.reason !== reason },
    });
    await recordActivity(tx, conversationId, 'legal_hold_set', actor.memberId, { reason });
    await tell(tx, realtime, conversationId);
  });
}

export async function release(
  { database, realtime }: RetentionDependencies,
  actor: Actor,
  conversationId: string,
): Promise<void> {
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    await requireConversation(tx, conversationId);
    const before = await store.findHold(tx, conversationId);
    if (before === undefined || !(await store.endHold(tx, conversationId))) return;
    await recordAudit(tx, actor, 'legal_hold.ended', {
      subject: subjectOf(conversationId),
      before: { since: before.at },
    });
    await recordActivity(tx, conversationId, 'legal_hold_ended', actor.memberId);
    await tell(tx, realtime, conversationId);
  });
}

/** The audit log outlives an erasure: neither subject nor reason stands there, they are in the conversation's own log. */
const subjectOf = (id: string) => ({ type: 'conversation', id, name: id });

async function tell(tx: Tx, realtime: RealtimeHub, conversationId: string): Promise<void> {
  await appendEvents(tx, [
    { type: 'conversation.updated', conversationId },
    { type: 'retention.changed', conversationId: null },
  ]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}
