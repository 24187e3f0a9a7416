import type { DeliveryReport } from '../channels/kit/index.ts';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type NewSource = {
  channelId: string;
  externalId: string;
  raw: Uint8Array;
  sha256: Buffer;
  receivedAt: Date;
  state: 'read' | 'quarantined';
  code: string | null;
  reason: string | null;
  sender: string | null;
  subject: string | null;
};

/** Keeps what arrived, as it came. Null when this channel has received it before. */
export async function insertSource(tx: Tx, source: NewSource): Promise<string | null> {
  const id = newId();
  const row = await tx.maybe(sql<{ id: string }>`
    with known as (
      select 1 from source
      where workspace_id = ${tx.workspaceId} and channel_id = ${source.channelId} and external_id = ${source.externalId}
    ), kept as (
      insert into file (workspace_id, id, size, sha256, bytes)
      select ${tx.workspaceId}, ${id}::uuid, ${source.raw.byteLength}::int, ${source.sha256}, ${Buffer.from(source.raw)}
      where not exists (select from known) returning id
    )
    insert into source (workspace_id, id, channel_id, external_id, file_id, state, reason_code, reason, sender, subject, received_at)
    select ${tx.workspaceId}, ${id}::uuid, ${source.channelId}, ${source.externalId}, kept.id, ${source.state},
      ${source.code}, ${source.reason}, ${source.sender}, ${source.subject}, ${source.receivedAt}
    from kept
    on conflict (workspace_id, channel_id, external_id) do nothing
    returning id`);
  return row?.id ?? null;
}

/**
 * The conversation a message belongs to: of the newest message it refers to in the same channel, else the one
 * its token names (in this channel too); where that has become a part of another, that other one. Locked, since its
 * counters are about to change.
 * `coalesce` stands in a select of its own on purpose: PostgreSQL takes a bare one for leaky, and under row-level
 * security a leaky comparison may use no index.
 */
export async function findThread(
  tx: Tx,
  channelId: string,
  references: readonly string[],
  tokenConversationId: string | null,
): Promise<ThreadRow | undefined> {
  const byReference = sql`(
    select m.conversation_id from message m
    where m.workspace_id = ${tx.workspaceId} and m.channel_id = ${channelId} and m.header_id = any(${references})
    order by array_position(${references}::text[], m.header_id), m.received_at desc limit 1)`;
  let found = await tx.maybe(sql<ThreadRow>`${thread(tx)} and c.id = (select coalesce(${byReference}, (
      select t.id from conversation t
      where t.workspace_id = ${tx.workspaceId} and t.id = ${tokenConversationId}::uuid and (t.channel_id = ${channelId}
        -- What was answered by chat goes on by mail when its visitor has gone.
        or exists (select from channel h
          where h.workspace_id = t.workspace_id and h.id = t.channel_id and h.type = 'chat')
        -- So does what was answered by another channel than the one it began by.
        or exists (select from message x
          where x.workspace_id = t.workspace_id and x.channel_id = ${channelId} and x.conversation_id = t.id and x.crossed
            and x.direction = 'outbound')))))
    for update`);
  // It may have become a part of another one while this waited for it.
  while (found !== undefined && found.mergedInto !== null)
    found = await tx.maybe(sql<ThreadRow>`${thread(tx)} and c.id = ${found.mergedInto} for update`);
  return found;
}

/** Days after which a person's message is a new matter, when the last one was done. */
const newMatterAfter = 7;

/**
 * The conversation that a customer had last by a channel, also when it began by another and only was answered by this one:
 * what they write next belongs there. Locked.
 */
export async function findThreadOfPerson(
  tx: Tx,
  channelId: string,
  customerId: string,
): Promise<ThreadRow | undefined> {
  // Two messages of one person may be received at once: the second finds the conversation that the first one makes. The row of
  // the customer is not locked for it: a merge holds that, and waits for the contact point that is held here.
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`thread of ${tx.workspaceId} ${customerId}`}, 0))`,
  );
  return tx.maybe(sql<ThreadRow>`${thread(tx)} and c.id = (
      select id from (${conversationsOf(tx, channelId, customerId)}) as o order by at desc nulls last limit 1)
      and not (c.status = 'done' and c.last_message_at < now() - make_interval(days => ${newMatterAfter}))
    for update`);
}

/** The newest conversation by a channel, and those answered by it that are by another; each with when it was last used there. */
const conversationsOf = (tx: Tx, channelId: string, customerId: string) => sql`
  (select o.id, (
      select m.received_at from message m
      where m.workspace_id = o.workspace_id and m.conversation_id = o.id and m.channel_id = o.channel_id and m.direction <> 'note'
      order by m.ordinal desc limit 1) as at
    from conversation o
    where o.workspace_id = ${tx.workspaceId} and o.channel_id = ${channelId} and o.customer_id = ${customerId}
      and o.merged_into is null and not o.beginning
    order by o.last_message_at desc limit 1)
  union all
  (select o.id, max(m.received_at) as at from conversation o
    join message m on m.workspace_id = o.workspace_id and m.channel_id = ${channelId} and m.conversation_id = o.id
      and m.crossed and m.direction <> 'note'
    where o.workspace_id = ${tx.workspaceId} and o.customer_id = ${customerId} and o.merged_into is null
    group by o.id)`;

const thread = (tx: Tx) => sql<ThreadRow>`
  select c.id, c.status, c.last_ordinal as "lastOrdinal", c.hold_reason as "holdReason", c.merged_into as "mergedInto",
    exists (select from absence a where a.workspace_id = ${tx.workspaceId} and a.member_id = c.assignee_id
      and a.starts_at <= now() and a.ends_at > now()) as "assigneeAway"
  from conversation c where c.workspace_id = ${tx.workspaceId}`;

export type ThreadRow = {
  id: string;
  status: 'open' | 'in_progress' | 'on_hold' | 'done';
  lastOrdinal: number;
  holdReason: string | null;
  mergedInto: string | null;
  assigneeAway: boolean;
};

/**
 * Begins a conversation: it is its customer's contact person's. Answers whether that wants a second look, since they are
 * away or there is a ceiling; usually it does not, and nothing more is asked of the database.
 */
export async function insertConversation(
  tx: Tx,
  conversation: { id: string; channelId: string; customerId: string; subject: string; createdAt: Date },
): Promise<boolean> {
  const row = await tx.one(sql<{ unusual: boolean }>`
    insert into conversation (workspace_id, id, channel_id, customer_id, subject, assignee_id, created_at)
    select ${tx.workspaceId}, ${conversation.id}, ${conversation.channelId}, ${conversation.customerId}, ${conversation.subject},
      (select coalesce(contact_person_id, backup_person_id) from customer where workspace_id = ${tx.workspaceId} and id = ${conversation.customerId}),
      ${conversation.createdAt}
    returning assignee_id is not null and (
      exists (select from absence a where a.workspace_id = ${tx.workspaceId} and a.member_id = assignee_id
        and a.starts_at <= now() and a.ends_at > now())
      or exists (select from contact_settings s where s.workspace_id = ${tx.workspaceId} and s.ceiling is not null)
    ) as unusual`);
  return row.unusual;
}

/** Marks the message a delivery report is about; answers its conversation. */
export function markBounced(
  tx: Tx,
  channelId: string,
  report: Pick<DeliveryReport, 'headerId' | 'reason' | 'code'>,
): Promise<{ id: string; conversationId: string } | undefined> {
  return tx.maybe(sql<{ id: string; conversationId: string }>`
    update message set delivery = 'bounced', delivery_detail = ${report.reason},
      delivery_reason = ${report.code}
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and header_id = ${report.headerId}
      and direction = 'outbound'
    returning id, conversation_id as "conversationId"`);
}

/** Whether a Message-ID is of a message we sent ourselves by this channel: our own mail come back. */
export async function isOurOwn(tx: Tx, channelId: string, headerId: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from message
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and header_id = ${headerId} and direction = 'outbound'`);
  return rows.length > 0;
}
