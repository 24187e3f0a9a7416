import { lockOrMake, takeOrder, takePart } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { sampleDay, sampleInstant, sampleWorkspace } from './data/index.ts';
import { sampleOrders, type SampleOrder } from './data/orders.ts';

const source = 'honten';
const origin = { via: 'api', actorId: null, raw: null } as const;

/** Loads what the customers of the sample have ordered, as their shop would tell it. */
export async function loadOrders(tx: Tx, now: Date): Promise<void> {
  for (const order of sampleOrders) await loadOrder(tx, order, now);
}

/** Loads one order; `discounts` are those of codes that its buyer entered. */
export async function loadOrder(
  tx: Tx,
  order: SampleOrder,
  now: Date,
  discounts: readonly { kind: 'shop'; code: string; amount: number }[] = [],
): Promise<void> {
  const { number, day, lines, shipping, shipByDay, parcel, refund, heard } = order;
  const at = (offset: number) => sampleInstant(offset, '10:00', now).toISOString();
  const buyer = sampleWorkspace.customers.find(({ key }) => key === order.customer);
  if (buyer === undefined) throw new Error(`the sample has no customer ${order.customer}`);
  await takeOrder(
    tx,
    [],
    {
      source,
      externalId: number,
      updatedAt: at(day),
      placedAt: at(day),
      currency: 'JPY',
      customer: { externalId: null, name: buyer.name, email: buyer.email, phone: null },
      lines: lines.map(([product, quantity, unitPrice]) => ({ product, sku: null, quantity, unitPrice })),
      shipping,
      fee: 0,
      discounts: [...discounts],
      tax: 0,
      taxIncluded: true,
      shipBy: sampleDay(shipByDay, now),
      deliverBy: null,
      cancelledAt: null,
      ...(heard === undefined ? {} : { heardOf: heard }),
    },
    origin,
  );
  const name = { source, externalId: number };
  if (parcel !== undefined) {
    const { carrier, number: trackingNumber, shippedDay, deliveredDay } = parcel;
    const given = {
      externalId: 'p1',
      updatedAt: at(deliveredDay ?? shippedDay),
      carrier,
      carrierName: null,
      trackingNumber,
      promisedOn: null,
      shippedAt: at(shippedDay),
      deliveredAt: deliveredDay === undefined ? null : at(deliveredDay),
      cancelled: false,
    };
    await takePart(tx, [], await lockOrMake(tx, name), { kind: 'shipment', given }, origin);
  }
  if (refund !== undefined) {
    const given = {
      externalId: 'r1',
      updatedAt: at(refund.day),
      at: at(refund.day),
      reason: refund.reason,
      refund: refund.amount,
    };
    await takePart(tx, [], await lockOrMake(tx, name), { kind: 'return', given }, origin);
  }
}
