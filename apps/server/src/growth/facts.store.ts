import { survivorOf, wholePerson } from '../customers/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';

/** An order as far as it matters for what led to it. */
export type OrderFacts = {
  id: string;
  customerId: string | null;
  clickId: string | null;
  placedAt: string;
  placedOn: string;
  currency: string;
  counted: boolean;
  total: number;
  refunded: number;
  codes: string[];
  heardOf: string | null;
};

export function orderFacts(tx: Tx, id: string): Promise<OrderFacts | undefined> {
  return tx.maybe(sql<OrderFacts>`
    select o.id, o.customer_id as "customerId", o.click_id as "clickId", o.placed_at as "placedAt",
      to_char(o.placed_at at time zone s.time_zone, 'YYYY-MM-DD') as "placedOn", o.currency,
      o.known and o.state <> 'cancelled' as counted, o.total, o.refunded, o.heard_of as "heardOf", coalesce((
        select array_agg(d ->> 'code') from jsonb_array_elements(o.discounts) as d where d ->> 'code' is not null
      ), '{}') as codes
    from customer_order o join workspace_settings s on s.workspace_id = o.workspace_id
    where o.workspace_id = ${tx.workspaceId} and o.id = ${id}`);
}

/** Everybody who is one person with a customer, whichever of them is the record that stays; nobody without one. */
export async function personOf(tx: Tx, customerId: string | null): Promise<readonly string[]> {
  if (customerId === null) return [];
  const survivor = await tx.maybe(sql<{ id: string }>`${survivorOf(tx, customerId)}`);
  return wholePerson(tx, survivor?.id ?? customerId);
}

/** Every order of these customers. */
export async function ordersOfPerson(tx: Tx, customerIds: readonly string[]): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from customer_order
    where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[]) order by placed_at, id limit 2000`);
  return rows.map(({ id }) => id);
}

export type ClickFacts = {
  id: string;
  at: string;
  scan: string | null;
  channel: string;
  linkId: string;
  campaignId: string | null;
  windowDays: number | null;
};

/**
 * Clicks that may have led to an order: the one that the shop gave back with it, those given back with any order of the same
 * person, and all that the same browsers made. Machines only when the shop gave their click back: then it was a person.
 */
export function clicksOf(
  tx: Tx,
  {
    customerIds,
    clickId,
    placedAt,
  }: { customerIds: readonly string[]; clickId: string | null; placedAt: string },
): Promise<ClickFacts[]> {
  return tx.many(sql<ClickFacts>`
    with given as materialized (
      select o.click_id as id from customer_order o
      where o.workspace_id = ${tx.workspaceId} and o.customer_id = any(${[...customerIds]}::uuid[]) and o.click_id is not null
      union select ${clickId}::uuid where ${clickId}::uuid is not null
    ), browsers as materialized (
      select distinct k.visitor from click k join given g on g.id = k.id
      where k.workspace_id = ${tx.workspaceId} and k.visitor is not null
    ), found as (
      select k.id, k.at, k.scan, k.channel, k.link_id from given g
      join click k on k.workspace_id = ${tx.workspaceId} and k.id = g.id
      union
      select k.id, k.at, k.scan, k.channel, k.link_id from browsers b
      join click k on k.workspace_id = ${tx.workspaceId} and k.visitor = b.visitor and k.bot is null
    )
    select f.id, f.at, f.scan, f.channel, f.link_id as "linkId", l.campaign_id as "campaignId", c.window_days as "windowDays"
    from found f
    join tracked_link l on l.workspace_id = ${tx.workspaceId} and l.id = f.link_id
    left join campaign c on c.workspace_id = ${tx.workspaceId} and c.id = l.campaign_id
    where f.at <= ${placedAt}::timestamptz and f.at > ${placedAt}::timestamptz - interval '366 days'
    order by f.at desc, f.id desc limit 500`);
}

export type CodeFacts = {
  id: string;
  key: string;
  owner: 'campaign' | 'customer' | 'ambassador';
  customerId: string | null;
  campaignId: string | null;
  startsOn: string | null;
  endsOn: string | null;
  once: boolean;
};

export function codesCalled(tx: Tx, keys: readonly string[]): Promise<CodeFacts[]> {
  return tx.many(sql<CodeFacts>`
    select id, code_key as key, owner, customer_id as "customerId", campaign_id as "campaignId",
      to_char(starts_on, 'YYYY-MM-DD') as "startsOn", to_char(ends_on, 'YYYY-MM-DD') as "endsOn", once
    from growth_code where workspace_id = ${tx.workspaceId} and code_key = any(${[...keys]}::text[]) order by id`);
}

/** The first order that carries a code, of those that count: a code that holds once counts for that one. */
export async function firstWithCode(tx: Tx, key: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    select o.id from attribution_code a
    join customer_order o on o.workspace_id = a.workspace_id and o.id = a.order_id
    where a.workspace_id = ${tx.workspaceId} and a.code_key = ${key} and o.known and o.state <> 'cancelled'
    order by o.placed_at, o.id limit 1`);
  return row?.id ?? null;
}
