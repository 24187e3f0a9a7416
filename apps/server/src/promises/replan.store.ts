import { sql, type Tx } from '../platform/db/index.ts';
import type { ReminderKind } from './reminders.ts';

/** How far a walk through the open promises is, held; undefined where none is due or another process goes on with it. */
export async function holdWalk(tx: Tx): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ afterId: string }>`
    select after_id as "afterId" from promise_walk where workspace_id = ${tx.workspaceId} for update skip locked`);
  return row?.afterId;
}

export async function goOn(tx: Tx, afterId: string): Promise<void> {
  await tx.run(sql`update promise_walk set after_id = ${afterId} where workspace_id = ${tx.workspaceId}`);
}

export async function endWalk(tx: Tx): Promise<void> {
  await tx.run(sql`delete from promise_walk where workspace_id = ${tx.workspaceId}`);
}

export type Walked = {
  id: string;
  due: string;
  dueAt: string;
  channelId: string | null;
  /** Reminders that are still to be told. */
  untold: ReminderKind[];
};

/**
 * Open promises with a time behind an id, held, in the order of their ids. What reminds nobody (any more), such as a promise of
 * the past that was taken over, has nothing untold, and stays as it is.
 */
export function openAfter(tx: Tx, afterId: string, limit: number): Promise<Walked[]> {
  return tx.many(sql<Walked>`
    select p.id, p.due, p.due_at as "dueAt", c.channel_id as "channelId", array(
        select r.kind from promise_reminder r
        where r.workspace_id = ${tx.workspaceId} and r.promise_id = p.id and r.told_at is null) as untold
    from promise p left join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    where p.workspace_id = ${tx.workspaceId} and p.state = 'open' and p.due_at is not null and p.id > ${afterId}
    order by p.id limit ${limit} for no key update of p`);
}
