import type { DeliveryReason, OutgoingContent } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export async function insertOutbox(
  tx: Tx,
  row: { messageId: string; channelId: string; notBefore: Date },
): Promise<void> {
  await tx.run(sql`
    insert into outbox (workspace_id, message_id, channel_id, state, not_before)
    values (${tx.workspaceId}, ${row.messageId}, ${row.channelId}, 'waiting', ${row.notBefore})`);
}

export type ClaimedRow = { attempts: number; channelId: string };

/** Takes what is due for this process; undefined when it is not due, taken, sent or undone. */
export function claim(tx: Tx, messageId: string, processId: string): Promise<ClaimedRow | undefined> {
  return tx.maybe(sql<ClaimedRow>`
    update outbox set state = 'claimed', claimed_by = ${processId}, attempts = attempts + 1
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and state = 'waiting'
      and not_before <= now() + interval '1 second'
    returning attempts, channel_id as "channelId"`);
}

/**
 * False when this attempt no longer holds the claim: its process was taken for dead, and it must not send. The number
 * of the attempt tells it from a later one of the same process.
 */
export async function beginTransmission(
  tx: Tx,
  messageId: string,
  processId: string,
  attempt: number,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update outbox set state = 'transmitting'
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and state = 'claimed'
      and claimed_by = ${processId} and attempts = ${attempt}`);
  return changed === 1;
}

export async function holds(tx: Tx, messageId: string, processId: string, attempt: number): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from outbox
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and claimed_by = ${processId}
      and attempts = ${attempt} for update`);
  return rows.length === 1;
}

export async function backToWaiting(tx: Tx, messageId: string, notBefore: Date): Promise<void> {
  await tx.run(sql`
    update outbox set state = 'waiting', claimed_by = null, not_before = ${notBefore}
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}

/** What failed and waits to be tried again over a channel is due now; what can still be undone keeps its time. */
export async function resumeSending(tx: Tx, channelId: string): Promise<void> {
  await tx.run(sql`
    update outbox set not_before = now() - interval '30 seconds'
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and state = 'waiting' and attempts > 0
      and not_before > now()`);
}

export function deleteOutbox(tx: Tx, messageId: string): Promise<number> {
  return tx.run(sql`delete from outbox where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}

/** Takes a reply back before anyone began to send it. */
export async function withdraw(tx: Tx, messageId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    delete from outbox
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and state = 'waiting' and attempts = 0`);
  return changed === 1;
}

export type Stranded = {
  messageId: string;
  state: 'waiting' | 'claimed' | 'transmitting';
  notBefore: string;
};

/**
 * What dead processes held, what this one holds and is not sending (`sending` names what it is), and what has waited
 * long past its time without a job.
 */
export function strandedRows(tx: Tx, processId: string, sending: readonly string[]): Promise<Stranded[]> {
  return tx.many(sql<Stranded>`
    select message_id as "messageId", state, not_before as "notBefore" from outbox o
    where workspace_id = ${tx.workspaceId} and (
      (state <> 'waiting' and case when claimed_by = ${processId} then not (message_id = any(${[...sending]}::uuid[]))
        else not exists (
          select from process_lease p where p.process_id = o.claimed_by and p.last_seen > now() - interval '15 seconds') end)
      or (state = 'waiting' and not_before < now() - interval '30 seconds'))
    order by created_at limit 500 for update skip locked`);
}

export async function setDelivery(
  tx: Tx,
  messageId: string,
  delivery: 'queued' | 'sent' | 'failed' | 'doubtful',
  detail: string | null,
  reason: DeliveryReason | null,
): Promise<{ conversationId: string } | undefined> {
  return tx.maybe(sql<{ conversationId: string }>`
    update message set delivery = ${delivery}, delivery_detail = ${detail}, delivery_reason = ${reason},
      sent_at = case when ${delivery} = 'sent' then now() else sent_at end
    where workspace_id = ${tx.workspaceId} and id = ${messageId}
    returning conversation_id as "conversationId"`);
}

/**
 * Removes a message that was never sent, and gives its conversation back the message before it. Its customer waits
 * again since the first message that nobody has answered.
 */
export async function removeMessage(tx: Tx, messageId: string, conversationId: string): Promise<void> {
  await tx.run(
    sql`update attachment set message_id = null where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`,
  );
  await tx.run(sql`delete from message where workspace_id = ${tx.workspaceId} and id = ${messageId}`);
  await tx.run(sql`
    update conversation c set revision = c.revision + 1, last_message_id = l.id, last_message_at = l.received_at, last_direction = l.direction,
      preview = left(regexp_replace(l.text, '\\s+', ' ', 'g'), 140),
      waiting_since = case when c.status <> 'done' then (
        select min(m.received_at) from message m
        where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and m.direction = 'inbound'
          and not m.automatic and m.ordinal > coalesce((
            select max(o.ordinal) from message o
            where o.workspace_id = ${tx.workspaceId} and o.conversation_id = ${conversationId} and o.direction = 'outbound'
          ), 0)) end
    from (
      select id, received_at, direction, text from message
      where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} order by ordinal desc limit 1
    ) l
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
}

export type AttachmentBytes = { name: string; type: string; content: Buffer };

export function attachmentsOf(tx: Tx, messageId: string): Promise<AttachmentBytes[]> {
  return tx.many(sql<AttachmentBytes>`
    select a.name, a.type, f.bytes as content from attachment a
    join file f on f.workspace_id = a.workspace_id and f.id = a.file_id
    where a.workspace_id = ${tx.workspaceId} and a.message_id = ${messageId} order by a.created_at, a.id`);
}

export type OutgoingRow = {
  conversationId: string;
  channelId: string;
  quotes: string | null;
  subject: string | null;
  text: string;
  recipients: {
    to?: { name: string | null; address: string }[];
    cc?: { name: string | null; address: string }[];
  };
  headerId: string | null;
  references: string[];
  content: OutgoingContent | null;
  writerId: string | null;
  writerName: string | null;
  automatic: boolean;
  receivedAt: string;
  channelName: string;
  channelAddress: string;
  channelType: string;
  signature: string;
  timeZone: string;
};

export function findOutgoing(tx: Tx, messageId: string): Promise<OutgoingRow | undefined> {
  return tx.maybe(sql<OutgoingRow>`
    select m.conversation_id as "conversationId", m.channel_id as "channelId", m.quotes, m.subject, m.text, m.recipients, m.header_id as "headerId", m.header_references as "references", m.content, m.author_id as "writerId", u.name as "writerName", m.automatic, m.received_at as "receivedAt",
      c.name as "channelName", c.address as "channelAddress", c.type as "channelType", c.signature, s.time_zone as "timeZone"
    from message m
    join channel c on c.workspace_id = m.workspace_id and c.id = m.channel_id
    join workspace_settings s on s.workspace_id = m.workspace_id
    left join member b on b."organizationId" = m.workspace_id and b.id = m.author_id
    left join auth_user u on u.id = b."userId"
    where m.workspace_id = ${tx.workspaceId} and m.id = ${messageId}`);
}

/** Puts a message into the outbox once more, due at once. */
export async function requeue(tx: Tx, messageId: string): Promise<void> {
  await tx.run(sql`
    with again as (
      update message set delivery = 'queued', delivery_detail = null, delivery_reason = null
      where workspace_id = ${tx.workspaceId} and id = ${messageId} returning channel_id
    )
    insert into outbox (workspace_id, message_id, channel_id, state, not_before)
    select ${tx.workspaceId}, ${messageId}::uuid, channel_id, 'waiting', now() from again`);
}

/** Some servers (Microsoft 365) put an identifier of their own in place of ours; answers refer to that. */
export async function replaceHeaderId(tx: Tx, messageId: string, headerId: string): Promise<void> {
  await tx.run(
    sql`update message set header_id = ${headerId} where workspace_id = ${tx.workspaceId} and id = ${messageId}`,
  );
}
