import { careEvent } from './care/index.ts';
import { takeOrderNews, type OrderNews } from './orders/index.ts';
import type { Database, Tx } from './platform/db/index.ts';
import { dayMs } from './platform/time/index.ts';

/** What happened longer ago than this when it was told is history: a shop's old orders begin no after-care. */
const freshDays = 14;

const batchSize = 100;

/** Tells after-care what was bought and what has arrived, once each whatever is told of an order again. */
async function tell(tx: Tx, order: OrderNews, now: Date): Promise<void> {
  const { id, customerId, state, currency, total, placedAt, deliveredAt } = order;
  if (customerId === null || state === 'cancelled' || state === 'returned') return;
  const facts = { amount: currency === 'JPY' ? total : null };
  const isFresh = (at: string) => now.getTime() - Date.parse(at) < freshDays * dayMs;
  if (isFresh(placedAt))
    await careEvent(tx, { customerId, kind: 'bought', key: id, at: new Date(placedAt), facts });
  if (deliveredAt !== null && isFresh(deliveredAt))
    await careEvent(tx, { customerId, kind: 'delivered', key: id, at: new Date(deliveredAt), facts });
}

/**
 * Lets others hear of orders: what was told of one is taken and passed on in one transaction, so that it is passed on once,
 * whatever stops.
 *
 * @returns whether there may be more
 */
export function passOnOrders(
  { database }: { database: Database },
  workspaceId: string,
  now = new Date(),
): Promise<boolean> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const orders = await takeOrderNews(tx, batchSize);
    // In one order of customers, as all lock them who change several.
    for (const order of orders.toSorted((a, b) => ((a.customerId ?? '') < (b.customerId ?? '') ? -1 : 1)))
      await tell(tx, order, now);
    return orders.length === batchSize;
  });
}
