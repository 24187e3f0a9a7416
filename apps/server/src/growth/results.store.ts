import type { ResultOrder, ResultsQuery, Shares } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Orders placed on these days, in the workspace's zone. */
export type Period = { from: string; to: string; currency: string };

const zone = (tx: Tx) =>
  sql`(select s.time_zone from workspace_settings s where s.workspace_id = ${tx.workspaceId})`;
const placedWithin = (tx: Tx, { from, to, currency }: Period) => sql`
  workspace_id = ${tx.workspaceId} and currency = ${currency}
  and placed_at >= ${from}::date::timestamp at time zone ${zone(tx)}
  and placed_at < (${to}::date + 1)::timestamp at time zone ${zone(tx)}`;

const ofDays = (tx: Tx, kind: 'all' | 'heard' | ResultsQuery['by'], { from, to, currency }: Period) => sql`
  attribution_day where workspace_id = ${tx.workspaceId} and currency = ${currency} and kind = ${kind}
    and day between ${from}::date and ${to}::date`;

export type GroupRow = { key: string; orders: number; lastOrders: number } & Shares;

/** Of each channel or campaign the orders it is a touch of, and what it may claim of them by each model. */
export function groups(tx: Tx, by: ResultsQuery['by'], period: Period): Promise<GroupRow[]> {
  return tx.many(sql<GroupRow>`
    select key, sum(orders)::int as orders, sum(last_orders)::int as "lastOrders", sum(first_share)::float8 as first,
      sum(last_share)::float8 as last, sum(linear_share)::float8 as linear, sum(position_share)::float8 as position
    from ${ofDays(tx, by, period)} group by key having sum(orders) > 0`);
}

/** Every order of the period, and those that nothing led to. */
export function totals(
  tx: Tx,
  period: Period,
): Promise<{ orders: number; kept: number; alone: number; aloneKept: number }> {
  return tx.one(sql<{ orders: number; kept: number; alone: number; aloneKept: number }>`
    select coalesce(sum(orders), 0)::int as orders, coalesce(sum(first_share), 0)::float8 as kept,
      coalesce(sum(last_orders), 0)::int as alone, coalesce(sum(last_share), 0)::float8 as "aloneKept"
    from ${ofDays(tx, 'all', period)}`);
}

export type HeardRow = { answer: string; orders: number; kept: number; unattributed: number };

/** What customers answered, the most frequent first. */
export function heard(tx: Tx, period: Period): Promise<HeardRow[]> {
  return tx.many(sql<HeardRow>`
    select key as answer, sum(orders)::int as orders, sum(first_share)::float8 as kept, sum(last_orders)::int as unattributed
    from ${ofDays(tx, 'heard', period)} group by key having sum(orders) > 0 order by 2 desc, 1 limit 50`);
}

/** Counted clicks of the period by channel or campaign. */
export function clicksBy(
  tx: Tx,
  by: ResultsQuery['by'],
  { from, to }: Period,
): Promise<{ key: string; clicks: number }[]> {
  const within = sql`d.workspace_id = ${tx.workspaceId} and d.day between ${from}::date and ${to}::date`;
  if (by === 'channel')
    return tx.many(sql<{ key: string; clicks: number }>`
      select d.channel as key, sum(d.counted)::int as clicks from click_day d where ${within} group by 1`);
  return tx.many(sql<{ key: string; clicks: number }>`
    select coalesce(l.campaign_id::text, '-') as key, sum(d.counted)::int as clicks
    from click_day d join tracked_link l on l.workspace_id = d.workspace_id and l.id = d.link_id
    where ${within} group by 1`);
}

/** Which currencies orders are in. */
export async function currencies(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ currency: string }>`
    select currency from attribution_day where workspace_id = ${tx.workspaceId} and kind = 'all'
    group by currency having sum(orders) > 0 order by currency`);
  return rows.map(({ currency }) => currency);
}

export function campaignNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return tx.many(sql<{ id: string; name: string }>`
    select id, name from campaign where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}

export type OrdersOf = Period & {
  by: ResultsQuery['by'];
  key: string;
  after: { at: string; id: string } | null;
  limit: number;
};

const shares = sql`json_build_object('first', coalesce(sum(t.first_share), 0), 'last', coalesce(sum(t.last_share), 0),
  'linear', coalesce(sum(t.linear_share), 0), 'position', coalesce(sum(t.position_share), 0))`;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** What makes a touch the order’s first of a row, as the indexes of touches have it. */
function opensRow({ by, key }: Pick<OrdersOf, 'by' | 'key'>): RawBuilder<unknown> {
  if (by === 'channel') return sql`channel = ${key} and opens_channel`;
  if (key === '-') return sql`campaign_id is null and opens_campaign`;
  return uuid.test(key) ? sql`campaign_id = ${key} and opens_campaign` : sql`false`;
}

/** The orders behind a row, the newest first, with what the row claims of each. */
export function ordersBehind(tx: Tx, asked: OrdersOf): Promise<ResultOrder[]> {
  const { by, key, after, limit } = asked;
  const before =
    after === null ? sql`true` : sql`(placed_at, order_id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  // A row of few orders is found by its touches: among all orders of a year one would look at nearly each for it.
  const rows =
    key === 'none'
      ? sql`attribution where ${placedWithin(tx, asked)} and counted and touches = 0`
      : sql`attribution_touch where ${placedWithin(tx, asked)} and ${opensRow(asked)}`;
  return tx.many(sql<ResultOrder>`
    with found as materialized (
      select order_id from ${rows} and ${before} order by placed_at desc, order_id desc limit ${limit}
    ), page as materialized (
      select a.* from found f join attribution a on a.workspace_id = ${tx.workspaceId} and a.order_id = f.order_id
    )
    select p.order_id as id, o.number, p.placed_at as "placedAt", p.kept, p.touches, p.heard_of as "heardOf",
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
      (select ${shares} from attribution_touch t where t.workspace_id = ${tx.workspaceId} and t.order_id = p.order_id
        and ${by === 'channel' ? sql`t.channel` : sql`coalesce(t.campaign_id::text, '-')`} = ${key}) as money
    from page p
    join customer_order o on o.workspace_id = ${tx.workspaceId} and o.id = p.order_id
    left join customer k on k.workspace_id = ${tx.workspaceId} and k.id = p.customer_id
    order by p.placed_at desc, p.order_id desc`);
}
