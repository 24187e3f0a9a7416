import type {
  Acknowledgement,
  AcknowledgementReason,
  AcknowledgementVariant,
  Locale,
  Reading,
} from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** By how much the clocks of the database and of a process may differ, in milliseconds. */
const clockDifference = 1000;

/** Messages whose time has come to be decided about. */
export async function findWaiting(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const by = new Date(now.getTime() + clockDifference);
  const rows = await tx.many(sql<{ id: string }>`
    select message_id as id from acknowledgement
    where workspace_id = ${tx.workspaceId} and state = 'waiting' and not_before <= ${by} order by not_before limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Locks one that still waits; undefined when another process has decided about it. */
export async function lockWaiting(tx: Tx, messageId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 as one from acknowledgement
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and state = 'waiting' for update`);
  return row !== undefined;
}

export type AskedRow = {
  conversationId: string;
  channelId: string;
  channelType: string;
  customerId: string;
  customer: { name: string; honorific: string };
  assignee: { id: string; name: string } | null;
  text: string;
  quotedFrom: number | null;
  ordinal: number;
  receivedAt: string;
  tagIds: string[];
  reading: Pick<Reading, 'mood' | 'intent' | 'urgency' | 'harassment'>;
  /** Of a call that nobody took: by when they are called back; null where nobody is to. */
  call: { dueAt: string | null; returned: boolean } | null;
};

/** A customer's message with what decides about it. */
export function findAsked(tx: Tx, messageId: string): Promise<AskedRow | undefined> {
  return tx.maybe(sql<AskedRow>`
    select c.id as "conversationId", m.channel_id as "channelId", h.type as "channelType", c.customer_id as "customerId",
      json_build_object('name', k.name, 'honorific', k.honorific) as customer,
      case when a.id is not null then json_build_object('id', a.id, 'name', u.name) end as assignee,
      m.text, m.quoted_from as "quotedFrom", m.ordinal, m.received_at as "receivedAt",
      array(select t.tag_id from conversation_tag t where t.workspace_id = ${tx.workspaceId} and t.conversation_id = c.id) as "tagIds",
      json_build_object('mood', coalesce(r.mood, 'neutral'), 'intent', coalesce(r.intent, 'other'),
        'urgency', coalesce(r.urgency, 'normal'), 'harassment', coalesce(r.harassment, '[]')) as reading,
      case when l.id is not null then json_build_object('dueAt', b.due_at,
        'returned', l.outcome not in ('missed', 'voicemail') or coalesce(b.state <> 'open', false)) end as call
    from message m
    left join message_reading r on r.workspace_id = ${tx.workspaceId} and r.message_id = m.id
    left join call l on l.workspace_id = ${tx.workspaceId} and l.message_id = m.id
    left join lateral (
      select due_at, owner_id, state from callback
      where workspace_id = ${tx.workspaceId} and call_id = l.id order by state = 'open' desc, due_at, id limit 1) as b on true
    join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = m.conversation_id
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
    join channel h on h.workspace_id = ${tx.workspaceId} and h.id = m.channel_id
    left join member a on a."organizationId" = ${tx.workspaceId} and a.id = coalesce(b.owner_id, c.assignee_id) left join auth_user u on u.id = a."userId"
    where m.workspace_id = ${tx.workspaceId} and m.id = ${messageId} and (r.message_id is not null or l.id is not null)`);
}

export type Around = {
  /** What stood before it since the conversation was closed last. */
  before: 'inbound' | 'outbound' | null;
  /** Whether anybody wrote before it at all: then a person's answer is due as the next one. */
  begun: boolean;
  /** Whether we wrote since. */
  answered: boolean;
  /** Until when what a person wrote since may be taken back. */
  undoUntil: string | null;
};

/** What stands around a message in its conversation; automatic mail of theirs and what failed do not count. */
export function findAround(tx: Tx, conversationId: string, ordinal: number): Promise<Around> {
  const of = sql`m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and m.direction <> 'note'`;
  return tx.one(sql<Around>`
    select (
        select m.direction from message m
        where ${of} and m.ordinal < ${ordinal} and not (m.direction = 'inbound' and m.automatic)
          and m.received_at > coalesce((
            select max(a.at) from activity a where a.workspace_id = ${tx.workspaceId} and a.conversation_id = ${conversationId}
              and a.kind = 'status_changed' and a.data ->> 'to' = 'done'), '-infinity')
        order by m.ordinal desc limit 1) as before,
      exists (select from message m where ${of} and m.ordinal < ${ordinal} and not (m.direction = 'inbound' and m.automatic)) as begun,
      exists (select from message m where ${of} and m.ordinal > ${ordinal} and m.direction = 'outbound'
        and coalesce(m.delivery, '') not in ('failed', 'bounced')
        and not exists (select from outbox o where o.workspace_id = m.workspace_id and o.message_id = m.id
          and o.attempts = 0 and o.not_before > now())) as answered,
      (select max(o.not_before) from message m join outbox o on o.workspace_id = m.workspace_id and o.message_id = m.id
        where ${of} and m.ordinal > ${ordinal} and m.direction = 'outbound' and o.attempts = 0 and o.not_before > now())
        as "undoUntil"`);
}

/** How many a customer, or an address, got since an instant. */
export function countLately(
  tx: Tx,
  customerId: string,
  address: string,
  since: { quiet: Date; day: Date },
): Promise<{ quiet: number; day: number }> {
  return tx.one(sql<{ quiet: number; day: number }>`
    select count(*) filter (where k.settled_at > ${since.quiet})::int as quiet, count(*)::int as day
    from acknowledgement k
    join message m on m.workspace_id = k.workspace_id and m.id = k.message_id
    join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
    where k.workspace_id = ${tx.workspaceId} and k.state = 'sent' and k.settled_at > ${since.day}
      and (c.customer_id = ${customerId} or lower(k.address) = lower(${address}))`);
}

/** Nothing is sent. */
export async function settleSkipped(
  tx: Tx,
  messageId: string,
  reason: AcknowledgementReason,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update acknowledgement set state = 'skipped', reason = ${reason}, settled_at = ${now}
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}

export async function postpone(tx: Tx, messageId: string, until: Date): Promise<void> {
  await tx.run(sql`
    update acknowledgement set not_before = ${until} where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}

export type Told = {
  sentId: string;
  address: string;
  variant: AcknowledgementVariant;
  locale: Locale;
  words: string | null;
  dueAt: Date | null;
  push: boolean;
};

export async function settleSent(tx: Tx, messageId: string, told: Told, now: Date): Promise<void> {
  await tx.run(sql`
    update acknowledgement set state = 'sent', settled_at = ${now}, sent_id = ${told.sentId}, address = ${told.address},
      variant = ${told.variant}, locale = ${told.locale}, words = ${told.words}, due_at = ${told.dueAt}, push = ${told.push}
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}

export type SentRow = { locale: Locale; words: string | null; dueAt: string | null; push: boolean };

/** The acknowledgement that a message of ours is; undefined for any other message. */
export function findSent(tx: Tx, sentId: string): Promise<SentRow | undefined> {
  return tx.maybe(sql<SentRow>`
    select locale, words, due_at as "dueAt", push from acknowledgement
    where workspace_id = ${tx.workspaceId} and sent_id = ${sentId}`);
}

/** Puts other words for the time into an acknowledgement that has not gone out. */
export async function reword(tx: Tx, sentId: string, from: string, to: string): Promise<void> {
  await tx.run(sql`
    update message set text = replace(text, ${from}, ${to}) where workspace_id = ${tx.workspaceId} and id = ${sentId}`);
  await tx.run(sql`
    update acknowledgement set words = ${to} where workspace_id = ${tx.workspaceId} and sent_id = ${sentId}`);
}

/** The latest, with what became of each. */
export function listLatest(tx: Tx, limit: number): Promise<Acknowledgement[]> {
  return tx.many(sql<Acknowledgement>`
    select k.message_id as id, k.at, k.state, k.reason, k.variant, k.due_at as "dueAt", h.type as "channelType",
      json_build_object('id', c.id, 'subject', c.subject) as conversation,
      json_build_object('id', p.id, 'name', p.name, 'honorific', p.honorific) as customer
    from (select * from acknowledgement where workspace_id = ${tx.workspaceId} order by at desc, message_id desc limit ${limit}) k
    join message m on m.workspace_id = k.workspace_id and m.id = k.message_id
    join conversation c on c.workspace_id = k.workspace_id and c.id = m.conversation_id
    join customer p on p.workspace_id = k.workspace_id and p.id = c.customer_id
    join channel h on h.workspace_id = k.workspace_id and h.id = m.channel_id
    order by k.at desc, k.message_id desc`);
}

/** Forgets what was decided long ago; what was told stays as long as its message. */
export function forgetSkipped(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`
    delete from acknowledgement
    where workspace_id = ${tx.workspaceId} and state = 'skipped' and settled_at < ${before}`);
}

/** Until the end of the transaction nobody else decides about messages of this customer. */
export async function decideAlone(tx: Tx, customerId: string): Promise<void> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended(${`acknowledgement ${tx.workspaceId} ${customerId}`}, 0))`);
}
