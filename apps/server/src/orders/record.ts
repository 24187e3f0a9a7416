import { createHash } from 'node:crypto';
import { AppError } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { amountsOf, currentOf, derive, type Fact, type KnownFact } from './domain.ts';
import { factsOf, insertFact, type NewFact } from './fact.store.ts';
import { customerOfBuyer } from './identify.ts';
import { refundable } from './refunds.ts';
import { writeOrder, type LockedOrder } from './store.ts';

/** A fact as it is told; without a moment of its own it is as of now, unless nothing about it is new. */
export type Told = Fact &
  Pick<NewFact, 'externalId' | 'raw' | 'via' | 'actorId'> & { updatedAt: string | undefined };

/** The same content always has the same hash, in whatever order its fields came. */
export function hashOf(document: object): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, inner]) => [name, ordered(inner)]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify(ordered(document)))
    .digest('hex');
}

/**
 * Takes down what was told of an order that the caller has locked, and brings the order up to date. False when that was known
 * already. What is older than what is known is kept and changes nothing.
 * @throws AppError `unprocessable` for sums that do not add up, and for refunds of more than was paid
 */
export async function noteFact(
  tx: Tx,
  order: LockedOrder,
  told: Told,
  now: Date = new Date(),
): Promise<boolean> {
  const before = await factsOf(tx, order.id);
  const hash = hashOf(told.document);
  if (told.updatedAt === undefined && isKnown(before, { ...told, hash })) return false;
  const fact: NewFact = { ...told, versionAt: new Date(told.updatedAt ?? now).toISOString(), hash };
  refuseWrongSums(before, fact);
  if (!(await insertFact(tx, order.id, fact))) return false;
  const derived = derive(await factsOf(tx, order.id));
  const buyer = derived.document?.customer;
  const customerId =
    buyer === undefined || (order.customerId !== null && told.kind !== 'order')
      ? order.customerId
      : await customerOfBuyer(tx, order.source, buyer);
  await writeOrder(tx, order, customerId, derived);
  return true;
}

/** Whether just this is what is known now. */
export function isKnown(
  before: readonly KnownFact[],
  { kind, externalId, hash }: Pick<KnownFact, 'kind' | 'externalId' | 'hash'>,
): boolean {
  return currentOf(before).some(
    (fact) => fact.kind === kind && fact.externalId === externalId && fact.hash === hash,
  );
}

function refuseWrongSums(before: readonly KnownFact[], fact: NewFact): void {
  if (fact.kind === 'order' && fact.document.total !== undefined) {
    const { total } = amountsOf(fact.document);
    if (total !== fact.document.total)
      throw new AppError(
        'unprocessable',
        `The total does not add up: lines + shipping + fee − discounts are ${total}, and «total» says ${fact.document.total}. Correct one of them, or leave «total» out.`,
        { errors: [{ path: 'total', message: `is ${total} by the other amounts` }] },
      );
  }
  if (fact.kind !== 'return') return;
  const { document, amounts, toldReturns } = derive(before);
  if (document === null) return;
  const left = refundable(toldReturns, amounts.total, fact);
  if (fact.document.refund > left)
    throw new AppError(
      'unprocessable',
      `No more can be refunded than was paid: ${left} ${document.currency} are left of this order.`,
      { errors: [{ path: 'refund', message: `must not be more than ${left}` }] },
    );
}
