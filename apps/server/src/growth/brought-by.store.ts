import type { Shares } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Period } from './results.store.ts';

/** Links, codes and campaigns that are somebody’s. */
type Sources = {
  links: readonly string[];
  codes: readonly string[];
  campaigns: readonly string[];
};

type BroughtBy = { clicks: number; orders: number; lastOrders: number } & Shares;

/**
 * What these brought on days of the workspace’s calendar: counted clicks on the links, and of orders of those days what the
 * touches by one of them may claim by each model. An order counts once, however many of its touches are theirs.
 */
export function broughtBy(
  tx: Tx,
  { links, codes, campaigns }: Sources,
  { from, to, currency }: Period,
): Promise<BroughtBy> {
  return tx.one(sql<BroughtBy>`
    with theirs as (
      select l.id from tracked_link l where l.workspace_id = ${tx.workspaceId}
        and (l.id = any(${[...links]}::uuid[]) or l.campaign_id = any(${[...campaigns]}::uuid[]))),
    touches as (
      select t.order_id, t.position from attribution_touch t
        where t.workspace_id = ${tx.workspaceId} and t.link_id = any(${[...links]}::uuid[])
          and t.click_id is not null
      union
      select t.order_id, t.position from attribution_touch t
        where t.workspace_id = ${tx.workspaceId} and t.code_id = any(${[...codes]}::uuid[])
      union
      select t.order_id, t.position from attribution_touch t
        where t.workspace_id = ${tx.workspaceId} and t.campaign_id = any(${[...campaigns]}::uuid[])),
    orders as (
      select t.order_id, bool_or(t.is_last) as ends, sum(t.first_share) as first, sum(t.last_share) as last,
        sum(t.linear_share) as linear, sum(t.position_share) as position
      from touches w
      join attribution_touch t on t.workspace_id = ${tx.workspaceId} and t.order_id = w.order_id and t.position = w.position
      join attribution a on a.workspace_id = ${tx.workspaceId} and a.order_id = t.order_id and a.counted
        and a.currency = ${currency} and a.placed_on between ${from}::date and ${to}::date
      group by t.order_id)
    select (select coalesce(sum(d.counted), 0)::int from click_day d join theirs l on l.id = d.link_id
        where d.workspace_id = ${tx.workspaceId} and d.day between ${from}::date and ${to}::date) as clicks,
      count(*)::int as orders, (count(*) filter (where ends))::int as "lastOrders",
      coalesce(sum(first), 0)::float8 as first, coalesce(sum(last), 0)::float8 as last,
      coalesce(sum(linear), 0)::float8 as linear, coalesce(sum(position), 0)::float8 as position
    from orders`);
}

/** What a link, code or campaign is called; undefined where there is none. */
export function findSource(
  tx: Tx,
  kind: 'link' | 'code' | 'campaign',
  id: string,
): Promise<{ id: string; name: string } | undefined> {
  const table = { link: 'tracked_link', code: 'growth_code', campaign: 'campaign' }[kind];
  const name = kind === 'code' ? 'code' : 'name';
  return tx.maybe(sql<{ id: string; name: string }>`
    select id, ${sql.ref(name)} as name from ${sql.table(table)} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
