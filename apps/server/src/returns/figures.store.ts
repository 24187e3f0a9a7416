import type { ReturnCount, ReturnFigures, ReturnReason } from '@madoguchi/contract';
import { nameKey } from '../customers/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { narrowing } from './case.store.ts';

export type Span = { from: string; until: string };
export type Counted = ReturnCount & Pick<ReturnFigures, 'rejected' | 'cancelled'>;

/** Cases of which a middle is told, at least: of fewer it would be any of them. */
const fewest = 5;

/** A span of days up to today; without bounds the last year. */
export function spanOf(tx: Tx, { from, until }: Partial<Span>): Promise<Span> {
  return tx.one(sql<Span>`
    with day as (
      select coalesce(${until ?? null}::date, (now() at time zone s.time_zone)::date) as until
      from workspace_settings s where s.workspace_id = ${tx.workspaceId})
    select to_char(coalesce(${from ?? null}::date, until - 364), 'YYYY-MM-DD') as from, to_char(until, 'YYYY-MM-DD') as until
    from day`);
}

/** Cases with what is counted of them, each with the pieces of its goods; `product` of rows by article. */
const rowsOf = (tx: Tx, which: RawBuilder<unknown>) => sql`
  select c.id, c.reason, c.state, l.product, l.quantity,
    case when c.state = 'done' then (c.ended_at at time zone s.time_zone)::date - (c.opened_at at time zone s.time_zone)::date end as days
  from (select * from return_case where ${which}) as c
  join workspace_settings s on s.workspace_id = ${tx.workspaceId}
  join return_line l on l.workspace_id = ${tx.workspaceId} and l.case_id = c.id`;

/** The figures of rows of cases, one a case (`quantity` is the sum of its goods). */
const figures = sql`
  count(*)::int as cases, count(*) filter (where state = 'open')::int as open, coalesce(sum(quantity), 0)::int as quantity,
  count(*) filter (where state = 'rejected')::int as rejected, count(*) filter (where state = 'cancelled')::int as cancelled,
  json_build_object('count', count(days),
    'median', case when count(days) >= ${fewest} then percentile_cont(0.5) within group (order by days) end,
    'nineTenths', case when count(days) >= ${fewest} then percentile_disc(0.9) within group (order by days) end) as days`;

export function countAll(tx: Tx, span: Span): Promise<Counted> {
  return tx.one(sql<Counted>`
    select ${figures} from (
      select id, state, days, sum(quantity) as quantity from (${rowsOf(tx, narrowing(tx, span))}) as r group by id, state, days
    ) as c`);
}

export function countReasons(tx: Tx, span: Span): Promise<(Counted & { reason: ReturnReason })[]> {
  return tx.many(sql<Counted & { reason: ReturnReason }>`
    select reason, ${figures} from (
      select id, reason, state, days, sum(quantity) as quantity from (${rowsOf(tx, narrowing(tx, span))}) as r
      group by id, reason, state, days
    ) as c group by reason order by count(*) desc, reason`);
}

export function countProducts(tx: Tx, span: Span, limit: number): Promise<(Counted & { product: string })[]> {
  return tx.many(sql<Counted & { product: string }>`
    select product, ${figures} from (
      select id, product, state, days, sum(quantity) as quantity from (${rowsOf(tx, narrowing(tx, span))}) as r
      group by id, product, state, days
    ) as c group by product order by count(*) desc, product limit ${limit}`);
}

export function refundsOf(tx: Tx, span: Span): Promise<ReturnFigures['refunds']> {
  return tx.many(sql<ReturnFigures['refunds'][number]>`
    select o.currency, sum(c.refund)::float8 as amount
    from (select * from return_case where ${narrowing(tx, span)} and refund is not null) as c
    join customer_order o on o.workspace_id = ${tx.workspaceId} and o.id = c.order_id
    group by o.currency order by amount desc`);
}

export type Ordered = { product: string; orders: number; returned: number };

/** Of each article how many orders of these days had it, and of how many of them it was to come back. */
export function ordersWith(tx: Tx, { from, until }: Span, products: readonly string[]): Promise<Ordered[]> {
  const rows = products.map((product) => ({ product, key: nameKey(product) }));
  return tx.many(sql<Ordered>`
    with span as materialized (
      select ${from}::date::timestamp at time zone s.time_zone as start,
        (${until}::date + 1)::timestamp at time zone s.time_zone as stop
      from workspace_settings s where s.workspace_id = ${tx.workspaceId})
    select p.product, count(distinct o.id)::int as orders, count(distinct b.order_id)::int as returned
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (product text, key text)
    cross join span
    join order_line l on l.workspace_id = ${tx.workspaceId} and l.product_key = p.key
    join customer_order o on o.workspace_id = ${tx.workspaceId} and o.id = l.order_id and o.known and o.state <> 'cancelled'
      and o.placed_at >= span.start and o.placed_at < span.stop
    left join lateral (
      select c.order_id from return_case c
      join return_line g on g.workspace_id = ${tx.workspaceId} and g.case_id = c.id and g.product = p.product
      where c.workspace_id = ${tx.workspaceId} and c.order_id = o.id limit 1) as b on true
    group by p.product`);
}

export type ExportedRow = {
  openedOn: string;
  endedOn: string | null;
  days: number | null;
  kind: string;
  reason: string;
  state: string;
  number: string;
  product: string;
  sku: string | null;
  quantity: number;
  refund: number | null;
  currency: string;
  endReason: string;
};

/** Every article of every case, without whose it was. */
export function exportedRows(tx: Tx, which: RawBuilder<unknown>, limit: number): Promise<ExportedRow[]> {
  return tx.many(sql<ExportedRow>`
    select to_char(c.opened_at at time zone s.time_zone, 'YYYY-MM-DD') as "openedOn",
      to_char(c.ended_at at time zone s.time_zone, 'YYYY-MM-DD') as "endedOn",
      (c.ended_at at time zone s.time_zone)::date - (c.opened_at at time zone s.time_zone)::date as days,
      c.kind, c.reason, c.state, o.number, l.product, l.sku, l.quantity, c.refund::float8 as refund, o.currency,
      c.end_reason as "endReason"
    from (select * from return_case where ${which} order by opened_at, id limit ${limit}) as c
    join workspace_settings s on s.workspace_id = ${tx.workspaceId}
    join customer_order o on o.workspace_id = ${tx.workspaceId} and o.id = c.order_id
    join return_line l on l.workspace_id = ${tx.workspaceId} and l.case_id = c.id
    order by c.opened_at, c.id, l.position`);
}
