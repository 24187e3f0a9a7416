import type { ConversationStatus, Waiting } from '@madoguchi/contract';
import { survivorOf } from '../customers/index.ts';
import { planAnew, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** What belongs into a list of conversations. */
export type ConversationCriteria = {
  statuses: ConversationStatus[] | 'active' | null;
  assigneeId: string | 'none' | null;
  channelId: string | null;
  customerId: string | null;
  tagId?: string | null;
  waiting?: Waiting | null;
  /** What was due before is late; left out, now. */
  now?: Date;
  unread?: boolean;
  mentioned?: boolean;
  following?: boolean;
};

type Condition = RawBuilder<unknown>;

/** Whether the member whose list it is has not read all of `conversation c`, or a note that mentions them. */
export const unreadBy = (tx: Tx, memberId: string): Condition => sql`(
  last_inbound_ordinal > coalesce((select ordinal from conversation_read r
    where r.workspace_id = ${tx.workspaceId} and r.member_id = ${memberId} and r.conversation_id = c.id), 0)
  or ${mentionedUnseen(tx, memberId)})`;

/** Whether a note in `conversation c` mentions a member who has not seen it. */
const mentionedUnseen = (tx: Tx, memberId: string): Condition => sql`exists (
  select from mention n where n.workspace_id = ${tx.workspaceId} and n.member_id = ${memberId}
    and n.conversation_id = c.id and n.seen_at is null)`;

function statusCondition({ statuses, waiting, unread }: ConversationCriteria): Condition[] {
  const conditions: Condition[] = [];
  if (statuses === 'active') conditions.push(sql`status <> 'done'`);
  else if (statuses?.length === 1) conditions.push(sql`status = ${statuses[0]}`);
  else if (statuses !== null) conditions.push(sql`status = any(${statuses})`);
  if (waiting === 'customer')
    conditions.push(sql`status in ('open', 'in_progress') and waiting_since is null`);
  else if (waiting === 'us') conditions.push(sql`status <> 'done' and urgency < 'infinity'`);
  // What is unread among what is done would be looked for through years of work.
  if (unread === true) conditions.push(sql`status <> 'done'`);
  return conditions;
}

/** The condition that narrows most, each of which an index gives, and the rest. */
export function conditionsOf(
  tx: Tx,
  memberId: string,
  criteria: ConversationCriteria,
): { first: Condition[]; rest: Condition[] } {
  const { assigneeId, channelId, customerId, tagId, now = new Date() } = criteria;
  // As an array, so that one plan serves everybody: it starts from what is one's own, however much that is.
  const own = (table: Condition) => sql`id = any(array(
    select conversation_id from ${table} where workspace_id = ${tx.workspaceId} and member_id = ${memberId}))`;
  const narrow: Condition[] = [];
  if (criteria.mentioned === true) narrow.push(own(sql`mention`));
  if (criteria.following === true) narrow.push(own(sql`follower`));
  if (customerId !== null) narrow.push(sql`customer_id = (${survivorOf(tx, customerId)})`);
  if (criteria.waiting === 'late') narrow.push(sql`status <> 'done' and due_at < ${now}::timestamptz`);
  if (tagId !== undefined && tagId !== null)
    narrow.push(sql`id in (
      select conversation_id from conversation_tag where workspace_id = ${tx.workspaceId} and tag_id = ${tagId})`);
  if (assigneeId === 'none') narrow.push(sql`assignee_id is null`);
  else if (assigneeId !== null) narrow.push(sql`assignee_id = ${assigneeId}`);
  if (channelId !== null) narrow.push(sql`channel_id = ${channelId}`);
  if (criteria.unread === true) narrow.push(unreadBy(tx, memberId));
  const always = [
    sql`workspace_id = ${tx.workspaceId}`,
    sql`merged_into is null`,
    sql`not beginning`,
    ...statusCondition(criteria),
  ];
  const leading = criteria.unread === true && narrow.length === 1 ? 0 : 1;
  return { first: [...always, ...narrow.slice(0, leading)], rest: narrow.slice(leading) };
}

/** Whether its values decide which index serves: then a plan for any value would be wrong for some. */
export function dependsOnValues(
  criteria: ConversationCriteria,
  sort?: 'urgency' | 'newest' | 'oldest',
): boolean {
  const { statuses, assigneeId, channelId, customerId, waiting = null } = criteria;
  const isNarrowed =
    (assigneeId !== null && assigneeId !== 'none') || channelId !== null || customerId !== null;
  if ((criteria.tagId ?? null) !== null || criteria.unread === true) return true;
  if (isNarrowed && statuses !== 'active') return true;
  // Indexes of their own, in that order: of those answered, and of those due.
  if (waiting === null || (waiting === 'customer' && !isNarrowed && assigneeId === null)) return false;
  return !(waiting === 'late' && sort === 'urgency' && !isNarrowed && assigneeId === null);
}

/** Most rows looked at to count a view whose second condition has no index of its own. */
const mostLookedAt = 5000;

/**
 * How many conversations belong, up to `cap`; never a walk through the workspace. In the order of a list, though nothing
 * is listed: without one PostgreSQL reads the table from its beginning instead of the index that has just these.
 */
export async function countConversations(
  tx: Tx,
  memberId: string,
  criteria: ConversationCriteria,
  cap: number,
): Promise<number> {
  const { first, rest } = conditionsOf(tx, memberId, criteria);
  const order =
    criteria.waiting === 'late'
      ? sql`due_at, id`
      : criteria.waiting === 'us'
        ? sql`urgency, id`
        : sql`last_message_at desc, id desc`;
  const found = sql`select * from conversation c where ${sql.join(first, sql` and `)} order by ${order}`;
  const counted =
    rest.length === 0
      ? sql`${found} limit ${sql.lit(cap)}`
      : sql`select 1 from (${found} limit ${sql.lit(mostLookedAt)}) c
          where ${sql.join(rest, sql` and `)} limit ${sql.lit(cap)}`;
  const [, row] = await Promise.all([
    dependsOnValues(criteria) && planAnew(tx),
    tx.one(sql<{ count: number }>`select count(*)::int as count from (${counted}) as counted`),
  ]);
  return row.count;
}

/** The workspace's clock. */
export async function timeZoneOf(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ timeZone: string }>`
    select time_zone as "timeZone" from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.timeZone;
}
