import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

/**
 * Money is a whole number of the currency's smallest unit: yen for JPY, cents for USD. Large enough for any shop, small
 * enough that sums of a whole list stay exact.
 */
export const money = z.number().int().min(0).max(1_000_000_000_000);
const day = z.iso.date();
const word = (most: number) => z.string().trim().min(1).max(most);

/** The shop or mall an order is from, as the one who sends it calls it: `shopify`, `rakuten`, `honten`. */
export const orderSource = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/u, 'must be small letters, digits, «.», «_» or «-», such as shopify');
const externalId = word(120).meta({
  description: 'What the source itself calls it; the same one is never taken twice',
});
const updatedAt = instant.optional().meta({
  description: 'When the source last changed it; what is older than what is known changes nothing',
});

export const orderLineInput = z.object({
  product: word(200),
  sku: word(80).nullable().default(null),
  quantity: z.number().int().min(1).max(100_000),
  unitPrice: money,
});

/** `mall`: paid by the mall, not by the shop (a coupon of Rakuten’s). */
export const discountKind = z.enum(['shop', 'mall', 'points', 'adjustment']);
export const orderDiscount = z.object({
  kind: discountKind.default('shop'),
  code: word(80).nullable().default(null),
  amount: money,
});

export const orderBuyer = z.object({
  externalId: word(120).nullable().default(null),
  name: z.string().trim().max(120).default(''),
  email: z.string().trim().max(254).nullable().default(null),
  phone: z.string().trim().max(40).nullable().default(null),
});
export type OrderBuyer = z.infer<typeof orderBuyer>;

/** An order as a shop tells of it. */
export const orderDocument = z.object({
  number: word(60)
    .optional()
    .meta({ description: 'As customers read it; the source’s own id when left out' }),
  placedAt: instant,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'must be a currency code such as JPY')
    .default('JPY'),
  customer: orderBuyer,
  lines: z.array(orderLineInput).min(1).max(500),
  shipping: money.default(0),
  fee: money
    .default(0)
    .meta({ description: 'Other charges: cash on delivery, wrapping, an upward adjustment' }),
  discounts: z.array(orderDiscount).max(50).default([]),
  tax: money.default(0),
  taxIncluded: z.boolean().default(true).meta({ description: 'Whether the prices hold the tax already' }),
  total: money.optional().meta({
    description: 'Is checked: lines + shipping + fee − discounts (+ tax where prices are without)',
  }),
  shipBy: day.nullable().default(null),
  deliverBy: day.nullable().default(null),
  cancelledAt: instant.nullable().default(null),
  clickId: id.optional().meta({
    description: 'The `mdg_click` that a short link of ours passed to the shop, given back with the order',
  }),
  heardOf: word(100).optional().meta({
    description: 'What the customer answered to «how did you hear of us?»',
  }),
});
export type OrderDocument = z.infer<typeof orderDocument>;

export const putOrder = orderDocument
  .extend({ source: orderSource, externalId, updatedAt })
  .meta({ id: 'PutOrder' });
export type PutOrder = z.infer<typeof putOrder>;

export const carrier = z.enum(['yamato', 'sagawa', 'japan_post', 'other']);
export type Carrier = z.infer<typeof carrier>;

export const shipmentDocument = z.object({
  carrier: carrier.default('other'),
  carrierName: word(60).nullable().default(null),
  trackingNumber: word(60).nullable().default(null),
  promisedOn: day
    .nullable()
    .default(null)
    .meta({ description: 'The day on which the carrier is to deliver' }),
  shippedAt: instant.nullable().default(null),
  deliveredAt: instant.nullable().default(null),
  cancelled: z.boolean().default(false),
});
export type ShipmentDocument = z.infer<typeof shipmentDocument>;
export const putShipment = shipmentDocument.extend({ externalId, updatedAt }).meta({ id: 'PutShipment' });
export type PutShipment = z.infer<typeof putShipment>;

export const returnDocument = z.object({
  at: instant,
  reason: z.string().trim().max(200).default(''),
  refund: money.default(0),
});
export type ReturnDocument = z.infer<typeof returnDocument>;
export const putReturn = returnDocument.extend({ externalId, updatedAt }).meta({ id: 'PutReturn' });
export type PutReturn = z.infer<typeof putReturn>;

/** A new date that a customer was told. */
export const promiseDocument = z.object({ shipBy: day.nullable(), deliverBy: day.nullable() });
export type PromiseDocument = z.infer<typeof promiseDocument>;

export const orderState = z.enum(['open', 'shipped', 'delivered', 'returned', 'cancelled']);
export type OrderState = z.infer<typeof orderState>;

export const orderCustomer = z.object({ id, name: z.string(), honorific: z.string() });

/** An order as lists show it. */
export const order = z.object({
  id,
  source: z.string(),
  externalId: z.string(),
  number: z.string(),
  customer: orderCustomer.nullable(),
  placedAt: instant,
  state: orderState,
  currency: z.string(),
  total: money,
  refunded: money,
  shipBy: day.nullable(),
  deliverBy: day.nullable(),
  dueOn: day.nullable().meta({ description: 'The day on which the next thing is due; null when nothing is' }),
  late: z.boolean(),
  shippedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  products: z.string().meta({ description: 'What was bought, in a line' }),
  returning: z.object({ id, late: z.boolean() }).nullable().meta({
    description: 'The open case of goods that come back, the most pressing where there are several',
  }),
});
export type Order = z.infer<typeof order>;

export const orderShipment = shipmentDocument.extend({
  externalId: z.string(),
  trackingUrl: z.string().nullable().meta({ description: 'The carrier’s page about it' }),
});
export const orderReturn = returnDocument.extend({ externalId: z.string() });

export const orderFactKind = z.enum(['order', 'shipment', 'return', 'promise']);
/** One thing that was told of an order, kept as it came. */
export const orderFact = z.object({
  id,
  kind: orderFactKind,
  externalId: z.string(),
  via: z.enum(['api', 'hook', 'list', 'desk']),
  versionAt: instant,
  receivedAt: instant,
  current: z.boolean().meta({ description: 'Whether nothing newer is known of the same thing' }),
  actor: z.object({ id, name: z.string() }).nullable(),
  summary: z.record(z.string(), z.string().nullable()),
});
export type OrderFact = z.infer<typeof orderFact>;

export const orderDetail = order.extend({
  lines: z.array(orderLineInput.extend({ total: money })),
  discounts: z.array(orderDiscount),
  coupons: z.array(z.string()),
  subtotal: money,
  shipping: money,
  fee: money,
  discount: money,
  tax: money,
  taxIncluded: z.boolean(),
  cancelledAt: instant.nullable(),
  shipments: z.array(orderShipment),
  returns: z.array(orderReturn),
  facts: z.array(orderFact),
});
export type OrderDetail = z.infer<typeof orderDetail>;

/** What became of something that was told: `changed` is false when it was known already, or is older than what is known. */
export const orderAnswer = z.object({ changed: z.boolean(), order: orderDetail });
export type OrderAnswer = z.infer<typeof orderAnswer>;

export const orderFilter = z.enum(['all', 'late', 'unshipped', 'returned', 'cancelled']);
export type OrderFilter = z.infer<typeof orderFilter>;
export const listOrders = pageQuery.extend({
  show: orderFilter.default('all'),
  query: z.string().trim().max(100).optional().meta({
    description: 'The beginning of an order number, or part of a product’s name',
  }),
  customer: id.optional(),
});
export const orderPage = page(order);
export type OrderPage = z.infer<typeof orderPage>;

/** How often somebody buys. Median days need three orders; with fewer it is null rather than a guess. */
export const orderRhythm = z.object({
  count: z.number().int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  medianDays: z.number().nullable(),
  daysSince: z.number().nullable(),
});
export type OrderRhythm = z.infer<typeof orderRhythm>;
export const customerOrders = z.object({ items: z.array(order), rhythm: orderRhythm });
export type CustomerOrders = z.infer<typeof customerOrders>;

/** Customers who buy less often than they used to: more than `factor` times their rhythm has gone by. */
export const listOutOfRhythm = z.object({
  factor: z.coerce.number().min(1).max(100).default(2),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const outOfRhythm = z.object({
  customerId: id,
  lastAt: instant,
  medianDays: z.number(),
  daysSince: z.number(),
  count: z.number().int(),
});
export type OutOfRhythm = z.infer<typeof outOfRhythm>;

/** Orders that a text names. */
export const namedOrders = z.object({ items: z.array(order) });

/** Orders that a conversation names. */
export const conversationOrders = z.object({
  items: z.array(
    z.object({
      order,
      written: z.array(z.string()).meta({ description: 'How its number stands in the messages' }),
    }),
  ),
});
export type ConversationOrders = z.infer<typeof conversationOrders>;

// How shops tell the desk by themselves.

export const orderHook = z.object({
  id,
  name: z.string(),
  source: z.string(),
  enabled: z.boolean(),
  lastAt: instant.nullable(),
  quarantined: z.number().int(),
  address: z.string().meta({ description: 'Where the shop sends to, behind the address of this desk' }),
});
export type OrderHook = z.infer<typeof orderHook>;
export const createOrderHook = z
  .object({ name: word(80), source: orderSource })
  .meta({ id: 'CreateOrderHook' });
/** The secret is shown this once. */
export const madeOrderHook = orderHook.extend({ secret: z.string() });
export type MadeOrderHook = z.infer<typeof madeOrderHook>;
export const updateOrderHook = z
  .object({ name: word(80), enabled: z.boolean() })
  .partial()
  .meta({ id: 'UpdateOrderHook' });

/** What a shop sends: one thing at a time. */
export const orderHookEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('order'), order: putOrder.omit({ source: true }) }),
  z.object({ event: z.literal('shipment'), order: externalId, shipment: putShipment }),
  z.object({ event: z.literal('return'), order: externalId, return: putReturn }),
]);
export type OrderHookEvent = z.infer<typeof orderHookEvent>;

export const quarantinedOrder = z.object({
  id,
  hook: z.object({ id, name: z.string() }),
  receivedAt: instant,
  reason: z.string(),
  body: z.string().meta({ description: 'The first 2,000 characters, as they came' }),
});
export type QuarantinedOrder = z.infer<typeof quarantinedOrder>;
export const quarantinedOrders = page(quarantinedOrder);
export const orderHookAnswer = z.object({
  state: z.enum(['taken', 'quarantined']),
  known: z.boolean(),
  reason: z.string().nullable(),
});
