import type { CampaignFigures, OrderAttribution, Shares } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

type Head = Pick<OrderAttribution, 'currency' | 'kept' | 'heardOf'>;

export function findHead(tx: Tx, orderId: string): Promise<Head | undefined> {
  return tx.maybe(sql<Head>`
    select currency, kept, heard_of as "heardOf" from attribution
    where workspace_id = ${tx.workspaceId} and order_id = ${orderId}`);
}

type Touch = Omit<OrderAttribution['touches'][number], 'channel'> & { channel: string };

/** What led to an order, in its order, with the names of links, campaigns and codes as they are now. */
export function touchesOfOrder(tx: Tx, orderId: string): Promise<Touch[]> {
  return tx.many(sql<Touch>`
    select t.kind, t.at, t.channel, g.code,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as campaign,
      case when l.id is not null then json_build_object('id', l.id, 'name', l.name) end as link,
      json_build_object('first', t.first_share, 'last', t.last_share, 'linear', t.linear_share,
        'position', t.position_share) as money
    from attribution_touch t
    left join campaign c on c.workspace_id = t.workspace_id and c.id = t.campaign_id
    left join tracked_link l on l.workspace_id = t.workspace_id and l.id = t.link_id
    left join growth_code g on g.workspace_id = t.workspace_id and g.id = t.code_id
    where t.workspace_id = ${tx.workspaceId} and t.order_id = ${orderId} order by t.position`);
}

export function changesOfOrder(tx: Tx, orderId: string): Promise<OrderAttribution['changes']> {
  return tx.many(sql<OrderAttribution['changes'][number]>`
    select at, cause, kept_before as "keptBefore", kept_after as "keptAfter", touches_before as "touchesBefore",
      touches_after as "touchesAfter"
    from attribution_change where workspace_id = ${tx.workspaceId} and order_id = ${orderId} order by id desc limit 100`);
}

export async function orderExists(tx: Tx, orderId: string): Promise<boolean> {
  const row = await tx.maybe(
    sql`select id from customer_order where workspace_id = ${tx.workspaceId} and id = ${orderId}`,
  );
  return row !== undefined;
}

/** What the links and codes of a campaign brought, ever since. */
export function figuresOf(
  tx: Tx,
  campaignId: string,
  currency: string,
): Promise<Omit<CampaignFigures, 'rate' | 'money'> & Shares> {
  const mine = sql`t.workspace_id = ${tx.workspaceId} and t.campaign_id = ${campaignId}`;
  return tx.one(sql<Omit<CampaignFigures, 'rate' | 'money'> & Shares>`
    select k.clicks, k.links, a.leading, a.orders, ${currency} as currency, a.first, a.last, a.linear, a.position, (
      select count(*)::int from growth_code g
      where g.workspace_id = ${tx.workspaceId} and g.campaign_id = ${campaignId}) as codes
    from (
      select count(distinct l.id)::int as links, json_build_object('counted', coalesce(sum(d.counted), 0)::int,
        'scans', coalesce(sum(d.scans), 0)::int, 'bots', coalesce(sum(d.bots), 0)::int) as clicks
      from tracked_link l left join click_day d on d.workspace_id = l.workspace_id and d.link_id = l.id
      where l.workspace_id = ${tx.workspaceId} and l.campaign_id = ${campaignId}
    ) as k cross join (
      select (select count(distinct t.click_id)::int from attribution_touch t where ${mine}) as leading,
        coalesce(sum(d.orders), 0)::int as orders, coalesce(sum(d.first_share), 0)::float8 as first,
        coalesce(sum(d.last_share), 0)::float8 as last, coalesce(sum(d.linear_share), 0)::float8 as linear,
        coalesce(sum(d.position_share), 0)::float8 as position
      from attribution_day d where d.workspace_id = ${tx.workspaceId} and d.currency = ${currency} and d.kind = 'campaign'
        and d.key = ${campaignId}
    ) as a`);
}
