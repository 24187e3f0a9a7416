import type { TimelineEntry } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Where a page of the history ends: entries before this instant, and those at it with a smaller id, come next. */
export type TimelineEdge = { at: string; id: string };

/** How much of a message stands in the history. */
const firstWords = 200;

/**
 * One source of a customer's history: for the customers named, at most `limit` entries before the edge, newest first.
 * A new source is one more of these: its query answers columns of `TimelineEntry`.
 */
export type TimelineSource = (
  tx: Tx,
  customerIds: readonly string[],
  before: TimelineEdge | null,
  limit: number,
) => RawBuilder<unknown>;

const isBefore = (before: TimelineEdge | null, at: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
  before === null ? sql`true` : sql`(${at}, ${id}) < (${before.at}::timestamptz, ${before.id}::uuid)`;

/** Conversations that had begun by then, and not become a part of others. */
const conversations = (tx: Tx, ids: readonly string[], before: TimelineEdge | null) => sql`
  select id, subject from conversation
  where workspace_id = ${tx.workspaceId} and customer_id = any(${[...ids]}::uuid[]) and merged_into is null
    and not beginning and created_at <= ${before?.at ?? 'infinity'}::timestamptz`;

const person = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = x.workspace_id and m.id = ${id})`;

const messages: TimelineSource = (tx, ids, before, limit) => sql`
  select x.id, x.received_at as at, 'message' as source, x.direction as kind, ${person(sql`x.author_id`)} as actor,
    left(left(x.text, coalesce(x.quoted_from, length(x.text))), ${firstWords}) as text,
    json_build_object('id', c.id, 'subject', c.subject) as conversation,
    jsonb_build_object('delivery', x.delivery) as data
  from (${conversations(tx, ids, before)}) as c
  cross join lateral (
    select * from message m
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = c.id
      and ${isBefore(before, sql`m.received_at`, sql`m.id`)}
    order by m.ordinal desc limit ${limit}
  ) as x
  order by x.received_at desc, x.id desc limit ${limit}`;

const activities: TimelineSource = (tx, ids, before, limit) => sql`
  select x.id, x.at, 'activity' as source, x.kind, ${person(sql`x.actor_id`)} as actor, null::text as text,
    json_build_object('id', c.id, 'subject', c.subject) as conversation, x.data
  from (${conversations(tx, ids, before)}) as c
  cross join lateral (
    select * from activity a
    where a.workspace_id = ${tx.workspaceId} and a.conversation_id = c.id and a.kind not in ('sent', 'lock_taken_over', 'line_linked', 'line_link_failed')
      and ${isBefore(before, sql`a.at`, sql`a.id`)}
    order by a.id desc limit ${limit}
  ) as x
  order by x.at desc, x.id desc limit ${limit}`;

const changes: TimelineSource = (tx, ids, before, limit) => sql`
  select x.id, x.at, 'record' as source, x.kind, ${person(sql`x.actor_id`)} as actor, null::text as text,
    null::json as conversation, x.data
  from customer_event x
  where x.workspace_id = ${tx.workspaceId} and x.customer_id = any(${[...ids]}::uuid[])
    and ${isBefore(before, sql`x.at`, sql`x.id`)}
  order by x.at desc, x.id desc limit ${limit}`;

/** Broadcasts that went to them. */
const broadcasts: TimelineSource = (tx, ids, before, limit) => sql`
  select x.id, x.sent_at as at, 'broadcast' as source, b.kind, null::json as actor, b.name as text, null::json as conversation,
    jsonb_build_object('broadcastId', b.id, 'channel', b.channel_type) as data
  from broadcast_recipient x
  join broadcast b on b.workspace_id = x.workspace_id and b.id = x.broadcast_id
  where x.workspace_id = ${tx.workspaceId} and x.customer_id = any(${[...ids]}::uuid[]) and x.sent_at is not null
    and ${isBefore(before, sql`x.sent_at`, sql`x.id`)}
  order by x.sent_at desc, x.id desc limit ${limit}`;

/** What they ordered, when they did. */
const orders: TimelineSource = (tx, ids, before, limit) => sql`
  select x.id, x.placed_at as at, 'order' as source, x.state as kind, null::json as actor, x.products as text,
    null::json as conversation, jsonb_build_object('orderId', x.id, 'number', x.number) as data
  from customer_order x
  where x.workspace_id = ${tx.workspaceId} and x.customer_id = any(${[...ids]}::uuid[]) and x.known
    and ${isBefore(before, sql`x.placed_at`, sql`x.id`)}
  order by x.placed_at desc, x.id desc limit ${limit}`;

/** What they answered to surveys: the worst of the scores, and what they said in words. */
const surveys: TimelineSource = (tx, ids, before, limit) => sql`
  select x.id, x.answered_at as at, 'survey' as source, case when x.low then 'low' else 'answered' end as kind, null::json as actor,
    (select left(string_agg(r.text, ' ' order by r.question), ${firstWords}) from survey_reply r
      where r.workspace_id = x.workspace_id and r.answer_id = x.id) as text,
    null::json as conversation, jsonb_build_object('answerId', x.id, 'survey', s.name, 'scores', (
      select string_agg(r.kind || ' ' || r.score, ', ' order by r.kind) from survey_reply r
      where r.workspace_id = x.workspace_id and r.answer_id = x.id and r.score is not null)) as data
  from survey_answer x join survey s on s.workspace_id = x.workspace_id and s.id = x.survey_id
  where x.workspace_id = ${tx.workspaceId} and x.customer_id = any(${[...ids]}::uuid[])
    and ${isBefore(before, sql`x.answered_at`, sql`x.id`)}
  order by x.answered_at desc, x.id desc limit ${limit}`;

const sources: readonly TimelineSource[] = [messages, activities, changes, broadcasts, orders, surveys];

/** A page of everything there has been with these customers, newest first: each source gives its newest, one sort merges them. */
export async function listTimeline(
  tx: Tx,
  customerIds: readonly string[],
  before: TimelineEdge | null,
  limit: number,
): Promise<TimelineEntry[]> {
  const parts = sources.map((source) => sql`(${source(tx, customerIds, before, limit)})`);
  return tx.many(sql<TimelineEntry>`
    select id, at, source, kind, actor, text, conversation, data
    from (${sql.join(parts, sql` union all `)}) as everything
    order by at desc, id desc limit ${limit}`);
}

/** A customer and all who have become part of them, however far back. */
export async function wholePerson(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    with recursive people as (
      select id from customer where workspace_id = ${tx.workspaceId} and id = ${id}
      union
      select c.id from people join customer c on c.workspace_id = ${tx.workspaceId} and c.merged_into = people.id
    )
    select id from people`);
  return rows.map((row) => row.id);
}
