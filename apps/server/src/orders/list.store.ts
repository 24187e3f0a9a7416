import type { Order, OrderFilter } from '@madoguchi/contract';
import { findCustomer, nameKey, wholePerson } from '../customers/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { numberKey } from './domain.ts';

/** Today, where the workspace is. */
export const today = (tx: Tx): RawBuilder<unknown> => sql`(
  select (now() at time zone s.time_zone)::date from workspace_settings s where s.workspace_id = ${tx.workspaceId})`;

/** Orders of `page` (rows of `customer_order`) as the API answers them. */
export function ordersOf(tx: Tx, page: RawBuilder<unknown>): RawBuilder<Order> {
  return sql<Order>`
    with page as materialized (${page}), day as materialized (select ${today(tx)} as today)
    select o.id, o.source, o.external_id as "externalId", o.number, o.placed_at as "placedAt", o.state, o.currency, o.total,
      o.refunded, to_char(o.ship_by, 'YYYY-MM-DD') as "shipBy", to_char(o.deliver_by, 'YYYY-MM-DD') as "deliverBy",
      to_char(o.due_on, 'YYYY-MM-DD') as "dueOn", coalesce(o.due_on < day.today, false) as late,
      o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt", o.products,
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
      r.returning
    from page o cross join day
    left join lateral (
      select c.id, c.name, c.honorific from customer c
      where c.workspace_id = ${tx.workspaceId} and c.id = (${buyerOf(tx)})
    ) as k on true
    left join lateral (
      select json_build_object('id', b.id, 'late', coalesce(b.due_on < day.today, false)) as returning from return_case b
      where b.workspace_id = ${tx.workspaceId} and b.order_id = o.id and b.state = 'open'
      order by b.due_on, b.id limit 1
    ) as r on true
    order by o.placed_at desc, o.id desc`;
}

/** Whose an order `o` is: of the row at hand, for most were never merged, and then nothing is followed. */
export const buyerOf = (tx: Tx) => sql`
  select case when first.merged_into is null then first.id else (
    with recursive way as (
      select first.id, first.merged_into
      union
      select c.id, c.merged_into from way join customer c on c.workspace_id = ${tx.workspaceId} and c.id = way.merged_into
    ) select way.id from way where way.merged_into is null) end
  from customer first where first.workspace_id = ${tx.workspaceId} and first.id = o.customer_id`;

export type OrderQuery = {
  show: OrderFilter;
  query: string;
  customerId: string | null;
  after: { at: string; id: string } | null;
  limit: number;
};

const shown: Record<OrderFilter, (tx: Tx) => RawBuilder<unknown>> = {
  all: () => sql`true`,
  late: (tx) => sql`id in (
    select d.id from customer_order d where d.workspace_id = ${tx.workspaceId} and d.due_on < ${today(tx)}
    union all
    select r.order_id from return_case r
    where r.workspace_id = ${tx.workspaceId} and r.state = 'open' and r.due_on < ${today(tx)})`,
  unshipped: () => sql`state = 'open'`,
  returned: () => sql`state = 'returned'`,
  cancelled: () => sql`state = 'cancelled'`,
};

/** A page of orders, the newest first. */
export async function listOrders(tx: Tx, asked: OrderQuery): Promise<Order[]> {
  const { show, query, customerId, after, limit } = asked;
  const where = [sql`workspace_id = ${tx.workspaceId}`, sql`known`, shown[show](tx)];
  if (customerId !== null) where.push(sql`customer_id = any(${await wholePerson(tx, customerId)}::uuid[])`);
  if (query !== '') where.push(matching(tx, query));
  if (after !== null) where.push(sql`(placed_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return tx.many(
    ordersOf(
      tx,
      sql`select * from customer_order where ${sql.join(where, sql` and `)}
        order by placed_at desc, id desc limit ${limit}`,
    ),
  );
}

const likeness = (text: string): string => text.replaceAll(/[\\%_]/gu, String.raw`\$&`);

/** The beginning of a number, or part of a product’s name. */
const matching = (tx: Tx, query: string) => sql`(
  number_key like ${`${likeness(numberKey(query))}%`}
  or id in (select l.order_id from order_line l
    where l.workspace_id = ${tx.workspaceId} and l.product_key like ${`%${likeness(nameKey(query))}%`}))`;

/** A source's own name of an order, compared as its number is. The index `customer_order_external` is of just this. */
const externalKey = sql`lower(regexp_replace(normalize(external_id, NFKC), '[\\s#:]', '', 'g'))`;

/** Orders that are called exactly so, by their number or by what their shop itself calls them; the newest first. */
export function ordersNumbered(tx: Tx, keys: readonly string[], limit: number): Promise<Order[]> {
  const called = (column: RawBuilder<unknown>) => sql`
    select id from customer_order
    where workspace_id = ${tx.workspaceId} and known and ${column} = any(${[...keys]}::text[])`;
  return tx.many(
    ordersOf(
      tx,
      sql`select * from customer_order where workspace_id = ${tx.workspaceId}
        and id in (${called(sql`number_key`)} union ${called(externalKey)})
        order by placed_at desc, id desc limit ${limit}`,
    ),
  );
}

/** Who placed an order of this number: everybody of one person, since conversations go over in a merge. */
export async function customersOfOrder(tx: Tx, number: string): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select distinct customer_id as id from customer_order
    where workspace_id = ${tx.workspaceId} and number_key = ${numberKey(number)} and known and customer_id is not null limit 20`);
  const living: string[] = [];
  for (const { id } of rows) {
    const customer = await findCustomer(tx, id);
    if (customer !== undefined) living.push(customer.id);
  }
  return living;
}

export function findOrder(tx: Tx, id: string): Promise<Order | undefined> {
  return tx.maybe(
    ordersOf(
      tx,
      sql`select * from customer_order where workspace_id = ${tx.workspaceId} and id = ${id} and known`,
    ),
  );
}
