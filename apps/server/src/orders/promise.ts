import type { PromiseDocument } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { orderNews } from './dependencies.ts';
import { derive } from './domain.ts';
import { factsOfAll, insertPromises } from './fact.store.ts';
import { hashOf, isKnown } from './record.ts';
import { lockOrders, writeDays } from './store.ts';

/** What was told, and by what: `name` is of whatever told it. */
export type PromisedDay = PromiseDocument & { name: string; actorId: string | null };

/**
 * A new date that the customers of some orders were told: it holds from now on. What it takes does not grow with the number of
 * orders, so that a delay of hundreds is written in a moment. Orders that are not there are passed over.
 */
export async function promiseDate(
  tx: Tx,
  events: NewEvent[],
  orderIds: readonly string[],
  { name, shipBy, deliverBy, actorId }: PromisedDay,
  now: Date = new Date(),
): Promise<void> {
  const document = { shipBy, deliverBy };
  const hash = hashOf(document);
  const promise = {
    kind: 'promise' as const,
    externalId: name,
    document,
    hash,
    versionAt: now.toISOString(),
    via: 'desk' as const,
  };
  const orders = await lockOrders(tx, orderIds);
  const before = await factsOfAll(
    tx,
    orders.map(({ id }) => id),
  );
  const factsOf = (id: string) => before.filter(({ orderId }) => orderId === id);
  const fresh = orders.filter(({ id }) => !isKnown(factsOf(id), promise));
  const added = await insertPromises(
    tx,
    fresh.map(({ id }) => id),
    { ...promise, actorId },
  );
  await writeDays(
    tx,
    added.map(({ id, orderId }) => ({ id: orderId, ...derive([...factsOf(orderId), { ...promise, id }]) })),
  );
  const told = new Set(added.map(({ orderId }) => orderId));
  for (const { id, customerId } of fresh) if (told.has(id)) events.push(orderNews(id, customerId));
}
