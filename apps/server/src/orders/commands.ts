import type { OrderFact, PutOrder, PutReturn, PutShipment } from '@madoguchi/contract';
import type { Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { noSuchOrder, orderNews, type OrderDependencies } from './dependencies.ts';
import { noteFact, type Told } from './record.ts';
import { lockOrder, lockOrMake, type LockedOrder } from './store.ts';

type Dependencies = Pick<OrderDependencies, 'database' | 'realtime'>;
export type Origin = Pick<OrderFact, 'via'> & { actorId: string | null; raw: unknown };
export type Noted = { id: string; changed: boolean };

async function note(tx: Tx, events: NewEvent[], order: LockedOrder, told: Told, now?: Date): Promise<Noted> {
  const changed = await noteFact(tx, order, told, now);
  if (changed) events.push(orderNews(order.id, order.customerId));
  return { id: order.id, changed };
}

/** Takes an order as a shop tells of it, new or changed. @throws AppError `unprocessable` */
export async function takeOrder(
  tx: Tx,
  events: NewEvent[],
  { source, externalId, updatedAt, ...document }: PutOrder,
  origin: Origin,
): Promise<Noted> {
  const order = await lockOrMake(tx, { source, externalId });
  return note(tx, events, order, { kind: 'order', externalId: 'order', document, updatedAt, ...origin });
}

/** Takes what became of a parcel, or of what came back, of an order that may not be known yet. @throws AppError `unprocessable` */
export async function takePart(
  tx: Tx,
  events: NewEvent[],
  order: LockedOrder,
  part: { kind: 'shipment'; given: PutShipment } | { kind: 'return'; given: PutReturn },
  origin: Origin,
): Promise<Noted> {
  if (part.kind === 'shipment') {
    const { externalId, updatedAt, ...document } = part.given;
    return note(tx, events, order, { kind: 'shipment', externalId, document, updatedAt, ...origin });
  }
  const { externalId, updatedAt, ...document } = part.given;
  return note(tx, events, order, { kind: 'return', externalId, document, updatedAt, ...origin });
}

const byApi = (actor: Actor, raw: unknown): Origin => ({ via: 'api', actorId: actor.memberId, raw });

export function putOrder(dependencies: Dependencies, actor: Actor, given: PutOrder): Promise<Noted> {
  return changing(dependencies, actor.workspaceId, (tx, events) =>
    takeOrder(tx, events, given, byApi(actor, given)),
  );
}

/** @throws AppError `not_found`, `unprocessable` */
export function putPart(
  dependencies: Dependencies,
  actor: Actor,
  orderId: string,
  part: Parameters<typeof takePart>[3],
): Promise<Noted> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const order = await lockOrder(tx, orderId);
    if (order === undefined) throw noSuchOrder();
    return takePart(tx, events, order, part, byApi(actor, part.given));
  });
}

/**
 * What the desk has paid back, as a fact of the order. `name` is of what led to it: the same one again is the same refund.
 * @throws AppError `unprocessable` for more than is left of what was paid
 */
export async function noteRefund(
  tx: Tx,
  events: NewEvent[],
  orderId: string,
  {
    name,
    actorId,
    ...document
  }: { name: string; at: string; reason: string; refund: number; actorId: string },
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (order === undefined) throw noSuchOrder();
  await note(tx, events, order, {
    kind: 'return',
    externalId: `desk:${name}`,
    document,
    updatedAt: undefined,
    via: 'desk',
    actorId,
    raw: document,
  });
}
