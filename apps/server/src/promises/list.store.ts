import type { PromiseOutcome, PromiseStatsRow } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { shownRows, undelivered, type PromiseRow } from './rows.store.ts';

export type Filter = {
  state: 'open' | 'closed' | 'all';
  /** From the first of these moments, up to and without the second; null: no bound. */
  due: { from: Date | null; to: Date | null } | 'none' | null;
  owner: string | 'none' | null;
  customerId: string | null;
  conversationId: string | null;
  act: string | null;
  confirmed: boolean | null;
  outcome: PromiseOutcome | null;
};

/** What became of a promise whose time or end had come by then; null for one that is still to be kept, or was none. */
export const outcomeAt = (now: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  case p.state
    when 'kept' then case when p.closed_at <= p.due_at then 'in_time' else 'late' end
    when 'broken' then 'broken'
    when 'moved' then case when p.closed_at <= p.due_at then 'moved_in_time' else 'moved_late' end
    when 'not_needed' then case when p.closed_at <= p.due_at then 'not_needed' else 'overdue' end
    when 'open' then case when p.due_at < ${now} then 'overdue' end
  end`;
const outcome = outcomeAt(sql`now()`);

/** What counts: what a person stands by, with a time, that reached the customer. */
export const counts = sql`p.confirmed and p.due_at is not null and p.state <> 'not_promise' and not ${undelivered('p')}`;

function conditions(tx: Tx, filter: Filter): RawBuilder<unknown>[] {
  const where = [sql`p.workspace_id = ${tx.workspaceId}`];
  if (filter.state !== 'all')
    where.push(filter.state === 'open' ? sql`p.state = 'open'` : sql`p.state <> 'open'`);
  if (filter.due === 'none') where.push(sql`p.due_at is null`);
  else if (filter.due !== null) {
    const { from, to } = filter.due;
    if (from !== null) where.push(sql`p.sort_at >= ${from}`);
    if (to !== null) where.push(sql`p.sort_at < ${to}`);
    where.push(sql`p.due_at is not null`);
  }
  if (filter.owner === 'none') where.push(sql`p.owner_id is null`);
  else if (filter.owner !== null) where.push(sql`p.owner_id = ${filter.owner}`);
  if (filter.act !== null) where.push(sql`p.act = ${filter.act}`);
  if (filter.confirmed !== null) where.push(sql`p.confirmed = ${filter.confirmed}`);
  if (filter.outcome !== null) where.push(sql`${outcome} = ${filter.outcome} and ${counts}`);
  if (filter.conversationId !== null)
    where.push(sql`p.conversation_id in (
      select id from conversation where workspace_id = ${tx.workspaceId}
        and (id = ${filter.conversationId} or merged_into = ${filter.conversationId}))`);
  if (filter.customerId !== null)
    where.push(sql`p.conversation_id in (
      select id from conversation where workspace_id = ${tx.workspaceId} and customer_id = ${filter.customerId})`);
  return where;
}

/** By their time, the earliest first; those without one stand last. */
export function listPromises(
  tx: Tx,
  filter: Filter,
  page: { after: { at: string; id: string } | null; limit: number },
): Promise<PromiseRow[]> {
  const where = conditions(tx, filter);
  if (page.after !== null)
    where.push(sql`(p.sort_at, p.id) > (${page.after.at}::timestamptz, ${page.after.id}::uuid)`);
  const found = sql`
    select p.* from promise p where ${sql.join(where, sql` and `)} order by p.sort_at, p.id limit ${page.limit}`;
  return tx.many(sql<PromiseRow>`${shownRows(found)} order by b.sort_at, b.id`);
}

export type Edges = { now: Date; today: Date; tomorrow: Date; week: Date };
type Counted = { late: number; today: number; tomorrow: number; week: number; later: number; none: number };

/** How many open ones there are, for each part of the board up to a cap. */
export async function countOpen(
  tx: Tx,
  owner: string | 'none' | null,
  { now, today, tomorrow, week }: Edges,
  cap: number,
): Promise<Counted> {
  const whose =
    owner === null ? sql`true` : owner === 'none' ? sql`owner_id is null` : sql`owner_id = ${owner}`;
  const between = (from: Date | string, to: Date | string) => sql`(
    select count(*)::int from (
      select 1 from promise where workspace_id = ${tx.workspaceId} and state = 'open' and ${whose}
        and sort_at >= ${from}::timestamptz and sort_at < ${to}::timestamptz limit ${cap}) as counted)`;
  const never = '9999-12-31T00:00:00Z';
  return tx.one(sql<Counted>`
    select ${between('0001-01-01T00:00:00Z', now)} as late, ${between(now, today)} as today,
      ${between(today, tomorrow)} as tomorrow, ${between(tomorrow, week)} as week, ${between(week, never)} as later,
      ${between(never, '9999-12-31T00:00:01Z')} as none`);
}

export type OwnedRow = { id: string | null; name: string | null; open: number; late: number; today: number };

/**
 * How many each member has open, and nobody, each up to a cap: read from an index a member at a time, so that it costs as much
 * as it shows.
 */
export function countByOwner(tx: Tx, { now, today }: Edges, cap: number): Promise<OwnedRow[]> {
  const counted = (owners: RawBuilder<unknown>, isTheirs: RawBuilder<unknown>) => {
    const count = (span: RawBuilder<unknown>) => sql`(
      select count(*)::int from (
        select 1 from promise p
        where p.workspace_id = ${tx.workspaceId} and p.state = 'open' and ${isTheirs} and ${span}
        order by p.owner_id, p.sort_at, p.id limit ${cap}) as counted)`;
    return sql`
      select o.id, o.name, ${count(sql`true`)} as open, ${count(sql`p.sort_at < ${now}`)} as late,
        ${count(sql`p.sort_at >= ${now} and p.sort_at < ${today}`)} as today
      from (${owners}) as o`;
  };
  const members = sql`
    select m.id, u.name from member m join auth_user u on u.id = m."userId" where m."organizationId" = ${tx.workspaceId}`;
  const nobody = sql`select null::uuid as id, null::text as name`;
  return tx.many(sql<OwnedRow>`
    select * from (
      ${counted(members, sql`p.owner_id = o.id`)} union all ${counted(nobody, sql`p.owner_id is null`)}) as c
    where open > 0 order by late desc, today desc, open desc, id`);
}

export type StatsRow = Omit<PromiseStatsRow, 'decided' | 'rate'>;

/** What became of promises that were due within a span, by owner, act or month. */
export function countOutcomes(
  tx: Tx,
  by: 'owner' | 'act' | 'month',
  span: { from: Date | null; to: Date | null },
  timeZone: string,
): Promise<StatsRow[]> {
  const key = {
    owner: sql`p.owner_id::text`,
    act: sql`p.act`,
    month: sql`to_char(p.due_at at time zone ${timeZone}, 'YYYY-MM')`,
  }[by];
  const within = [sql`p.workspace_id = ${tx.workspaceId}`, counts];
  if (span.from !== null) within.push(sql`p.sort_at >= ${span.from}`);
  if (span.to !== null) within.push(sql`p.sort_at < ${span.to}`);
  const count = (name: string) => sql`(count(*) filter (where outcome = ${name}))::int`;
  return tx.many(sql<StatsRow>`
    with known as materialized (
      select ${key} as key, ${outcome} as outcome from promise p where ${sql.join(within, sql` and `)}
    ), counted as (
      select key, ${count('in_time')} as "inTime", ${count('late')} as late, ${count('broken')} as broken,
        ${count('moved_in_time')} as "movedInTime", ${count('moved_late')} as "movedLate", ${count('overdue')} as overdue,
        ${count('not_needed')} as "notNeeded"
      from known where outcome is not null group by key
    )
    select c.*, u.name from counted c
    left join member m on ${by} = 'owner' and m."organizationId" = ${tx.workspaceId} and m.id::text = c.key
    left join auth_user u on u.id = m."userId"
    order by c.key`);
}
