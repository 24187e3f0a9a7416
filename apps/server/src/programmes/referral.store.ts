import { sql, type Tx } from '../platform/db/index.ts';

/** An order that an invite of the programme led to, with the terms that held when it was placed. */
export type LedOrder = {
  orderId: string;
  number: string;
  placedAt: string;
  placedOn: string;
  cancelled: boolean;
  currency: string;
  total: number;
  refunded: number;
  deliveredAt: string | null;
  refunds: { at: string; amount: number }[];
  elsewhere: boolean;
  inviterId: string | null;
  inviterErased: boolean;
  invitedId: string | null;
  via: 'code' | 'link';
  version: number;
  told: { email: string | null; phone: string | null };
};

/** So many referrals of a programme are judged at a time: the newest. */
export const mostReferrals = 5000;

/**
 * Orders that an invite of a programme led to, the newest first: by its code, else by the last click on its link. An order of two inviters,
 * of whatever programmes, is the one's whose code it carries, else the one's whose link was clicked last; never of both. One for which
 * a reward was handed over stays, also where nothing leads to it any more.
 */
export function ordersLed(tx: Tx, programmeId: string): Promise<LedOrder[]> {
  const ws = sql`${tx.workspaceId}`;
  return tx.many(sql<LedOrder>`
    with led as materialized (
      select a.order_id from referral_invite i
      join growth_code g on g.workspace_id = i.workspace_id and g.id = i.code_id
      join attribution_code a on a.workspace_id = g.workspace_id and a.code_key = g.code_key
      where i.workspace_id = ${ws} and i.programme_id = ${programmeId}
      union
      select t.order_id from referral_invite i
      join attribution_touch t on t.workspace_id = i.workspace_id and t.link_id = i.link_id and t.click_id is not null
      where i.workspace_id = ${ws} and i.programme_id = ${programmeId}
      union
      select order_id from referral_grant where workspace_id = ${ws} and programme_id = ${programmeId}
    ), claim as (
      select l.order_id, i.id, i.programme_id, i.customer_id, true as by_code, null::timestamptz as at from led l
      join attribution_code a on a.workspace_id = ${ws} and a.order_id = l.order_id
      join growth_code g on g.workspace_id = a.workspace_id and g.code_key = a.code_key
      join referral_invite i on i.workspace_id = g.workspace_id and i.code_id = g.id
      union all
      select l.order_id, i.id, i.programme_id, i.customer_id, false, t.at from led l
      join attribution_touch t on t.workspace_id = ${ws} and t.order_id = l.order_id
      join referral_invite i on i.workspace_id = t.workspace_id and i.link_id = t.link_id and t.click_id is not null
    ), winner as (
      select distinct on (order_id) * from claim order by order_id, by_code desc, at desc nulls last, id
    )
    select o.id as "orderId", o.number, o.placed_at as "placedAt",
      to_char(o.placed_at at time zone s.time_zone, 'YYYY-MM-DD') as "placedOn", o.state = 'cancelled' as cancelled, o.currency,
      o.total, o.refunded, o.delivered_at as "deliveredAt", w.programme_id is not null and w.programme_id <> ${programmeId} as elsewhere, w.customer_id as "inviterId",
      k.id is null or k.erased_at is not null as "inviterErased", o.customer_id as "invitedId",
      case when w.by_code is false then 'link' else 'code' end as via, coalesce((
        select max(t.version) from referral_terms t
        where t.workspace_id = ${ws} and t.programme_id = ${programmeId} and t.at <= o.placed_at), 1) as version, coalesce((
        select json_agg(json_build_object('at', r.at, 'amount', r.refund)) from order_return r
        where r.workspace_id = ${ws} and r.order_id = o.id and r.refund > 0), '[]') as refunds,
      json_build_object('email', f.document #>> '{customer,email}', 'phone', f.document #>> '{customer,phone}') as told
    from led l left join winner w on w.order_id = l.order_id
    join customer_order o on o.workspace_id = ${ws} and o.id = l.order_id and o.known
    join workspace_settings s on s.workspace_id = o.workspace_id
    left join customer k on k.workspace_id = ${ws} and k.id = w.customer_id
    left join lateral (
      select f.document from order_fact f
      where f.workspace_id = ${ws} and f.order_id = o.id and f.kind = 'order' order by f.version_at desc, f.id desc limit 1
    ) as f on true
    where w.programme_id = ${programmeId} or exists (
      select from referral_grant g
      where g.workspace_id = ${ws} and g.order_id = l.order_id and g.programme_id = ${programmeId})
    order by o.placed_at desc, o.id desc limit ${mostReferrals + 1}`);
}

/** What is known of a person behind one or more records. */
export type PersonRow = {
  /** A record that was asked for. */
  id: string;
  /** The record that stays of it. */
  personId: string;
  name: string;
  honorific: string;
  points: { kind: string; value: string; key: string }[];
  addresses: string[];
};

/** The persons behind records, with the contact points and addresses of every record that became part of them. */
export function personsOf(tx: Tx, customerIds: readonly string[]): Promise<PersonRow[]> {
  const ws = sql`${tx.workspaceId}`;
  return tx.many(sql<PersonRow>`
    with recursive up as (
      select id as asked, id, merged_into from customer
      where workspace_id = ${ws} and id = any(${[...customerIds]}::uuid[])
      union
      select up.asked, c.id, c.merged_into from up join customer c on c.workspace_id = ${ws} and c.id = up.merged_into
    ), root as materialized (
      select asked, id from up where merged_into is null
    ), part as (
      select distinct id as root, id from root
      union
      select p.root, c.id from part p join customer c on c.workspace_id = ${ws} and c.merged_into = p.id
    ), known as materialized (
      select p.root, coalesce(json_agg(distinct jsonb_build_object('kind', t.kind, 'value', t.value, 'key', t.value_key))
          filter (where t.id is not null), '[]') as points,
        coalesce(json_agg(distinct c.address) filter (where c.address is not null), '[]') as addresses
      from part p join customer c on c.workspace_id = ${ws} and c.id = p.id
      left join contact_point t on t.workspace_id = ${ws} and t.customer_id = p.id and t.kind in ('email', 'phone')
      group by p.root
    )
    select r.asked as id, r.id as "personId", c.name, c.honorific, k.points, k.addresses
    from root r join known k on k.root = r.id join customer c on c.workspace_id = ${ws} and c.id = r.id`);
}

/** Which of these orders were not the first of the person who placed them, as far as this desk and their shop know. */
export async function notFirst(tx: Tx, orderIds: readonly string[]): Promise<Set<string>> {
  const ws = sql`${tx.workspaceId}`;
  const rows = await tx.many(sql<{ id: string }>`
    with recursive asked as materialized (
      select o.id, o.customer_id, o.placed_at, (o.placed_at at time zone s.time_zone)::date as placed_on
      from customer_order o join workspace_settings s on s.workspace_id = o.workspace_id
      where o.workspace_id = ${ws} and o.id = any(${[...orderIds]}::uuid[]) and o.customer_id is not null
    ), up as (
      select c.id as asked, c.id, c.merged_into from customer c
      where c.workspace_id = ${ws} and c.id in (select customer_id from asked)
      union
      select up.asked, c.id, c.merged_into from up join customer c on c.workspace_id = ${ws} and c.id = up.merged_into
    ), root as materialized (
      select asked, id from up where merged_into is null
    ), part as (
      select distinct id as root, id from root
      union
      select p.root, c.id from part p join customer c on c.workspace_id = ${ws} and c.merged_into = p.id
    )
    select a.id from asked a join root r on r.asked = a.customer_id
    where exists (
      select from part p join customer_order e on e.workspace_id = ${ws} and e.customer_id = p.id
      where p.root = r.id and e.known and e.state <> 'cancelled' and (e.placed_at, e.id) < (a.placed_at, a.id)
    ) or exists (
      select from part p join order_customer c on c.workspace_id = ${ws} and c.customer_id = p.id
      where p.root = r.id and c.first_on < a.placed_on
    )`);
  return new Set(rows.map(({ id }) => id));
}
