import { sql, type Tx } from '../platform/db/index.ts';

export async function undatedAllowed(tx: Tx): Promise<boolean> {
  const row = await tx.maybe(sql<{ allowed: boolean }>`
    select undated_allowed as allowed from promise_settings where workspace_id = ${tx.workspaceId}`);
  return row?.allowed ?? false;
}

export async function saveSettings(tx: Tx, allowed: boolean): Promise<void> {
  await tx.run(sql`
    insert into promise_settings (workspace_id, undated_allowed) values (${tx.workspaceId}, ${allowed})
    on conflict (workspace_id) do update set undated_allowed = excluded.undated_allowed`);
}

/** The role of a member of this workspace; undefined for anybody else. */
export async function roleOf(tx: Tx, memberId: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ role: string }>`
    select role from member where "organizationId" = ${tx.workspaceId} and id = ${memberId}`);
  return row?.role;
}

export type MessageFacts = {
  id: string;
  conversationId: string;
  customerId: string;
  channelId: string;
  direction: string;
  automatic: boolean;
  delivery: string | null;
  authorId: string | null;
  /** What was written, without what is quoted. */
  text: string;
  at: string;
};

/** A message with whom it is to or from; undefined when it is gone. */
export function findMessage(tx: Tx, id: string): Promise<MessageFacts | undefined> {
  return tx.maybe(sql<MessageFacts>`
    select m.id, m.conversation_id as "conversationId", c.customer_id as "customerId", m.channel_id as "channelId",
      m.direction, m.automatic, m.delivery, m.author_id as "authorId",
      left(m.text, coalesce(m.quoted_from, length(m.text))) as text, coalesce(m.sent_at, m.received_at) as at
    from message m join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
    where m.workspace_id = ${tx.workspaceId} and m.id = ${id}`);
}

export type CallFacts = {
  messageId: string;
  conversationId: string;
  customerId: string;
  memberId: string | null;
  at: string;
};

/** A call in which somebody spoke with a customer; undefined where nobody did. */
export function findCall(tx: Tx, id: string): Promise<CallFacts | undefined> {
  return tx.maybe(sql<CallFacts>`
    select k.message_id as "messageId", m.conversation_id as "conversationId", c.customer_id as "customerId",
      k.member_id as "memberId", k.started_at as at
    from call k
    join message m on m.workspace_id = k.workspace_id and m.id = k.message_id
    join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
    where k.workspace_id = ${tx.workspaceId} and k.id = ${id} and k.outcome = 'answered'`);
}

/** Who looks after a promise beside its owner: the customer's people, then leads. */
export type Helpers = {
  ownerId: string | null;
  backups: string[];
  leads: string[];
  assigneeId: string | null;
};

export async function helpersOf(tx: Tx, promiseId: string): Promise<Helpers | undefined> {
  return tx.maybe(sql<Helpers>`
    select p.owner_id as "ownerId", c.assignee_id as "assigneeId",
      array_remove(array[k.backup_person_id, k.contact_person_id], null) as backups,
      array(select m.id from member m where m."organizationId" = p.workspace_id and m.role in ('lead', 'owner')
        order by m.role, m.id) as leads
    from promise p
    left join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    left join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    where p.workspace_id = ${tx.workspaceId} and p.id = ${promiseId}`);
}

/** Whether a member takes no work now. */
export async function saysAway(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from member_availability
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and state = 'away'`);
  return rows.length > 0;
}

export type Counterpart = {
  customer: string;
  honorific: string;
  customerCompany: string | null;
  company: string;
  channelType: string;
  lastInbound: string;
};

/** Whom an apology is to, and by what it goes. */
export function findCounterpart(tx: Tx, conversationId: string): Promise<Counterpart | undefined> {
  return tx.maybe(sql<Counterpart>`
    select k.name as customer, k.honorific, o.name as "customerCompany", w.name as company, h.type as "channelType",
      coalesce((
        select left(m.text, 2000) from message m
        where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound'
        order by m.ordinal desc limit 1), c.subject) as "lastInbound"
    from conversation c
    join workspace w on w.id = c.workspace_id
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
}

/** The channel of a conversation, whose calendar says when somebody is there. */
export async function channelOf(tx: Tx, conversationId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ channelId: string }>`
    select channel_id as "channelId" from conversation
    where workspace_id = ${tx.workspaceId} and id = ${conversationId}`);
  return row?.channelId ?? null;
}
