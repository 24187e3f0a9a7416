import { sql, type Tx } from '../platform/db/index.ts';

/** What has changed in word of mouth; undefined once somebody has looked at it. */
export async function findOpenAlarm(tx: Tx, id: string): Promise<'volume' | 'negatives' | undefined> {
  const row = await tx.maybe(sql<{ kind: 'volume' | 'negatives' }>`
    select kind from mention_alarm where workspace_id = ${tx.workspaceId} and id = ${id} and seen_at is null`);
  return row?.kind;
}

export type MentionCaseFacts = {
  ownerId: string | null;
  /** Who opened it or gave it to somebody last; null: it opened by itself. */
  actorId: string | null;
  dueAt: string;
  /** Of the day it has now: another day is another thing to tell. */
  daySubject: string;
};

/** A mention that is still to be seen to. */
export function findOpenCase(tx: Tx, id: string): Promise<MentionCaseFacts | undefined> {
  return tx.maybe(sql<MentionCaseFacts>`
    select c.owner_id as "ownerId", c.due_at as "dueAt",
      md5(c.post_id::text || ' ' || extract(epoch from c.due_at)::text)::uuid as "daySubject", (
        select e.actor_id from mention_event e
        where e.workspace_id = c.workspace_id and e.post_id = c.post_id and e.kind in ('case_opened', 'case_changed')
        order by e.id desc limit 1) as "actorId"
    from mention_case c where c.workspace_id = ${tx.workspaceId} and c.post_id = ${id} and c.state = 'open'`);
}

/**
 * Takes open cases whose day is near, or has passed, into what is to be told: each day once.
 *
 * @param soon until when a day is near
 */
export async function takeDueCases(tx: Tx, now: Date, soon: Date): Promise<void> {
  const open = sql`workspace_id = ${tx.workspaceId} and state = 'open'`;
  await tx.run(sql`
    with soon as (
      update mention_case set soon_told_for = due_at
      where ${open} and due_at > ${now} and due_at <= ${soon} and soon_told_for is distinct from due_at
      returning post_id
    ), late as (
      update mention_case set late_told_for = due_at
      where ${open} and due_at <= ${now} and late_told_for is distinct from due_at
      returning post_id
    )
    insert into notification_cause (workspace_id, source, id)
    select ${tx.workspaceId}::uuid, 'mention_case_soon', post_id from soon
    union all select ${tx.workspaceId}::uuid, 'mention_case_late', post_id from late
    on conflict do nothing`);
}
