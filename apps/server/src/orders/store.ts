import { newId, sql, type Tx } from '../platform/db/index.ts';
import { nameKey } from '../customers/index.ts';
import { numberKey, productsOf, type Derived } from './domain.ts';

export type OrderName = { source: string; externalId: string };
export type LockedOrder = OrderName & { id: string; customerId: string | null };

/** The order of this name, made when nothing is known of it yet; locked until the transaction ends. */
export async function lockOrMake(tx: Tx, { source, externalId }: OrderName): Promise<LockedOrder> {
  await tx.run(sql`
    insert into customer_order (workspace_id, id, source, external_id, number, number_key)
    values (${tx.workspaceId}, ${newId()}, ${source}, ${externalId}, ${externalId}, ${numberKey(externalId)})
    on conflict (workspace_id, source, external_id) do nothing`);
  return tx.one(sql<LockedOrder>`
    select id, source, external_id as "externalId", customer_id as "customerId" from customer_order
    where workspace_id = ${tx.workspaceId} and source = ${source} and external_id = ${externalId} for update`);
}

/** An order that is there, locked. */
export function lockOrder(tx: Tx, id: string): Promise<LockedOrder | undefined> {
  return tx.maybe(sql<LockedOrder>`
    select id, source, external_id as "externalId", customer_id as "customerId" from customer_order
    where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

/** Orders that are there, locked in the order of their ids, so that two who lock several never wait for each other. */
export function lockOrders(tx: Tx, ids: readonly string[]): Promise<LockedOrder[]> {
  return tx.many(sql<LockedOrder>`
    select id, source, external_id as "externalId", customer_id as "customerId" from customer_order
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[]) order by id for update`);
}

/** Writes by when some orders are due, where nothing else about them has changed. */
export async function writeDays(
  tx: Tx,
  orders: readonly ({ id: string } & Pick<Derived, 'document' | 'shipBy' | 'deliverBy' | 'dueOn'>)[],
): Promise<void> {
  const rows = orders.map(({ id, document, shipBy, deliverBy, dueOn }) => ({
    id,
    ship_by: shipBy,
    deliver_by: deliverBy,
    due_on: document === null ? null : dueOn,
  }));
  await tx.run(sql`
    update customer_order o set ship_by = d.ship_by, deliver_by = d.deliver_by, due_on = d.due_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (id uuid, ship_by date, deliver_by date, due_on date)
    where o.workspace_id = ${tx.workspaceId} and o.id = d.id`);
}

/** Writes how an order stands, in place of how it stood. */
export async function writeOrder(
  tx: Tx,
  order: LockedOrder,
  customerId: string | null,
  derived: Derived,
): Promise<void> {
  const { document, amounts } = derived;
  const number = document?.number ?? order.externalId;
  await tx.run(sql`
    update customer_order set number = ${number}, number_key = ${numberKey(number)}, customer_id = ${customerId},
      known = ${document !== null}, placed_at = coalesce(${document?.placedAt ?? null}::timestamptz, placed_at),
      state = ${derived.state}, currency = ${document?.currency ?? 'JPY'}, subtotal = ${amounts.subtotal},
      shipping = ${amounts.shipping}, fee = ${amounts.fee}, discount = ${amounts.discount}, tax = ${amounts.tax},
      tax_included = ${document?.taxIncluded ?? true}, total = ${amounts.total}, refunded = ${derived.refunded},
      discounts = ${JSON.stringify(document?.discounts ?? [])}::jsonb, ship_by = ${derived.shipBy},
      deliver_by = ${derived.deliverBy}, due_on = ${document === null ? null : derived.dueOn},
      shipped_at = ${derived.shippedAt}, delivered_at = ${derived.deliveredAt},
      cancelled_at = ${document?.cancelledAt ?? null}, products = ${productsOf(document?.lines ?? [])},
      click_id = ${document?.clickId ?? null}, heard_of = ${document?.heardOf ?? null},
      news_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${order.id}`);
  await writeParts(tx, order.id, derived);
}

async function writeParts(tx: Tx, orderId: string, { document, shipments, returns }: Derived): Promise<void> {
  const lines = (document?.lines ?? []).map((line, position) => ({
    position,
    product: line.product,
    product_key: nameKey(line.product),
    sku: line.sku,
    quantity: line.quantity,
    unit_price: line.unitPrice,
    total: line.quantity * line.unitPrice,
  }));
  const ofOrder = sql`workspace_id = ${tx.workspaceId} and order_id = ${orderId}`;
  await tx.run(sql`delete from order_line where ${ofOrder}`);
  await tx.run(sql`
    insert into order_line (workspace_id, order_id, position, product, product_key, sku, quantity, unit_price, total)
    select ${tx.workspaceId}, ${orderId}, l.position, l.product, l.product_key, l.sku, l.quantity, l.unit_price, l.total
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (position integer, product text, product_key text, sku text,
      quantity integer, unit_price bigint, total bigint)`);
  await tx.run(sql`delete from order_shipment where ${ofOrder}`);
  await tx.run(sql`
    insert into order_shipment (workspace_id, order_id, external_id, carrier, carrier_name, tracking_number, promised_on,
      shipped_at, delivered_at, cancelled)
    select ${tx.workspaceId}, ${orderId}, s."externalId", s.carrier, s."carrierName", s."trackingNumber", s."promisedOn",
      s."shippedAt", s."deliveredAt", s.cancelled
    from jsonb_to_recordset(${JSON.stringify(shipments)}::jsonb) as s ("externalId" text, carrier text, "carrierName" text,
      "trackingNumber" text, "promisedOn" date, "shippedAt" timestamptz, "deliveredAt" timestamptz, cancelled boolean)`);
  await tx.run(sql`delete from order_return where ${ofOrder}`);
  await tx.run(sql`
    insert into order_return (workspace_id, order_id, external_id, at, reason, refund)
    select ${tx.workspaceId}, ${orderId}, r."externalId", r.at, r.reason, r.refund
    from jsonb_to_recordset(${JSON.stringify(returns)}::jsonb) as r ("externalId" text, at timestamptz, reason text, refund bigint)`);
}
