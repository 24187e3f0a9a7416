import type { HandoverSheet } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

type Sheet = HandoverSheet;
type People = Pick<Sheet, 'contactPerson' | 'backupPerson'> & { since: string };

export function peopleOf(tx: Tx, customerId: string): Promise<People | undefined> {
  return tx.maybe(sql<People>`
    select k.created_at as since,
      (select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
        where m."organizationId" = k.workspace_id and m.id = k.contact_person_id) as "contactPerson",
      (select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
        where m."organizationId" = k.workspace_id and m.id = k.backup_person_id) as "backupPerson"
    from customer k where k.workspace_id = ${tx.workspaceId} and k.id = ${customerId}`);
}

/** What is not settled, whoever waits longest first. */
export function openOf(tx: Tx, customerId: string): Promise<Sheet['open']> {
  return tx.many(sql<Sheet['open'][number]>`
    select c.id, c.subject, c.status, h.type as "channelType", c.preview, c.waiting_since as "waitingSince",
      c.hold_reason as "holdReason", c.hold_until as "holdUntil", c.last_message_at as "lastMessageAt",
      case when m.id is null then null else json_build_object('id', m.id, 'name', u.name) end as assignee
    from conversation c join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    left join member m on m."organizationId" = c.workspace_id and m.id = c.assignee_id left join auth_user u on u.id = m."userId"
    where c.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and c.status <> 'done' and c.merged_into is null
    order by c.waiting_since nulls last, c.last_message_at desc limit 50`);
}

export function callbacksOf(tx: Tx, customerId: string): Promise<Sheet['callbacks']> {
  return tx.many(sql<Sheet['callbacks'][number]>`
    select b.id, b.note, b.due_at as "dueAt" from callback b
    join conversation c on c.workspace_id = b.workspace_id and c.id = b.conversation_id
    where b.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and b.state = 'open'
    order by b.due_at limit 20`);
}

/** The last matters in a line each, how many there were, and who looked after them before. */
export async function historyOf(tx: Tx, customerId: string): Promise<Sheet['history']> {
  const [counts, lately, formerContacts] = await Promise.all([
    tx.one(sql<Pick<Sheet['history'], 'conversations' | 'firstAt'>>`
      select count(*)::int as conversations, min(created_at) as "firstAt" from conversation
      where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and merged_into is null`),
    tx.many(sql<Sheet['history']['lately'][number]>`
      select id, subject, last_message_at as "lastMessageAt", status from conversation
      where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and merged_into is null
      order by last_message_at desc nulls last limit 6`),
    tx.many(sql<Sheet['history']['formerContacts'][number]>`
      select from_name as name, at as until from contact_change
      where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and from_id is not null and to_id is not null
        and from_id <> to_id order by at desc limit 5`),
  ]);
  return { ...counts, lately, formerContacts };
}

/** What asks for care: harassment, dissatisfaction, and what must not be deleted. */
export async function cautionsOf(tx: Tx, customerId: string): Promise<Sheet['cautions']> {
  const [marked, legalHolds] = await Promise.all([
    tx.many(sql<{ id: string; subject: string; at: string | null; harassed: boolean; mood: string | null }>`
      select id, subject, last_message_at as at, harassed, mood from conversation
      where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and merged_into is null
        and (harassed or mood = 'dissatisfied')
      order by last_message_at desc nulls last limit 20`),
    tx.many(sql<{ id: string; subject: string }>`
      select c.id, c.subject from conversation c
      join legal_hold l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} limit 20`),
  ]);
  const shown = ({ id, subject, at }: (typeof marked)[number]) => ({ id, subject, at });
  return {
    harassment: marked.filter(({ harassed }) => harassed).map(shown),
    dissatisfied: marked.filter(({ mood }) => mood === 'dissatisfied').map(shown),
    legalHolds,
  };
}

/** What the customer was told last, by whom. */
export async function lastTold(tx: Tx, customerId: string): Promise<Sheet['lastTold']> {
  const row = await tx.maybe(sql<NonNullable<Sheet['lastTold']>>`
    select c.id as "conversationId", x.text, x.at, u.name as author
    from conversation c
    cross join lateral (
      select left(left(m.text, coalesce(m.quoted_from, length(m.text))), 600) as text, m.received_at as at, m.author_id
      from message m
      where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'outbound'
      order by m.ordinal desc limit 1
    ) x
    left join member m on m."organizationId" = c.workspace_id and m.id = x.author_id left join auth_user u on u.id = m."userId"
    where c.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and c.merged_into is null
    order by x.at desc limit 1`);
  return row ?? null;
}
