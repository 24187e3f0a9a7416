import type { ExperimentEvidence, ExperimentMeasure } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { ExperimentRow } from './store.ts';

export type ArmRow = { variant: number; units: number; exposures: number; waiting: number };

/** Who came to each variant, and of whom it is still waited: those since a day. */
export function armsOf(tx: Tx, id: string, since: Date): Promise<ArmRow[]> {
  return tx.many(sql<ArmRow>`
    select v.variant, coalesce(sum(d.units), 0)::int as units, coalesce(sum(d.exposures), 0)::int as exposures,
      coalesce(sum(d.units) filter (where d.day >= (${since}::timestamptz at time zone 'UTC')::date), 0)::int as waiting
    from experiment_variant v
    left join experiment_day d on d.workspace_id = v.workspace_id and d.experiment_id = v.experiment_id and d.variant = v.variant
    where v.workspace_id = ${tx.workspaceId} and v.experiment_id = ${id} group by v.variant order by v.variant`);
}

/** Whoever they are now, when two became known to be one. */
const theirs = (column: RawBuilder<unknown>) => sql`${column} in (a.unit, (
  select c.merged_into from customer c where c.workspace_id = a.workspace_id and c.id = a.unit))`;

/** What people did within their time after they first saw their variant: rows of these end with when, by what. */
function doneBy(measure: ExperimentMeasure, days: number): RawBuilder<unknown> {
  const within = (column: RawBuilder<unknown>) =>
    sql`${column} >= a.at and ${column} < a.at + make_interval(days => ${days})`;
  const answered = (low: boolean) => sql`
    select s.conversation_id as "conversationId", null::uuid as "orderId" from survey_answer s
    where s.workspace_id = a.workspace_id and ${theirs(sql`s.customer_id`)} and ${within(sql`s.answered_at`)} and s.low = ${low}`;
  switch (measure) {
    case 'ordered':
      return sql`
        select null::uuid as "conversationId", o.id as "orderId" from customer_order o
        where o.workspace_id = a.workspace_id and ${theirs(sql`o.customer_id`)} and ${within(sql`o.placed_at`)} and o.known
          and o.state <> 'cancelled'`;
    case 'answered':
      return sql`
        select c.id as "conversationId", null::uuid as "orderId" from conversation c
        join message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound'
          and not m.automatic and ${within(sql`m.received_at`)}
        where c.workspace_id = a.workspace_id and ${theirs(sql`c.customer_id`)}`;
    case 'opted_out':
      return sql`
        select null::uuid as "conversationId", null::uuid as "orderId" from consent_event w
        where w.workspace_id = a.workspace_id and ${theirs(sql`w.customer_id`)} and w.change = 'withdrawn' and ${within(sql`w.at`)}`;
    case 'resolved':
      return sql`
        select a.cause_id as "conversationId", null::uuid as "orderId" from activity d
        where d.workspace_id = a.workspace_id and d.conversation_id = a.cause_id and d.kind = 'status_changed'
          and d.data ->> 'to' = 'done' and ${within(sql`d.at`)} and not exists (
            select from activity r where r.workspace_id = a.workspace_id and r.conversation_id = a.cause_id
              and (r.kind = 'reopened' or r.kind = 'status_changed' and r.data ->> 'from' = 'done') and ${within(sql`r.at`)})`;
    case 'satisfied':
      return answered(false);
    case 'dissatisfied':
      return answered(true);
  }
}

/** Orders of those who clicked, within their time: `experiment_order` follows what led to each order. */
const ordersOfClicks = (tx: Tx, { id, withinDays }: ExperimentRow, before: Date) => sql`
  from experiment_order o
  where o.workspace_id = ${tx.workspaceId} and o.experiment_id = ${id} and o.seen_at < ${before} and o.placed_at >= o.seen_at
    and o.placed_at < o.seen_at + make_interval(days => ${withinDays})`;

/** How many of each variant did it, of those who first saw theirs before an instant. */
export async function successesOf(
  tx: Tx,
  row: ExperimentRow,
  measure: ExperimentMeasure,
  before: Date,
): Promise<number[]> {
  const rows = await tx.many(
    row.kind === 'landing'
      ? sql<{ variant: number; count: number }>`
          select o.variant, count(distinct o.unit)::int as count ${ordersOfClicks(tx, row, before)} group by o.variant`
      : sql<{ variant: number; count: number }>`
          select a.variant, count(*)::int as count from experiment_assignment a
          where a.workspace_id = ${tx.workspaceId} and a.experiment_id = ${row.id} and a.at < ${before}
            and exists (${doneBy(measure, row.withinDays)})
          group by a.variant`,
  );
  return row.variants.map(({ variant }) => rows.find((each) => each.variant === variant)?.count ?? 0);
}

/** Who did it: the same people that are counted, the latest to come first. */
export function evidenceOf(
  tx: Tx,
  row: ExperimentRow,
  asked: { measure: ExperimentMeasure; variant: number; before: Date },
  page: { after: { at: string; id: string } | null; limit: number },
): Promise<ExperimentEvidence[]> {
  const found =
    row.kind === 'landing'
      ? sql`select distinct on (o.unit) o.unit as id, o.seen_at as at, o.variant, o.order_id as "orderId",
          null::uuid as "conversationId", null::uuid as "customerId" ${ordersOfClicks(tx, row, asked.before)}
          and o.variant = ${asked.variant} order by o.unit, o.placed_at`
      : sql`select a.unit as id, a.at, a.variant, w."orderId", w."conversationId", a.unit as "customerId"
          from experiment_assignment a cross join lateral (${doneBy(asked.measure, row.withinDays)} limit 1) as w
          where a.workspace_id = ${tx.workspaceId} and a.experiment_id = ${row.id} and a.at < ${asked.before}
            and a.variant = ${asked.variant}`;
  const { after, limit } = page;
  return tx.many(sql<ExperimentEvidence>`
    select f.id, f.at, f."conversationId",
      case when o.id is not null then json_build_object('id', o.id, 'number', o.number) end as order,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name, 'honorific', c.honorific) end as customer
    from (${found}) as f
    left join customer_order o on o.workspace_id = ${tx.workspaceId} and o.id = f."orderId"
    left join customer c on c.workspace_id = ${tx.workspaceId} and c.id = f."customerId"
    where ${after?.at ?? null}::timestamptz is null or (f.at, f.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    order by f.at desc, f.id desc limit ${limit}`);
}

/** How many orders wait to be attributed, counted to a thousand. */
export async function waitingOrders(tx: Tx): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from attribution_due where workspace_id = ${tx.workspaceId} limit 1000) as waiting`);
  return count;
}

/** Whether the browsers of a link’s clicks are known. */
export async function knowsBrowsers(tx: Tx): Promise<boolean> {
  const row = await tx.maybe(sql<{ cookie: boolean }>`
    select cookie from growth_settings where workspace_id = ${tx.workspaceId}`);
  return row?.cookie ?? false;
}
