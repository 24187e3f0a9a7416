import type { Shares } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Cause } from './due.store.ts';
import type { OrderFacts } from './facts.store.ts';

export type TouchRow = {
  place: number;
  kind: 'click' | 'scan' | 'code';
  at: string;
  clickId: string | null;
  codeId: string | null;
  linkId: string | null;
  campaignId: string | null;
  channel: string;
  opensChannel: boolean;
  opensCampaign: boolean;
  isLast: boolean;
} & Shares;

export type Standing = {
  customerId: string | null;
  clickId: string | null;
  placedAt: string;
  counted: boolean;
  kept: number;
  touches: TouchRow[];
};

const touchColumns = sql`position as place, kind, at, click_id as "clickId", code_id as "codeId", link_id as "linkId",
  campaign_id as "campaignId", channel, opens_channel as "opensChannel", opens_campaign as "opensCampaign",
  is_last as "isLast", first_share as first, last_share as last, linear_share as linear, position_share as position`;

/** How an order was attributed up to now. */
export async function findStanding(tx: Tx, orderId: string): Promise<Standing | undefined> {
  const [row, touches] = await Promise.all([
    tx.maybe(sql<Omit<Standing, 'touches'>>`
      select customer_id as "customerId", click_id as "clickId", placed_at as "placedAt", counted, kept
      from attribution where workspace_id = ${tx.workspaceId} and order_id = ${orderId}`),
    tx.many(sql<TouchRow>`
      select ${touchColumns} from attribution_touch
      where workspace_id = ${tx.workspaceId} and order_id = ${orderId} order by attribution_touch.position`),
  ]);
  return row === undefined ? undefined : { ...row, touches };
}

/** Adds an order as it stands to the figures of its day, or takes it from them. */
async function countDay(tx: Tx, orderId: string, sign: 1 | -1): Promise<void> {
  const mine = sql`a.workspace_id = ${tx.workspaceId} and a.order_id = ${orderId} and a.counted`;
  const alone = sql`(a.touches = 0)::int`;
  const shares = sql`t.first_share, t.last_share, t.linear_share, t.position_share`;
  const touches = sql`attribution a join attribution_touch t on t.workspace_id = a.workspace_id and t.order_id = a.order_id`;
  await tx.run(sql`
    with each (currency, day, kind, key, orders, last_orders, first, last, linear, placed) as (
      select a.currency, a.placed_on, 'all', '', 1, ${alone}, a.kept, a.kept * ${alone}, 0, 0 from attribution a where ${mine}
      union all
      select a.currency, a.placed_on, 'heard', a.heard_of, 1, ${alone}, a.kept, 0, 0, 0 from attribution a
      where ${mine} and a.heard_of is not null
      union all
      select a.currency, a.placed_on, 'channel', t.channel, t.opens_channel::int, t.is_last::int, ${shares} from ${touches}
      where ${mine}
      union all
      select a.currency, a.placed_on, 'campaign', coalesce(t.campaign_id::text, '-'), t.opens_campaign::int, t.is_last::int,
        ${shares} from ${touches} where ${mine}
    )
    insert into attribution_day as d (workspace_id, currency, day, kind, key, orders, last_orders, first_share, last_share,
      linear_share, position_share)
    select ${tx.workspaceId}, currency, day, kind, key, ${sign}::int * sum(orders), ${sign}::int * sum(last_orders),
      ${sign}::int * sum(first), ${sign}::int * sum(last), ${sign}::int * sum(linear), ${sign}::int * sum(placed)
    from each group by currency, day, kind, key
    on conflict (workspace_id, currency, kind, day, key) do update set orders = d.orders + excluded.orders,
      last_orders = d.last_orders + excluded.last_orders, first_share = d.first_share + excluded.first_share,
      last_share = d.last_share + excluded.last_share, linear_share = d.linear_share + excluded.linear_share,
      position_share = d.position_share + excluded.position_share`);
}

/** Writes what led to an order in place of what was thought before, and brings the figures of its day along. */
export async function writeStanding(tx: Tx, order: OrderFacts, standing: Standing): Promise<void> {
  await countDay(tx, order.id, -1);
  await replaceStanding(tx, order, standing);
  await countDay(tx, order.id, 1);
}

async function replaceStanding(tx: Tx, order: OrderFacts, standing: Standing): Promise<void> {
  const { customerId, clickId, placedAt, counted, kept, touches } = standing;
  await tx.run(sql`
    insert into attribution (workspace_id, order_id, customer_id, click_id, placed_at, placed_on, currency, counted, kept, touches, heard_of)
    values (${tx.workspaceId}, ${order.id}, ${customerId}, ${clickId}, ${placedAt}, ${order.placedOn}::date, ${order.currency}, ${counted}, ${kept},
      ${touches.length}, ${order.heardOf})
    on conflict (workspace_id, order_id) do update set customer_id = excluded.customer_id, click_id = excluded.click_id,
      placed_at = excluded.placed_at, placed_on = excluded.placed_on, currency = excluded.currency, counted = excluded.counted, kept = excluded.kept,
      touches = excluded.touches, heard_of = excluded.heard_of`);
  await tx.run(
    sql`delete from attribution_touch where workspace_id = ${tx.workspaceId} and order_id = ${order.id}`,
  );
  if (touches.length === 0) return;
  await tx.run(sql`
    insert into attribution_touch (workspace_id, order_id, position, kind, at, click_id, code_id, link_id, campaign_id, channel,
      placed_at, currency, opens_channel, opens_campaign, is_last, first_share, last_share, linear_share, position_share)
    select ${tx.workspaceId}, ${order.id}, t.place, t.kind, t.at, t."clickId", t."codeId", t."linkId", t."campaignId",
      t.channel, ${placedAt}, ${order.currency}, t."opensChannel", t."opensCampaign", t."isLast", t.first, t.last, t.linear,
      t."position"
    from jsonb_to_recordset(${JSON.stringify(touches)}::jsonb) as t (place integer, kind text, at timestamptz,
      "clickId" uuid, "codeId" uuid, "linkId" uuid, "campaignId" uuid, channel text, "opensChannel" boolean,
      "opensCampaign" boolean, "isLast" boolean, first bigint, last bigint, linear bigint, "position" bigint)`);
}

/** Keeps which codes an order carries; answers those that are new to it or gone from it. */
export async function writeCodes(tx: Tx, orderId: string, keys: readonly string[]): Promise<string[]> {
  const gone = await tx.many(sql<{ key: string }>`
    delete from attribution_code where workspace_id = ${tx.workspaceId} and order_id = ${orderId}
      and not code_key = any(${[...keys]}::text[]) returning code_key as key`);
  const added = await tx.many(sql<{ key: string }>`
    insert into attribution_code (workspace_id, code_key, order_id)
    select ${tx.workspaceId}, key, ${orderId} from unnest(${[...keys]}::text[]) as key
    on conflict do nothing returning code_key as key`);
  return [...gone, ...added].map(({ key }) => key);
}

/** Keeps what an order's figures were before they changed. */
export async function noteChange(
  tx: Tx,
  orderId: string,
  { cause, before, after }: { cause: Cause; before: Standing; after: Standing },
): Promise<void> {
  const shares = before.touches.map(({ channel, campaignId, first, last, linear, position }) => ({
    channel,
    campaignId,
    first,
    last,
    linear,
    position,
  }));
  await tx.run(sql`
    insert into attribution_change (workspace_id, id, order_id, cause, kept_before, kept_after, touches_before, touches_after,
      shares_before)
    values (${tx.workspaceId}, ${newId()}, ${orderId}, ${cause}, ${before.kept}, ${after.kept}, ${before.touches.length},
      ${after.touches.length}, ${JSON.stringify(shares)}::jsonb)`);
}
