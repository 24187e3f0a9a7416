import type { Attachment, Presence, ReplyLock } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** A lock not refreshed for this many seconds is free again. */
export const lockSeconds = 60;

/** A page that has not reported for this many seconds has been closed. */
export const presenceSeconds = 45;

const nameOf = sql`join member m on m."organizationId" = l.workspace_id and m.id = l.member_id join auth_user u on u.id = m."userId"`;

/** The lock that is in force, whoever holds it. */
export function findLock(tx: Tx, conversationId: string): Promise<ReplyLock | undefined> {
  return tx.maybe(sql<ReplyLock>`
    select l.member_id as "memberId", u.name as "memberName", l.since, l.expires_at as "expiresAt" from reply_lock l ${nameOf}
    where l.workspace_id = ${tx.workspaceId} and l.conversation_id = ${conversationId} and l.expires_at > now()`);
}

/** Takes a free, expired or own lock (or, by takeover, any); false when another holds it. */
export async function takeLock(
  tx: Tx,
  conversationId: string,
  memberId: string,
  takeover: boolean,
): Promise<boolean> {
  const changed = await tx.run(sql`
    insert into reply_lock (workspace_id, conversation_id, member_id, since, expires_at)
    values (${tx.workspaceId}, ${conversationId}, ${memberId}, now(), now() + make_interval(secs => ${lockSeconds}))
    on conflict (workspace_id, conversation_id) do update set
      member_id = excluded.member_id, expires_at = excluded.expires_at,
      since = case when reply_lock.member_id = excluded.member_id and reply_lock.expires_at > now()
        then reply_lock.since else excluded.since end
    where reply_lock.member_id = excluded.member_id or reply_lock.expires_at <= now() or ${takeover}`);
  return changed > 0;
}

export function releaseLock(tx: Tx, conversationId: string, memberId: string): Promise<number> {
  return tx.run(sql`
    delete from reply_lock
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and member_id = ${memberId}`);
}

export type DraftRow = {
  text: string;
  basedOn: string | null;
  attachments: Attachment[];
  cc: string[];
  updatedAt: string;
};

export type WrittenDraft = { text: string; basedOn: string | null; attachmentIds: string[]; cc: string[] };

export function findDraft(tx: Tx, conversationId: string, memberId: string): Promise<DraftRow | undefined> {
  return tx.maybe(sql<DraftRow>`
    select d.text, d.based_on as "basedOn", d.cc, d.updated_at as "updatedAt", coalesce((
      select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size))
      from attachment a where a.workspace_id = d.workspace_id and a.id = any(d.attachment_ids) and a.message_id is null
    ), '[]') as attachments
    from draft d
    where d.workspace_id = ${tx.workspaceId} and d.conversation_id = ${conversationId} and d.member_id = ${memberId}`);
}

export async function saveDraft(
  tx: Tx,
  conversationId: string,
  memberId: string,
  draft: WrittenDraft,
): Promise<void> {
  await tx.run(sql`
    insert into draft (workspace_id, conversation_id, member_id, text, based_on, attachment_ids, cc)
    values (${tx.workspaceId}, ${conversationId}, ${memberId}, ${draft.text}, ${draft.basedOn}, ${draft.attachmentIds},
      ${draft.cc})
    on conflict (workspace_id, conversation_id, member_id) do update set
      text = excluded.text, based_on = excluded.based_on, attachment_ids = excluded.attachment_ids, cc = excluded.cc, updated_at = now()`);
}

export function deleteDraft(tx: Tx, conversationId: string, memberId: string): Promise<number> {
  return tx.run(sql`
    delete from draft where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and member_id = ${memberId}`);
}

export async function reportPresence(
  tx: Tx,
  memberId: string,
  clientId: string,
  report: { conversationId: string; state: 'looking' | 'writing' | 'gone' },
): Promise<boolean> {
  if (report.state === 'gone') {
    const gone = await tx.run(sql`
      delete from presence
      where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and client_id = ${clientId}
        and conversation_id = ${report.conversationId}`);
    return gone > 0;
  }
  const row = await tx.one(sql<{ changed: boolean }>`
    with before as (
      select conversation_id, state, expires_at > now() as present from presence
      where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and client_id = ${clientId}
    ), kept as (
      insert into presence (workspace_id, member_id, client_id, conversation_id, state, expires_at)
      values (${tx.workspaceId}, ${memberId}, ${clientId}, ${report.conversationId}, ${report.state},
        now() + make_interval(secs => ${presenceSeconds}))
      on conflict (workspace_id, member_id, client_id) do update set
        conversation_id = excluded.conversation_id, state = excluded.state, expires_at = excluded.expires_at
    )
    select not exists (select from before where present and conversation_id = ${report.conversationId}
      and state = ${report.state}) as changed`);
  return row.changed;
}

export function listPresence(tx: Tx, conversationId: string): Promise<Presence[]> {
  return tx.many(sql<Presence>`
    select l.member_id as "memberId", u.name as "memberName", max(l.state) as state from presence l ${nameOf}
    where l.workspace_id = ${tx.workspaceId} and l.conversation_id = ${conversationId} and l.expires_at > now()
    group by l.member_id, u.name order by u.name`);
}

/** Forgets pages that have gone; answers the conversations they were at. */
export function forgetAbsent(tx: Tx): Promise<{ conversationId: string }[]> {
  return tx.many(sql<{ conversationId: string }>`
    delete from presence where workspace_id = ${tx.workspaceId} and expires_at <= now()
    returning conversation_id as "conversationId"`);
}

/** How many of these are uploads of a member's own that no message has yet. */
export async function countUploads(tx: Tx, attachmentIds: string[], memberId: string): Promise<number> {
  if (attachmentIds.length === 0) return 0;
  const rows = await tx.many(sql`
    select 1 from attachment
    where workspace_id = ${tx.workspaceId} and id = any(${attachmentIds}::uuid[]) and message_id is null
      and uploaded_by = ${memberId}`);
  return rows.length;
}

/** Attaches uploads that no message has yet to the one that carries them; of one member, or of whomever. */
export function attachUploads(
  tx: Tx,
  messageId: string,
  attachmentIds: string[],
  memberId: string | null,
): Promise<number> {
  return tx.run(sql`
    update attachment set message_id = ${messageId}
    where workspace_id = ${tx.workspaceId} and id = any(${attachmentIds}::uuid[]) and message_id is null
      and (${memberId}::uuid is null or uploaded_by = ${memberId}::uuid)`);
}
