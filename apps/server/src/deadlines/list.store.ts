import type {
  DeadlineEntry,
  DeadlineKind,
  DeadlineListQuery,
  DeadlineStatistics,
  DeadlineStatisticsQuery,
  DeadlineWhy,
} from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type Row = {
  id: string;
  conversationId: string;
  kind: DeadlineKind;
  startedAt: string;
  dueAt: string | null;
  metAt: string | null;
  endedAt: string | null;
  memberId: string | null;
  memberName: string | null;
};

const columns = sql`d.id, d.conversation_id as "conversationId", d.kind, d.started_at as "startedAt",
  case when d.due_at < 'infinity' then d.due_at end as "dueAt", d.met_at as "metAt", d.ended_at as "endedAt"`;

export function listOf(tx: Tx, conversationId: string): Promise<(Row & { why: DeadlineWhy })[]> {
  return tx.many(sql<Row & { why: DeadlineWhy }>`
    select ${columns}, d.member_id as "memberId", u.name as "memberName", d.why from deadline d
    left join member m on m."organizationId" = d.workspace_id and m.id = d.member_id
    left join auth_user u on u.id = m."userId"
    where d.workspace_id = ${tx.workspaceId} and d.conversation_id = ${conversationId}
    order by d.met_at is null and d.ended_at is null desc, d.due_at, d.id limit 500`);
}

/** Instants at which months begin on the workspace's clock. */
const span = (tx: Tx, from: string, to: string) => sql`
  d.due_at >= (select ${`${from}-01`}::timestamp at time zone s.time_zone from workspace_settings s
    where s.workspace_id = ${tx.workspaceId})
  and d.due_at < (select (${`${to}-01`}::timestamp + interval '1 month') at time zone s.time_zone from workspace_settings s
    where s.workspace_id = ${tx.workspaceId})`;

// Whoever answered; of what nobody answered, whose the conversation is.
const who = sql`case when d.met_at is not null then d.member_id else c.assignee_id end`;

/** How it came out; null while it is running and in time. */
export const outcome = (now: Date): RawBuilder<unknown> => sql`case
  when d.met_at is not null then case when d.met_at <= d.due_at then 'kept' else 'late' end
  when d.ended_at is not null then case when d.ended_at <= d.due_at then 'ended' else 'late' end
  when d.due_at < ${now}::timestamptz then 'late' end`;

const among = (tx: Tx, now: Date, { from, to, kind }: Pick<DeadlineListQuery, 'from' | 'to' | 'kind'>) => sql`
  select d.*, c.channel_id, c.customer_id, c.subject, ${who} as who, ${outcome(now)} as outcome
  from deadline d join conversation c on c.workspace_id = d.workspace_id and c.id = d.conversation_id
  where d.workspace_id = ${tx.workspaceId} and ${span(tx, from, to)} ${kind === undefined ? sql`` : sql`and d.kind = ${kind}`}`;

/** Counts by month, member, channel or kind, in the order of time or of the most. */
export function countBy(
  tx: Tx,
  query: DeadlineStatisticsQuery,
  now: Date,
): Promise<DeadlineStatistics['items']> {
  const month = sql`(select to_char(d.due_at at time zone s.time_zone, 'YYYY-MM') from workspace_settings s
    where s.workspace_id = ${tx.workspaceId})`;
  const key = {
    month,
    member: sql`d.who::text`,
    channel: sql`d.channel_id::text`,
    kind: sql`d.kind`,
  }[query.by];
  const name = {
    month: sql`g.key`,
    kind: sql`g.key`,
    member: sql`coalesce((select u.name from member m join auth_user u on u.id = m."userId"
      where m."organizationId" = ${tx.workspaceId} and m.id = g.key::uuid), '')`,
    channel: sql`coalesce((select h.name from channel h where h.workspace_id = ${tx.workspaceId} and h.id = g.key::uuid), '')`,
  }[query.by];
  const order = query.by === 'month' ? sql`g.key` : sql`g.kept + g.late + g.ended desc, g.key`;
  return tx.many(sql<DeadlineStatistics['items'][number]>`
    with g as (
      select ${key} as key, count(*) filter (where d.outcome = 'kept')::int as kept,
        count(*) filter (where d.outcome = 'late')::int as late, count(*) filter (where d.outcome = 'ended')::int as ended
      from (${among(tx, now, query)}) d where d.outcome is not null group by 1
    ) select g.key, ${name} as name, g.kept, g.late, g.ended from g order by ${order} limit 500`);
}

type Entry = Row & Pick<DeadlineEntry, 'subject' | 'customer' | 'channel'>;

export function listBehind(
  tx: Tx,
  query: DeadlineListQuery,
  now: Date,
  page: { after: { at: string; id: string } | null; limit: number },
): Promise<Entry[]> {
  const { member, channel, state } = query;
  const where = [sql`d.outcome is not null`];
  if (state !== undefined) where.push(sql`d.outcome = ${state}`);
  if (member === 'none') where.push(sql`d.who is null`);
  else if (member !== undefined) where.push(sql`d.who = ${member}`);
  if (channel !== undefined) where.push(sql`d.channel_id = ${channel}`);
  if (page.after !== null)
    where.push(sql`(d.due_at, d.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`);
  return tx.many(sql<Entry>`
    select ${columns}, d.who as "memberId", u.name as "memberName", d.subject,
      jsonb_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer,
      jsonb_build_object('id', h.id, 'name', h.name) as channel
    from (select * from (${among(tx, now, query)}) d where ${sql.join(where, sql` and `)}
      order by d.due_at desc, d.id desc limit ${page.limit}) d
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = d.customer_id
    join channel h on h.workspace_id = ${tx.workspaceId} and h.id = d.channel_id
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = d.who
    left join auth_user u on u.id = m."userId"
    order by d.due_at desc, d.id desc`);
}
