import type { OrderDetail } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Sums = Pick<
  OrderDetail,
  'subtotal' | 'shipping' | 'fee' | 'discount' | 'tax' | 'taxIncluded' | 'discounts' | 'cancelledAt'
>;

export function findSums(tx: Tx, id: string): Promise<Sums> {
  return tx.one(sql<Sums>`
    select subtotal, shipping, fee, discount, tax, tax_included as "taxIncluded", discounts, cancelled_at as "cancelledAt"
    from customer_order where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function linesOf(tx: Tx, id: string): Promise<OrderDetail['lines']> {
  return tx.many(sql<OrderDetail['lines'][number]>`
    select product, sku, quantity, unit_price as "unitPrice", total from order_line
    where workspace_id = ${tx.workspaceId} and order_id = ${id} order by position`);
}

export type ShipmentRow = Omit<OrderDetail['shipments'][number], 'trackingUrl'>;

export function shipmentsOf(tx: Tx, id: string): Promise<ShipmentRow[]> {
  return tx.many(sql<ShipmentRow>`
    select external_id as "externalId", carrier, carrier_name as "carrierName", tracking_number as "trackingNumber",
      to_char(promised_on, 'YYYY-MM-DD') as "promisedOn", shipped_at as "shippedAt", delivered_at as "deliveredAt", cancelled
    from order_shipment where workspace_id = ${tx.workspaceId} and order_id = ${id} order by external_id`);
}

export function returnsOf(tx: Tx, id: string): Promise<OrderDetail['returns']> {
  return tx.many(sql<OrderDetail['returns'][number]>`
    select external_id as "externalId", at, reason, refund from order_return
    where workspace_id = ${tx.workspaceId} and order_id = ${id} order by at, external_id`);
}
