import { mentionAspects, type MentionTrendQuery } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { AspectRow, Cell, Period, Tally } from './trends.store.ts';

/** How many notes of changes wait; counting stops at 10,000. */
export async function countStale(tx: Tx): Promise<number> {
  const row = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from (select from mention_stale where workspace_id = ${tx.workspaceId} limit 10000) as waiting`);
  return row.count;
}

/** One counts at a time in a workspace, and not while its clock is changed: whoever comes second finds less to do. */
export async function queueUp(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`mention days ${tx.workspaceId}`}, 0))`);
}

/** Takes up to so many notes, those of the oldest mentions first; answers the days that they are of, by the workspace’s clock. */
export async function takeStale(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ day: string }>`
    with taken as (
      delete from mention_stale where workspace_id = ${tx.workspaceId} and seq in (
        select seq from mention_stale where workspace_id = ${tx.workspaceId} order by at, seq limit ${limit})
      returning at
    )
    select distinct (t.at at time zone s.time_zone)::date::text as day
    from taken t join workspace_settings s on s.workspace_id = ${tx.workspaceId}`);
  return rows.map(({ day }) => day);
}

/** Counts these days from the mentions, in place of what was counted before. */
export async function countDays(tx: Tx, days: readonly string[]): Promise<void> {
  const these = sql`${[...days]}::date[]`;
  await tx.run(sql`delete from mention_day where workspace_id = ${tx.workspaceId} and day = any(${these})`);
  await tx.run(sql`
    insert into mention_day (workspace_id, aspect, day, network, type, positive, neutral, negative, unread)
    with span as materialized (
      select d.day, d.day::timestamp at time zone s.time_zone as begins, (d.day + 1)::timestamp at time zone s.time_zone as ends
      from unnest(${these}) as d (day) join workspace_settings s on s.workspace_id = ${tx.workspaceId}
    ), post as materialized (
      select p.day, s.post_id, s.network, coalesce(s.type, '') as type, s.sentiment
      from span p
      join mention_standing s on s.workspace_id = ${tx.workspaceId} and s.posted_at >= p.begins and s.posted_at < p.ends
    )
    select ${tx.workspaceId}::uuid, '', day, network, type, count(*) filter (where sentiment = 'positive'),
      count(*) filter (where sentiment = 'neutral'), count(*) filter (where sentiment = 'negative'),
      count(*) filter (where sentiment is null)
    from post group by day, network, type
    union all
    select ${tx.workspaceId}::uuid, a.aspect, p.day, p.network, p.type, count(*) filter (where a.polarity = 'positive'), 0,
      count(*) filter (where a.polarity = 'negative'), 0
    from post p join mention_aspect a on a.workspace_id = ${tx.workspaceId} and a.post_id = p.post_id
    group by a.aspect, p.day, p.network, p.type`);
}

type Asked = Pick<MentionTrendQuery, 'network' | 'type'>;

const within = (tx: Tx, { from, until }: Period, { network, type }: Asked) => sql`
  d.workspace_id = ${tx.workspaceId} and d.day between ${from}::date and ${until}::date
  and ${network === undefined ? sql`true` : sql`d.network = ${network}`} and ${type === undefined ? sql`true` : sql`d.type = ${type}`}`;

/** By network, type and day, as they were counted. */
export function cellsOfDays(tx: Tx, period: Period, asked: Asked): Promise<Cell[]> {
  return tx.many(sql<Cell>`
    select d.day::text as day, d.network, nullif(d.type, '') as type, d.positive, d.neutral, d.negative, d.unread
    from mention_day d where d.aspect = '' and ${within(tx, period, asked)}`);
}

/** All of these days together. */
export function sumOfDays(tx: Tx, period: Period, asked: Asked): Promise<Tally> {
  return tx.one(sql<Tally>`
    select coalesce(sum(d.positive), 0)::int as positive, coalesce(sum(d.neutral), 0)::int as neutral,
      coalesce(sum(d.negative), 0)::int as negative, coalesce(sum(d.unread), 0)::int as unread
    from mention_day d where d.aspect = '' and ${within(tx, period, asked)}`);
}

/** By what is spoken of, as it was counted. */
export function aspectsOfDays(tx: Tx, period: Period, asked: Asked): Promise<AspectRow[]> {
  return tx.many(sql<AspectRow>`
    select d.aspect, sum(d.positive)::int as positive, sum(d.negative)::int as negative
    from mention_day d where d.aspect = any(${[...mentionAspects]}::text[]) and ${within(tx, period, asked)}
    group by d.aspect`);
}
