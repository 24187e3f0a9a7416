import type { ImprovementEvent, ImprovementStatus } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type LinkedRow = {
  id: string;
  subject: string;
  customer: { id: string; name: string; honorific: string };
  linkedAt: string;
  recurrence: boolean;
};

/** The conversations of a case, the first first; of one that was merged, the one it went into. */
export function listLinked(tx: Tx, caseId: string): Promise<LinkedRow[]> {
  return tx.many(sql<LinkedRow>`
    select v.id, v.subject, l.linked_at as "linkedAt", l.recurrence,
      json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer
    from improvement_conversation l
    join conversation o on o.workspace_id = l.workspace_id and o.id = l.conversation_id
    join conversation v on v.workspace_id = l.workspace_id and v.id = coalesce(o.merged_into, o.id)
    join customer k on k.workspace_id = v.workspace_id and k.id = v.customer_id
    where l.workspace_id = ${tx.workspaceId} and l.case_id = ${caseId} order by l.linked_at, v.id limit 200`);
}

export type CaseOfConversation = { id: string; title: string; status: ImprovementStatus };

/** The cases that a conversation is about, with those of what was merged into it; the newest first. */
export function casesOf(tx: Tx, conversationId: string): Promise<CaseOfConversation[]> {
  return tx.many(sql<CaseOfConversation>`
    select distinct c.id, c.title, c.status from improvement_conversation l
    join improvement_case c on c.workspace_id = l.workspace_id and c.id = l.case_id
    where l.workspace_id = ${tx.workspaceId} and l.conversation_id in (
      select id from conversation where workspace_id = ${tx.workspaceId}
        and (id = ${conversationId} or merged_into = ${conversationId}))
    order by c.id desc limit 20`);
}

/** False when it was linked before. */
export async function insertLink(
  tx: Tx,
  link: {
    caseId: string;
    conversationId: string;
    messageId: string | null;
    recurrence: boolean;
    by: string | null;
    at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into improvement_conversation (workspace_id, case_id, conversation_id, message_id, recurrence, linked_by, linked_at)
    values (${tx.workspaceId}, ${link.caseId}, ${link.conversationId}, ${link.messageId}, ${link.recurrence}, ${link.by}, ${link.at})
    on conflict do nothing`);
  return added > 0;
}

export async function deleteLink(tx: Tx, caseId: string, conversationId: string): Promise<number> {
  return tx.run(sql`
    delete from improvement_conversation
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and conversation_id in (
      select id from conversation where workspace_id = ${tx.workspaceId}
        and (id = ${conversationId} or merged_into = ${conversationId}))`);
}

/** The newest message of the customer that was read as dissatisfied. */
export function newestComplaint(
  tx: Tx,
  conversationId: string,
): Promise<{ messageId: string; at: string } | undefined> {
  return tx.maybe(sql<{ messageId: string; at: string }>`
    select m.id as "messageId", m.received_at as at from message m
    join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id and r.mood = 'dissatisfied'
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and m.direction = 'inbound'
    order by m.ordinal desc limit 1`);
}

export type Said = {
  id: string;
  direction: 'inbound' | 'outbound';
  text: string;
  at: string;
  name: string | null;
};

/** What was said in a conversation, the oldest first: from this the facts are begun. */
export function talkOf(tx: Tx, conversationId: string): Promise<Said[]> {
  return tx.many(sql<Said>`
    select id, direction, left(text, 300) as text, coalesce(sent_at, received_at) as at, from_name as name from message
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and direction in ('inbound', 'outbound')
    order by ordinal limit 30`);
}

export async function isMessageOf(tx: Tx, conversationId: string, messageId: string): Promise<boolean> {
  const found = await tx.maybe(sql<{ id: string }>`
    select id from message
    where workspace_id = ${tx.workspaceId} and id = ${messageId} and conversation_id = ${conversationId}`);
  return found !== undefined;
}

/** Adds to the trail of a case. */
export async function noteEvent(
  tx: Tx,
  caseId: string,
  kind: ImprovementEvent['kind'],
  actorId: string | null,
  data: Record<string, string | null> = {},
  at: Date = new Date(),
): Promise<void> {
  await tx.run(sql`
    insert into improvement_event (workspace_id, id, case_id, kind, actor_id, data, at)
    values (${tx.workspaceId}, ${newId()}, ${caseId}, ${kind}, ${actorId}, ${JSON.stringify(data)}, ${at})`);
}

/** The newest first. */
export function listEvents(tx: Tx, caseId: string): Promise<ImprovementEvent[]> {
  return tx.many(sql<ImprovementEvent>`
    select e.id, e.kind, e.at, e.data,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as actor
    from improvement_event e
    left join member m on m."organizationId" = e.workspace_id and m.id = e.actor_id
    left join auth_user u on u.id = m."userId"
    where e.workspace_id = ${tx.workspaceId} and e.case_id = ${caseId} order by e.id desc limit 200`);
}
