import type { ImprovementFigures } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** The last twelve months in the workspace’s zone, the newest first. */
export function monthFigures(tx: Tx, now: Date): Promise<ImprovementFigures['months']> {
  return tx.many(sql<ImprovementFigures['months'][number]>`
    with zone as (select time_zone as name from workspace_settings where workspace_id = ${tx.workspaceId}),
    month as (
      select generate_series(date_trunc('month', ${now}::timestamptz at time zone zone.name) - interval '11 months',
        date_trunc('month', ${now}::timestamptz at time zone zone.name), interval '1 month') as first, zone.name
      from zone),
    span as (
      select to_char(first, 'YYYY-MM') as month, first at time zone name as starts,
        (first + interval '1 month') at time zone name as ends from month)
    select span.month, o.opened, c.closed, c.confirmed, r.recurrences, o.apologies, o.hours as "apologyHours"
    from span
    cross join lateral (
      select count(*)::int as opened, count(s.done_at)::int as apologies,
        round((percentile_cont(0.5) within group (
          order by greatest(0, extract(epoch from coalesce((s.content ->> 'at')::timestamptz, s.done_at) - i.opened_at)) / 3600) filter (where s.done_at is not null))::numeric, 1)::float8 as hours
      from improvement_case i
      join improvement_step s on s.workspace_id = i.workspace_id and s.case_id = i.id and s.step = 'apology'
      where i.workspace_id = ${tx.workspaceId} and i.opened_at >= span.starts and i.opened_at < span.ends) o
    cross join lateral (
      select count(*)::int as closed, count(*) filter (where confirmed)::int as confirmed from improvement_case
      where workspace_id = ${tx.workspaceId} and closed_at >= span.starts and closed_at < span.ends) c
    cross join lateral (
      select count(*)::int as recurrences from improvement_conversation
      where workspace_id = ${tx.workspaceId} and recurrence and linked_at >= span.starts and linked_at < span.ends) r
    order by span.month desc`);
}

/** The causes that came most often. */
export function causeFigures(tx: Tx): Promise<ImprovementFigures['causes']> {
  return tx.many(sql<ImprovementFigures['causes'][number]>`
    select (array_agg(cause_name order by id desc))[1] as name, count(*)::int as cases,
      (count(*) - 1 + sum(recurrences))::int as recurrences
    from improvement_case where workspace_id = ${tx.workspaceId} and cause_key <> ''
    group by cause_key order by count(*) + sum(recurrences) desc, cause_key limit 50`);
}

type Unprevented = {
  conversationId: string;
  customerId: string;
  complainedAt: string;
  caseId: string | null;
};

/**
 * Complaints older than `days` days for which no recurrence prevention is done, with a case or without: evidence that a
 * customer was left alone with it. The newest complaint of each conversation of the last half year.
 *
 * @public read by what watches over customers (attention)
 */
export function complaintsWithoutPrevention(
  tx: Tx,
  now: Date,
  days: number,
  limit: number,
): Promise<Unprevented[]> {
  return tx.many(sql<Unprevented>`
    select distinct on (v.id) v.id as "conversationId", v.customer_id as "customerId", m.received_at as "complainedAt",
      (select l.case_id from improvement_conversation l
        where l.workspace_id = ${tx.workspaceId} and l.conversation_id = v.id order by l.linked_at desc limit 1) as "caseId"
    from conversation v
    join message m on m.workspace_id = v.workspace_id and m.conversation_id = v.id and m.direction = 'inbound'
    join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id and r.mood = 'dissatisfied'
    where v.workspace_id = ${tx.workspaceId} and v.mood = 'dissatisfied' and v.merged_into is null
      and v.last_message_at > ${now}::timestamptz - interval '180 days'
      and m.received_at < ${now}::timestamptz - make_interval(days => ${days})
      and not exists (
        select from improvement_conversation l
        join improvement_step s on s.workspace_id = l.workspace_id and s.case_id = l.case_id and s.step = 'prevention'
        where l.workspace_id = ${tx.workspaceId} and l.conversation_id = v.id and s.done_at is not null)
    order by v.id, m.ordinal desc limit ${limit}`);
}
