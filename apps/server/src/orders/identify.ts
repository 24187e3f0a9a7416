import type { OrderBuyer } from '@madoguchi/contract';
import {
  customerOfPoint,
  emptyRow,
  holdersOf,
  insertPoint,
  insertRow,
  lockCustomer,
  readEmail,
  readPhone,
  recordEvent,
  refreshSearch,
} from '../customers/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { customerOfShop, living, queueUp, rememberCustomer } from './customer.store.ts';

type Point = { kind: 'email' | 'phone'; value: string; key: string };

/** The addresses and numbers of a buyer that can be read; others are left in what was received. */
function pointsOf({ email, phone }: OrderBuyer): Point[] {
  const [mail, number] = [email === null ? null : readEmail(email), phone === null ? null : readPhone(phone)];
  return [
    ...(mail === null ? [] : [{ kind: 'email' as const, ...mail }]),
    ...(number === null ? [] : [{ kind: 'phone' as const, ...number }]),
  ];
}

/**
 * Whose an order is: whom the shop calls so, else whose own e-mail address it is, else whose own telephone, else somebody new.
 * A name says nothing. Addresses and numbers that are new are added; a telephone somebody else has is shared.
 */
export async function customerOfBuyer(tx: Tx, source: string, buyer: OrderBuyer): Promise<string> {
  const points = pointsOf(buyer);
  const shop = buyer.externalId === null ? [] : [`${source} ${buyer.externalId}`];
  await queueUp(tx, [...points.map(({ kind, key }) => `${kind} ${key}`), ...shop]);
  const found = (await byShop(tx, source, buyer)) ?? (await byPoints(tx, points));
  // Held, so that a merge at this moment is over, or takes along what is added here.
  const held = found === null ? undefined : await lockCustomer(tx, found);
  const customerId = held?.id ?? (await addCustomer(tx, source, buyer));
  let isChanged = held === undefined;
  for (const point of points) {
    const holders = await holdersOf(tx, point.kind, point.key);
    if (holders.some((holder) => holder.customerId === customerId)) continue;
    // An address is one person's: it stays with whom it is.
    if (point.kind === 'email' && holders.length > 0) continue;
    await insertPoint(tx, { customerId, ...point, shared: holders.length > 0 });
    isChanged = true;
  }
  if (buyer.externalId !== null)
    await rememberCustomer(tx, { source, externalId: buyer.externalId, customerId });
  if (isChanged) await refreshSearch(tx, [customerId]);
  return customerId;
}

function byShop(tx: Tx, source: string, { externalId }: OrderBuyer): Promise<string | null> {
  return externalId === null ? Promise.resolve(null) : customerOfShop(tx, source, externalId);
}

async function byPoints(tx: Tx, points: readonly Point[]): Promise<string | null> {
  for (const { kind, key } of points) {
    const owner = await customerOfPoint(tx, kind, key);
    const id = owner === undefined ? null : await living(tx, owner.id);
    if (id !== null) return id;
  }
  return null;
}

async function addCustomer(tx: Tx, source: string, { name, email }: OrderBuyer): Promise<string> {
  const id = newId();
  const called = name === '' ? (email?.split('@')[0] ?? '') : name.replaceAll(/\s+/gu, ' ');
  await insertRow(tx, id, emptyRow(called === '' ? 'お客様' : called), new Date());
  await recordEvent(tx, id, 'imported', null, { list: source });
  return id;
}
