import { sql, type Tx } from '../platform/db/index.ts';

export type Mark = { rule: string; words: string };

/** Remembers what a member was shown in a draft; the same once. */
export async function rememberMarks(
  tx: Tx,
  conversationId: string,
  memberId: string,
  marks: readonly Mark[],
): Promise<void> {
  await tx.run(sql`
    insert into draft_mark (workspace_id, conversation_id, member_id, rule, words)
    select ${tx.workspaceId}, ${conversationId}, ${memberId}, m.rule, m.words
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m (rule text, words text)
    on conflict do nothing`);
}

export type CountedReply = { messageId: string; conversationId: string; memberId: string; writtenAt: string };

const monday = (tx: Tx, instant: string) => sql`(
  select date_trunc('week', ${instant}::timestamptz at time zone time_zone)::date
  from workspace_settings where workspace_id = ${tx.workspaceId})`;

/** Takes a reply up for counting; false when it was counted before. */
export async function beginCount(tx: Tx, reply: CountedReply): Promise<boolean> {
  const added = await tx.run(sql`
    insert into counted_reply (workspace_id, message_id, member_id, week)
    values (${tx.workspaceId}, ${reply.messageId}, ${reply.memberId}, ${monday(tx, reply.writtenAt)})
    on conflict do nothing`);
  return added > 0;
}

/** What its writer was shown while writing it; forgotten by this. */
export function takeMarks(tx: Tx, reply: CountedReply): Promise<Mark[]> {
  return tx.many(sql<Mark>`
    delete from draft_mark
    where workspace_id = ${tx.workspaceId} and conversation_id = ${reply.conversationId}
      and member_id = ${reply.memberId} and at <= ${reply.writtenAt}
    returning rule, words`);
}

export async function addCounts(
  tx: Tx,
  reply: CountedReply,
  counts: readonly { rule: string; seen: number; kept: number }[],
): Promise<void> {
  await tx.run(sql`
    insert into keigo_mark (workspace_id, member_id, rule, week, seen, kept)
    select ${tx.workspaceId}, ${reply.memberId}, c.rule, ${monday(tx, reply.writtenAt)}, c.seen, c.kept
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c (rule text, seen int, kept int)
    on conflict (workspace_id, member_id, rule, week) do update set
      seen = keigo_mark.seen + excluded.seen, kept = keigo_mark.kept + excluded.kept`);
}

/** Forgets the marks of drafts that were never sent. */
export async function forgetOldMarks(tx: Tx): Promise<void> {
  await tx.run(
    sql`delete from draft_mark where workspace_id = ${tx.workspaceId} and at < now() - interval '14 days'`,
  );
}
