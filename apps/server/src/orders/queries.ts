import type {
  ConversationOrders,
  CustomerOrders,
  Order,
  OrderDetail,
  OrderFilter,
} from '@madoguchi/contract';
import { findCustomer, wholePerson } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { noSuchOrder } from './dependencies.ts';
import { findSums, linesOf, returnsOf, shipmentsOf } from './detail.store.ts';
import { derive, numberKey, trackingUrl } from './domain.ts';
import { factsOf, listFacts, type ShownFact } from './fact.store.ts';
import * as list from './list.store.ts';
import { numbersIn, writtenNumbers } from './numbers.ts';
import { rhythmOf } from './rhythm.store.ts';
import { saidIn } from './thread.store.ts';

/** The newest first. @throws AppError `invalid_request` for a cursor of another list */
export async function readOrders(
  tx: Tx,
  asked: {
    show: OrderFilter;
    query?: string | undefined;
    customer?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<{ items: Order[]; nextCursor: string | null }> {
  const { show, limit } = asked;
  const [at, id] = decodeCursor(asked.cursor, ['instant', 'id']) ?? [];
  const rows = await list.listOrders(tx, {
    show,
    query: asked.query ?? '',
    customerId: asked.customer ?? null,
    after: at === undefined || id === undefined ? null : { at, id },
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined ? encodeCursor([last.placedAt, last.id]) : null;
  return { items, nextCursor };
}

/** An order with everything that was told of it. @throws AppError `not_found` */
export async function readOrder(tx: Tx, id: string): Promise<OrderDetail> {
  const order = await list.findOrder(tx, id);
  if (order === undefined) throw noSuchOrder();
  const sums = await findSums(tx, id);
  const shipments = await shipmentsOf(tx, id);
  const { current } = derive(await factsOf(tx, id));
  return {
    ...order,
    ...sums,
    coupons: sums.discounts.flatMap(({ code }) => (code === null ? [] : [code])),
    lines: await linesOf(tx, id),
    shipments: shipments.map((one) => ({
      ...one,
      trackingUrl: trackingUrl(one.carrier, one.trackingNumber),
    })),
    returns: await returnsOf(tx, id),
    facts: (await listFacts(tx, id)).map(({ document, ...fact }) => ({
      ...fact,
      current: current.has(fact.id),
      summary: summaryOf({ ...fact, document }),
    })),
  };
}

/** What of a fact one reads in a line; nothing of whom it is about. */
function summaryOf({ document }: Pick<ShownFact, 'document'>): Record<string, string | null> {
  const told: Record<string, unknown> = { ...document };
  const fields = [
    'number',
    'shipBy',
    'deliverBy',
    'cancelledAt',
    'shippedAt',
    'deliveredAt',
    'trackingNumber',
    'reason',
    'refund',
  ];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = told[field];
      return typeof value === 'string' || typeof value === 'number' ? [[field, String(value)]] : [];
    }),
  );
}

/** What somebody has bought, the newest first, and how often they do. @throws AppError `not_found` */
export async function readCustomerOrders(tx: Tx, customerId: string): Promise<CustomerOrders> {
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace.');
  const items = await list.listOrders(tx, {
    show: 'all',
    query: '',
    customerId: customer.id,
    after: null,
    limit: 20,
  });
  return { items, rhythm: await rhythmOf(tx, await wholePerson(tx, customer.id)) };
}

/** Orders that a text names by their numbers. */
export async function ordersNamedIn(tx: Tx, text: string): Promise<Order[]> {
  const keys = numbersIn(text);
  return keys.length === 0 ? [] : list.ordersNumbered(tx, keys, 10);
}

/** The most orders that are shown of what a conversation names. */
const mostNamed = 20;

/**
 * Orders that the newest messages of a conversation name, each with how it is written there, so that it can be found in the
 * text; the customer's own first, for two shops may count alike. @throws AppError `not_found`
 */
export async function ordersOfConversation(tx: Tx, conversationId: string): Promise<ConversationOrders> {
  const said = await saidIn(tx, conversationId);
  if (said === undefined)
    throw new AppError('not_found', 'This conversation does not exist in this workspace.');
  const written = said.texts.flatMap(writtenNumbers);
  const keys = [...new Set(written.map(({ key }) => key))].slice(0, 200);
  const orders = keys.length === 0 ? [] : await list.ordersNumbered(tx, keys, mostNamed);
  const isTheirs = ({ customer }: Order) => customer?.id === said.customerId;
  const items = orders.map((order) => {
    const own = new Set([numberKey(order.number), numberKey(order.externalId)]);
    return {
      order,
      written: [...new Set(written.filter(({ key }) => own.has(key)).map((one) => one.written))],
    };
  });
  return { items: items.toSorted((a, b) => Number(isTheirs(b.order)) - Number(isTheirs(a.order))) };
}
