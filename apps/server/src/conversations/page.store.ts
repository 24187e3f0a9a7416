import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { conditionsOf, dependsOnValues, type ConversationCriteria } from './filter.store.ts';

export type ConversationFilter = ConversationCriteria & {
  sort: 'urgency' | 'newest' | 'oldest';
  after: { value: string; id: string } | null;
  limit: number;
};

/**
 * How a list is planned: for its values, which decide which index serves; once for any values, since one index has them in order; or
 * as PostgreSQL finds best, which it does after it has planned five times on each connection, for longer than such a list takes.
 */
type Planned = 'anew' | 'once' | 'usual';

/** The conversations of a page, all their columns, and how that is planned. */
export type PageOfConversations = { rows: RawBuilder<unknown>; planned: Planned };

/**
 * A page's size, written into the statement as one of two numbers: not knowing it, PostgreSQL expects a tenth of the
 * table and plans the statement anew each time, which takes longer than running it.
 */
const pageSize = (limit: number): RawBuilder<unknown> => sql.lit(limit <= 51 ? 51 : Math.max(limit, 201));

const columnOf = ({ sort }: ConversationFilter): 'due_at' | 'last_message_at' =>
  sort === 'urgency' ? 'due_at' : 'last_message_at';

/** The order of a list, by a table's two columns, and what of it is left behind the end of the page before. */
function orderOf(
  filter: ConversationFilter,
  table: string,
  id: string,
): { order: RawBuilder<unknown>; left: RawBuilder<unknown> } {
  const by = [sql.ref(`${table}.${columnOf(filter)}`), sql.ref(`${table}.${id}`)];
  const descending = filter.sort === 'newest';
  const order = sql.join(by.map((each) => (descending ? sql`${each} desc` : each)));
  if (filter.after === null) return { order, left: sql`true` };
  const edge = sql`(${filter.after.value}::timestamptz, ${filter.after.id}::uuid)`;
  const columns = sql.join(by);
  return { order, left: descending ? sql`(${columns}) < ${edge}` : sql`(${columns}) > ${edge}` };
}

const isEverything = ({
  statuses,
  assigneeId,
  channelId,
  customerId,
  tagId = null,
  waiting = null,
  unread,
}: ConversationFilter): boolean =>
  [statuses, assigneeId, channelId, customerId, tagId, waiting].every((each) => each === null) &&
  unread !== true;

/** What narrows a list, in the order of an index, and what is asked of it besides. */
type Marked = { marks: RawBuilder<unknown>; rest: ConversationFilter };

/**
 * Marks beside which the times stand that order their conversations (`0096_marked_lists.sql`): a member's own of one kind, and all of
 * a tag. With more asked of what has a tag, another index may have less of it.
 */
function markedBy(tx: Tx, memberId: string, filter: ConversationFilter): Marked | null {
  const column = sql.ref(columnOf(filter));
  const own = sql`workspace_id = ${tx.workspaceId} and member_id = ${memberId}`;
  if (filter.following === true)
    return {
      marks: sql`select conversation_id, ${column} from follower where ${own}`,
      rest: { ...filter, following: false },
    };
  // Several notes of one conversation may mention one: beside each other, since they have the same time. In order here, or all of them
  // are looked up before they are sorted.
  if (filter.mentioned === true)
    return {
      marks: sql`select distinct ${column}, conversation_id from mention where ${own}
        order by ${orderOf(filter, 'mention', 'conversation_id').order}`,
      rest: { ...filter, mentioned: false },
    };
  const { tagId = null } = filter;
  const rest = { ...filter, tagId: null };
  if (tagId === null || !isEverything(rest)) return null;
  return {
    marks: sql`select conversation_id, ${column} from conversation_tag where workspace_id = ${tx.workspaceId} and tag_id = ${tagId}`,
    rest,
  };
}

function markedPage(tx: Tx, memberId: string, filter: ConversationFilter): PageOfConversations | null {
  const marked = markedBy(tx, memberId, filter);
  if (marked === null) return null;
  const { order, left } = orderOf(filter, 'm', 'conversation_id');
  const rows = sql`
    select c.* from (${marked.marks}) as m
    cross join lateral (
      select * from conversation c where c.id = m.conversation_id and ${conditionOf(tx, memberId, marked.rest)}) as c
    where ${left} order by ${order} limit ${pageSize(filter.limit)}`;
  return { rows, planned: 'once' };
}

/** One value of which an index has just what is asked for, in order. */
type Lone = { equal: RawBuilder<unknown>; column: RawBuilder<unknown>; rest: ConversationFilter };

/** All of one member, channel or status, or what is left to do of one member. */
function loneOf(filter: ConversationFilter): Lone | null {
  const { statuses, assigneeId, channelId } = filter;
  // As a range that has one value, and sorted by it first: then only that index is in order. Equal to it, an index of all is in order
  // too, and PostgreSQL may look among everything for those who have little.
  const lone = (name: string, value: RawBuilder<unknown>, rest: ConversationFilter): Lone | null => {
    const column = sql.ref(`c.${name}`);
    return { column, equal: sql`${column} >= ${value} and ${column} <= ${value}`, rest };
  };
  if (assigneeId !== null && assigneeId !== 'none') {
    const rest = { ...filter, assigneeId: null };
    const isLone = isEverything(statuses === 'active' ? { ...rest, statuses: null } : rest);
    return isLone ? lone('assignee_id', sql`${assigneeId}::uuid`, rest) : null;
  }
  if (channelId !== null) {
    const rest = { ...filter, channelId: null };
    return isEverything(rest) ? lone('channel_id', sql`${channelId}::uuid`, rest) : null;
  }
  const [status, ...others] = Array.isArray(statuses) ? statuses : [];
  const rest = { ...filter, statuses: null };
  if (status === undefined || others.length > 0 || !isEverything(rest)) return null;
  return lone('status', sql`${status}::text`, rest);
}

function lonePage(tx: Tx, memberId: string, filter: ConversationFilter): PageOfConversations | null {
  // A page after the first begins at its place within what is equal to one value, which a range does not find.
  const lone = filter.after === null ? loneOf(filter) : null;
  if (lone === null) return null;
  const { order } = orderOf(filter, 'c', 'id');
  const direction = filter.sort === 'oldest' ? sql`desc` : sql`asc`;
  const rows = sql`
    select * from conversation c where ${conditionOf(tx, memberId, lone.rest)} and ${lone.equal}
    order by ${lone.column} ${direction}, ${order} limit ${pageSize(filter.limit)}`;
  return { rows, planned: 'once' };
}

function conditionOf(tx: Tx, memberId: string, filter: ConversationFilter): RawBuilder<unknown> {
  const { first, rest } = conditionsOf(tx, memberId, filter);
  return sql.join([...first, ...rest], sql` and `);
}

/** Where no value is asked for, an index has what is. */
function planOf(filter: ConversationFilter): Planned {
  if (dependsOnValues(filter, filter.sort)) return 'anew';
  const { statuses, assigneeId, channelId, customerId } = filter;
  const hasNoValue =
    (statuses === null || statuses === 'active') &&
    (assigneeId === null || assigneeId === 'none') &&
    channelId === null &&
    customerId === null;
  return hasNoValue ? 'once' : 'usual';
}

function plainPage(tx: Tx, memberId: string, filter: ConversationFilter): PageOfConversations {
  const { order, left } = orderOf(filter, 'c', 'id');
  const rows = sql`
    select * from conversation c where ${conditionOf(tx, memberId, filter)} and ${left}
    order by ${order} limit ${pageSize(filter.limit)}`;
  return { rows, planned: planOf(filter) };
}

/** One page of a list, in an order that an index gives: never a sort of the workspace. */
export const pageOf = (tx: Tx, memberId: string, filter: ConversationFilter): PageOfConversations =>
  markedPage(tx, memberId, filter) ?? lonePage(tx, memberId, filter) ?? plainPage(tx, memberId, filter);
