import { sql, type Tx } from '../platform/db/index.ts';

/** How many customers wait to be counted anew; counting stops at 10,000. */
export async function countStale(tx: Tx): Promise<number> {
  const row = await tx.one(sql<{ count: number }>`
    select count(distinct customer_id)::int as count
    from (select customer_id from buyer_stale where workspace_id = ${tx.workspaceId} limit 10000) as waiting`);
  return row.count;
}

/** One counts at a time in a workspace: whoever comes second waits for the first, and finds less to do. */
export async function queueUp(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`buyers ${tx.workspaceId}`}, 0))`);
}

/** Takes up to so many notes of customers of whom something changed. */
export async function takeStale(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ customerId: string }>`
    delete from buyer_stale where workspace_id = ${tx.workspaceId} and seq in (
      select seq from buyer_stale where workspace_id = ${tx.workspaceId} order by seq limit ${limit})
    returning customer_id as "customerId"`);
  return [...new Set(rows.map(({ customerId }) => customerId))];
}

/** Everybody who is one person with one of these: the survivor of all merges, with whoever became part of them. */
export type Part = { person: string; id: string };

export function personsOf(tx: Tx, ids: readonly string[]): Promise<Part[]> {
  return tx.many(sql<Part>`
    with recursive up as (
      select id, merged_into from customer where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])
      union
      select c.id, c.merged_into from up join customer c on c.workspace_id = ${tx.workspaceId} and c.id = up.merged_into
    ), whole as (
      select id as person, id from up where merged_into is null
      union
      select w.person, c.id from whole w join customer c on c.workspace_id = ${tx.workspaceId} and c.merged_into = w.id
    )
    select person, id from whole`);
}

/** Counts what these persons bought, in place of what was counted before. What was cancelled or wholly refunded is no purchase. */
export async function countBuyers(tx: Tx, stale: readonly string[], parts: readonly Part[]): Promise<void> {
  const all = [...new Set([...stale, ...parts.map(({ id }) => id)])];
  await tx.run(
    sql`delete from buyer where workspace_id = ${tx.workspaceId} and customer_id = any(${all}::uuid[])`,
  );
  await tx.run(sql`
    insert into buyer (workspace_id, customer_id, first_on, second_on, days, amounts, months, currency, complete, coupon,
      first_orders)
    with part as (
      select person, id from unnest(${parts.map(({ person }) => person)}::uuid[], ${parts.map(({ id }) => id)}::uuid[]) as p (person, id)
    ), ordered as (
      select p.person, o.id, (o.placed_at at time zone s.time_zone)::date as day, o.total - o.refunded as paid, o.currency,
        o.state <> 'cancelled' and not (o.refunded > 0 and o.refunded = o.total) as bought,
        exists (select from jsonb_array_elements(o.discounts) as d where d ->> 'code' is not null) as coded
      from part p
      join customer_order o on o.workspace_id = ${tx.workspaceId} and o.customer_id = p.id and o.known
      join workspace_settings s on s.workspace_id = o.workspace_id
    ), told as (
      select p.person, min(t.first_on) as first_on, sum(t.order_count) as orders
      from part p join order_customer t on t.workspace_id = ${tx.workspaceId} and t.customer_id = p.id group by p.person
    ), known as (
      select person, count(*) as orders from ordered group by person
    ), daily as (
      select person, day, sum(paid)::bigint as paid, min(currency) as one, max(currency) as other, bool_or(coded) as coded,
        string_agg(id::text, ',' order by id) as orders
      from ordered where bought group by person, day
    )
    select ${tx.workspaceId}, d.person, min(d.day), (array_agg(d.day order by d.day))[2],
      array_agg(d.day - date '1970-01-01' order by d.day), array_agg(d.paid order by d.day),
      array_agg(distinct date_trunc('month', d.day)::date), case when min(d.one) = max(d.other) then min(d.one) end,
      not coalesce(min(t.first_on) < min(d.day), false) and not coalesce(min(t.orders) > min(k.orders), false),
      (array_agg(d.coded order by d.day))[1], string_to_array((array_agg(d.orders order by d.day))[1], ',')::uuid[]
    from daily d
    join known k on k.person = d.person
    left join told t on t.person = d.person
    group by d.person`);
}
