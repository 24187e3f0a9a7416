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

/** Conversations that have a mark: those that order them stand beside it, see `0096_marked_lists.sql`. */
type Marked = { marks: RawBuilder<unknown>; rest: ConversationCriteria };

/**
 * What is listed in the order of marks: a member's own of one kind, and all that has a tag. With more asked of what has a tag, another
 * index may have less of it.
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

/**
 * All that one member or one channel has, in any order, or what is left to do of a member's by time: an index has just that in
 * order.
 */
type Lone = { column: 'c.assignee_id' | 'c.channel_id'; id: string; rest: ConversationFilter };

function loneOf(filter: ConversationFilter): Lone | null {
  const { statuses, assigneeId, channelId, after } = filter;
  // A page after the first begins within what equals one value, by its place there.
  if (after !== null) return null;
  if (assigneeId !== null && assigneeId !== 'none') {
    const rest = { ...filter, assigneeId: null };
    const isLeft = statuses === 'active' && filter.sort !== 'urgency';
    const isLone = isEverything(isLeft ? { ...rest, statuses: null } : rest);
    return isLone ? { column: 'c.assignee_id', id: assigneeId, rest } : null;
  }
  const rest = { ...filter, channelId: null };
  return channelId !== null && isEverything(rest) ? { column: 'c.channel_id', id: channelId, rest } : null;
}

function planOf(filter: ConversationFilter): Planned {
  if (dependsOnValues(filter, filter.sort)) return 'anew';
  const { statuses, channelId, customerId } = filter;
  const several = Array.isArray(statuses) && statuses.length > 1;
  return several || channelId !== null || customerId !== null ? 'usual' : 'once';
}

/** One page of a list, in an order that an index gives: never a sort of the workspace. */
export function pageOf(tx: Tx, memberId: string, filter: ConversationFilter): PageOfConversations {
  const limit = pageSize(filter.limit);
  const marked = markedBy(tx, memberId, filter);
  const lone = marked === null ? loneOf(filter) : null;
  const { first, rest } = conditionsOf(tx, memberId, marked?.rest ?? lone?.rest ?? filter);
  const conditions = sql.join([...first, ...rest], sql` and `);
  if (marked !== null) {
    const { order, left } = orderOf(filter, 'm', 'conversation_id');
    const rows = sql`
      select c.* from (${marked.marks}) as m
      cross join lateral (select * from conversation c where c.id = m.conversation_id and ${conditions}) as c
      where ${left} order by ${order} limit ${limit}`;
    return { rows, planned: 'once' };
  }
  const { order, left } = orderOf(filter, 'c', 'id');
  if (lone !== null) {
    // As a range that has one value, and sorted by it first: then only the index of what each of them has is in that order. By an
    // index of all, those who have little would be looked for among everything.
    const column = sql.ref(lone.column);
    const one = sql`${column} >= ${lone.id}::uuid and ${column} <= ${lone.id}::uuid`;
    const direction = filter.sort === 'oldest' ? sql`desc` : sql`asc`;
    const rows = sql`
      select * from conversation c where ${conditions} and ${one} and ${left}
      order by ${column} ${direction}, ${order} limit ${limit}`;
    return { rows, planned: 'once' };
  }
  const rows = sql`select * from conversation c where ${conditions} and ${left} order by ${order} limit ${limit}`;
  return { rows, planned: planOf(filter) };
}
