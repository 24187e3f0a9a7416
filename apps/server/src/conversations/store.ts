import type {
  Activity,
  ConversationStatus,
  Counts,
  Direction,
  MessageContent,
  Mood,
} from '@madoguchi/contract';
import { planAnew, planOnce, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { pageOf, type ConversationFilter } from './page.store.ts';

export type ConversationRow = {
  id: string;
  status: ConversationStatus;
  holdReason: string | null;
  holdUntil: string | null;
  subject: string;
  preview: string;
  assigneeId: string | null;
  assigneeName: string | null;
  customerId: string;
  customerName: string;
  honorific: string;
  company: string | null;
  channelId: string;
  channelType: string;
  lastMessageId: string | null;
  lastMessageAt: string | null;
  lastDirection: Direction | null;
  waitingSince: string | null;
  dueAt: string | null;
  messageCount: number;
  unread: boolean;
  mood: Mood | null;
  harassed: boolean;
  lastReadOrdinal: number;
  mentioned: boolean;
  following: boolean;
  tagIds: string[];
  mergedInto: string | null;
  beginning: boolean;
  createdAt: string;
  /** Of a telephone's conversation: what its last message holds, when nothing is written in it. */
  lastCall: MessageContent | null;
};

/**
 * What a list shows of the conversations on its page. Mentions and follows are looked up for each of them (a subquery with a limit
 * is; `exists` would be answered from a table of all that the member has, which grows with the years), and once (`offset 0`).
 */
function rowsOf(tx: Tx, memberId: string, page: RawBuilder<unknown>): RawBuilder<ConversationRow> {
  return sql<ConversationRow>`
    with page as materialized (${page})
    select c.id, c.status, c.hold_reason as "holdReason", c.hold_until as "holdUntil", c.subject, c.preview,
      c.assignee_id as "assigneeId", u.name as "assigneeName", c.customer_id as "customerId", k.name as "customerName",
      k.honorific, o.name as company, c.channel_id as "channelId", h.type as "channelType", c.last_message_id as "lastMessageId",
      c.last_message_at as "lastMessageAt", c.last_direction as "lastDirection", c.waiting_since as "waitingSince",
      case when c.due_at < 'infinity' then c.due_at end as "dueAt",
      c.last_ordinal as "messageCount", c.last_inbound_ordinal > coalesce(r.ordinal, 0) or n.mentioned as unread, n.mentioned,
      (select true from follower f where f.workspace_id = ${tx.workspaceId} and f.member_id = ${memberId}
        and f.conversation_id = c.id limit 1) is not null as following,
      array(select t.tag_id from conversation_tag t where t.workspace_id = ${tx.workspaceId} and t.conversation_id = c.id) as "tagIds",
      c.merged_into as "mergedInto", c.beginning,
      case when h.type = 'phone' then (select l.content from message l where l.workspace_id = ${tx.workspaceId}
        and l.id = c.last_message_id and l.text = '') end as "lastCall",
      coalesce(r.ordinal, 0) as "lastReadOrdinal", c.mood, c.harassed, c.created_at as "createdAt"
    from page c
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
    left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id
    join channel h on h.workspace_id = ${tx.workspaceId} and h.id = c.channel_id
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = c.assignee_id
    left join auth_user u on u.id = m."userId"
    left join conversation_read r on r.workspace_id = ${tx.workspaceId} and r.member_id = ${memberId} and r.conversation_id = c.id
    cross join lateral (select (select true from mention n where n.workspace_id = ${tx.workspaceId} and n.member_id = ${memberId}
      and n.conversation_id = c.id and n.seen_at is null limit 1) is not null as mentioned offset 0) as n`;
}

/** One page of the list, in an order that an index gives: never a sort of the workspace. */
export async function listConversations(
  tx: Tx,
  memberId: string,
  filter: ConversationFilter,
): Promise<ConversationRow[]> {
  const descending = filter.sort === 'newest';
  const column = filter.sort === 'urgency' ? sql`due_at` : sql`last_message_at`;
  const direction = descending ? sql`desc` : sql`asc`;
  const order = sql`order by c.${column} ${direction}, c.id ${direction}`;
  const page = pageOf(tx, memberId, filter);
  if (page.planned !== 'anew') {
    const [, rows] = await Promise.all([
      page.planned === 'once' && planOnce(tx),
      tx.many(sql<ConversationRow>`${rowsOf(tx, memberId, page.rows)} ${order}`),
    ]);
    return rows.slice(0, filter.limit);
  }
  // The page is planned for its values, which is quick for one table; what is shown of it looks up ids, which needs no plan
  // of its own: planning all its joins would take longer than both.
  const [, ids] = await Promise.all([
    planAnew(tx),
    tx.many(sql<{ id: string }>`select id from (${page.rows}) as c`),
  ]);
  const named = sql`
    select * from conversation where workspace_id = ${tx.workspaceId} and id = any(${ids.map(({ id }) => id)}::uuid[])`;
  const [, rows] = await Promise.all([
    planOnce(tx),
    tx.many(sql<ConversationRow>`${rowsOf(tx, memberId, named)} ${order}`),
  ]);
  return rows.slice(0, filter.limit);
}

export function findConversation(tx: Tx, memberId: string, id: string): Promise<ConversationRow | undefined> {
  const page = sql`select * from conversation where workspace_id = ${tx.workspaceId} and id = ${id}`;
  return tx.maybe(rowsOf(tx, memberId, page));
}

/** Counts for the rail, each cut off at `cap`, so that they cost the same in any workspace. */
export function countViews(tx: Tx, memberId: string, cap: number): Promise<Counts> {
  const count = (from: RawBuilder<unknown>) =>
    sql`(select count(*) from (select 1 from ${from} limit ${cap}) as counted)`;
  const active = sql`conversation where workspace_id = ${tx.workspaceId} and status <> 'done' and merged_into is null and not beginning`;
  return tx.one(sql<Counts>`
    select ${count(sql`${active} and assignee_id = ${memberId}`)} as mine,
      ${count(sql`${active} and assignee_id is null`)} as unassigned,
      ${count(active)} as active,
      ${count(sql`conversation where workspace_id = ${tx.workspaceId} and status = 'on_hold'`)} as "onHold",
      ${count(sql`source where workspace_id = ${tx.workspaceId} and state = 'quarantined'`)} as quarantine,
      ${cap}::int as cap`);
}

export type LockedConversation = {
  id: string;
  status: ConversationStatus;
  subject: string;
  channelId: string;
  customerId: string;
  assigneeId: string | null;
  lastOrdinal: number;
  holdReason: string | null;
  holdUntil: string | null;
  mergedInto: string | null;
  revision: number;
  /** Whom our first message goes to, where nobody wrote to us before it. */
  firstTo: string | null;
  /** Whether that message is still being written. */
  beginning: boolean;
};

/** Locks the conversation's row: everything that changes it queues up behind this. */
export function lockConversation(tx: Tx, id: string): Promise<LockedConversation | undefined> {
  return tx.maybe(sql<LockedConversation>`
    select id, status, subject, channel_id as "channelId", customer_id as "customerId", assignee_id as "assigneeId", last_ordinal as "lastOrdinal",
      hold_reason as "holdReason", hold_until as "holdUntil", merged_into as "mergedInto", revision,
      first_to as "firstTo", beginning
    from conversation where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

export type ConversationChange = {
  status: ConversationStatus;
  holdReason: string | null;
  holdUntil: string | null;
  assigneeId: string | null;
  subject: string;
};

export async function updateConversation(tx: Tx, id: string, change: ConversationChange): Promise<void> {
  await tx.run(sql`
    update conversation set status = ${change.status}, hold_reason = ${change.holdReason}, hold_until = ${change.holdUntil},
      assignee_id = ${change.assigneeId}, subject = ${change.subject}, revision = revision + 1,
      waiting_since = case when ${change.status} = 'done' then null else waiting_since end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Conversations whose time on hold is over; they come back to be answered. `reason` is why they were on hold. */
export function endHolds(tx: Tx): Promise<{ id: string; reason: string }[]> {
  return tx.many(sql<{ id: string; reason: string }>`
    with due as (
      select id, hold_reason from conversation
      where workspace_id = ${tx.workspaceId} and status = 'on_hold' and hold_until <= now() for update
    )
    update conversation c set status = 'open', hold_reason = null, hold_until = null, revision = c.revision + 1 from due
    where c.workspace_id = ${tx.workspaceId} and c.id = due.id returning c.id, due.hold_reason as reason`);
}

export async function markRead(
  tx: Tx,
  memberId: string,
  conversationId: string,
  messageId: string,
): Promise<boolean> {
  const changed = await tx.run(sql`
    insert into conversation_read (workspace_id, conversation_id, member_id, ordinal)
    select ${tx.workspaceId}, conversation_id, ${memberId}, ordinal from message
    where workspace_id = ${tx.workspaceId} and id = ${messageId} and conversation_id = ${conversationId}
    on conflict (workspace_id, member_id, conversation_id) do update set ordinal = excluded.ordinal
      where conversation_read.ordinal < excluded.ordinal`);
  const seen = await tx.run(sql`
    update mention n set seen_at = now() from message m, message upto
    where n.workspace_id = ${tx.workspaceId} and n.member_id = ${memberId} and n.conversation_id = ${conversationId}
      and n.seen_at is null and m.workspace_id = ${tx.workspaceId} and m.id = n.message_id
      and upto.workspace_id = ${tx.workspaceId} and upto.id = ${messageId} and m.ordinal <= upto.ordinal`);
  return changed + seen > 0;
}

type ActivityRow = Omit<Activity, 'actor'> & { actorId: string | null; actorName: string | null };

export function listActivity(
  tx: Tx,
  conversationId: string,
  before: string | null,
  limit: number,
): Promise<ActivityRow[]> {
  return tx.many(sql<ActivityRow>`
    select a.id, a.at, a.kind, a.data, a.actor_id as "actorId", u.name as "actorName" from activity a
    left join member m on m."organizationId" = a.workspace_id and m.id = a.actor_id left join auth_user u on u.id = m."userId"
    where a.workspace_id = ${tx.workspaceId} and a.conversation_id = ${conversationId}
      and (${before}::uuid is null or a.id < ${before}::uuid)
    order by a.id desc limit ${limit}`);
}

export async function conversationExists(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.many(sql`select 1 from conversation where workspace_id = ${tx.workspaceId} and id = ${id}`))
      .length > 0
  );
}

/** A customer's newest conversation, where what concerns them as a whole is kept, and whose it is. */
export function newestConversation(
  tx: Tx,
  customerId: string,
): Promise<{ id: string; assigneeId: string | null } | undefined> {
  return tx.maybe(sql<{ id: string; assigneeId: string | null }>`
    select id, assignee_id as "assigneeId" from conversation
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and merged_into is null and not beginning
    order by last_message_at desc nulls last, id desc limit 1`);
}
