import type { OrderDetail } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { linesOf } from './detail.store.ts';
import { derive } from './domain.ts';
import { factsOf } from './fact.store.ts';
import { refundable } from './refunds.ts';

export type PaidFor = {
  lines: OrderDetail['lines'];
  subtotal: number;
  discount: number;
  /** Where prices are without. */
  addedTax: number;
  total: number;
  /** What the desk may still pay back. */
  refundable: number;
};

/** What was bought, and what of the money may still be paid back, by all that was told of the order. */
export async function paidFor(tx: Tx, orderId: string): Promise<PaidFor> {
  const { document, amounts, toldReturns } = derive(await factsOf(tx, orderId));
  const { subtotal, discount, tax, total } = amounts;
  return {
    lines: await linesOf(tx, orderId),
    subtotal,
    discount,
    addedTax: document?.taxIncluded === false ? tax : 0,
    total,
    refundable: refundable(toldReturns, total, { via: 'desk', externalId: '' }),
  };
}
