import { createHash } from 'node:crypto';
import { orderHookEvent, type OrderHookEvent } from '@madoguchi/contract';
import { storableDeep } from '../../conversations/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { changing, type NewEvent } from '../../platform/realtime/index.ts';
import { takeOrder, takePart, type Noted, type Origin } from '../commands.ts';
import type { OrderDependencies } from '../dependencies.ts';
import { lockOrMake } from '../store.ts';
import * as store from './store.ts';

type Dependencies = Pick<OrderDependencies, 'database' | 'realtime'>;
type Taken = { state: 'taken' | 'quarantined'; known: boolean; reason: string | null };

/** Stores what a shop sent, then takes it: from here on it is never lost, and never taken twice. */
export async function receiveDelivery(
  dependencies: Dependencies,
  workspaceId: string,
  hookId: string,
  body: Buffer,
): Promise<Taken> {
  const sha256 = createHash('sha256').update(body).digest();
  const { id, known } = await dependencies.database.inWorkspace(workspaceId, (tx) =>
    store.keepDelivery(tx, hookId, { body: storable(body), sha256 }),
  );
  return { ...(await takeDelivery(dependencies, workspaceId, id)), known };
}

/** What the database shows as text later must be text. */
const storable = (body: Buffer): Buffer =>
  Buffer.from(new TextDecoder('utf-8').decode(body).replaceAll('\u0000', '\ufffd'));

/** Takes what was stored, or says why it cannot be; what was taken before stays as it is. */
export async function takeDelivery(
  dependencies: Dependencies,
  workspaceId: string,
  id: string,
): Promise<Omit<Taken, 'known'>> {
  const settle = (reason: string | null) =>
    changing(dependencies, workspaceId, async (tx, events) => {
      const delivery = await store.lockDelivery(tx, id);
      if (delivery === undefined || delivery.state === 'dropped') throw gone();
      if (delivery.state === 'taken') return { state: 'taken' as const, reason: null };
      if (reason !== null) {
        await store.settleDelivery(tx, id, { state: 'quarantined', reason });
        events.push({ type: 'order.changed', conversationId: null, data: { quarantined: id } });
        return { state: 'quarantined' as const, reason };
      }
      const { id: orderId } = await apply(tx, events, delivery);
      await store.settleDelivery(tx, id, { state: 'taken', orderId });
      return { state: 'taken' as const, reason: null };
    });
  try {
    return await settle(null);
  } catch (error) {
    // Only what can never be taken as it is; a database that is away is asked again later.
    if (!(error instanceof AppError) || error.code === 'not_found') throw error;
    return settle(error.message);
  }
}

const gone = () => new AppError('not_found', 'This delivery does not exist in this workspace any more.');

async function apply(tx: Tx, events: NewEvent[], { body, source }: store.Delivery): Promise<Noted> {
  const raw = jsonOf(body);
  const event = eventOf(raw);
  const origin: Origin = { via: 'hook', actorId: null, raw };
  if (event.event === 'order') return takeOrder(tx, events, { ...event.order, source }, origin);
  const order = await lockOrMake(tx, { source, externalId: event.order });
  return event.event === 'shipment'
    ? takePart(tx, events, order, { kind: 'shipment', given: event.shipment }, origin)
    : takePart(tx, events, order, { kind: 'return', given: event.return }, origin);
}

/** What a body says, without the characters that JSON can escape and no text of the database can hold. */
function jsonOf(body: Buffer): unknown {
  try {
    return storableDeep(JSON.parse(body.toString('utf8')) as unknown);
  } catch {
    throw new AppError('invalid_request', 'The body is no JSON.');
  }
}

/** @throws AppError `invalid_request` saying what is not right */
function eventOf(given: unknown): OrderHookEvent {
  const read = orderHookEvent.safeParse(given);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new AppError(
    'invalid_request',
    `Please correct «${first?.path.join('.') || 'event'}»: ${first?.message ?? 'is not known'}.`,
  );
}

/**
 * Takes what a process left behind that stopped between storing and taking; one that cannot be taken does not hold up those
 * after it.
 * @throws AggregateError of what went wrong, once all were tried
 */
export async function takeLeft(dependencies: Dependencies, workspaceId: string): Promise<void> {
  const ids = await dependencies.database.inWorkspace(workspaceId, store.leftWaiting);
  const wrong: unknown[] = [];
  for (const id of ids) {
    await takeDelivery(dependencies, workspaceId, id).catch((error: unknown) => void wrong.push(error));
  }
  if (wrong.length > 0)
    throw new AggregateError(wrong, `${wrong.length} deliveries of shops could not be taken`);
}
