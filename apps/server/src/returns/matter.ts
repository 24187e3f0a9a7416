import type {
  JudgedReturn,
  Returnable,
  ReturnCase,
  ReturnLineInput,
  ReturnVerdict,
} from '@madoguchi/contract';
import { noSuchOrder, paidFor, type OrderBehind, type PaidFor } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { goodsKey, leftOf, refundFor, refusedLines } from './domain.ts';
import { takenOf } from './parts.store.ts';
import { findSettings } from './settings.store.ts';
import { judge, type Asked } from './verdict.ts';

export type Lines = ReturnCase['lines'];
export type Matter = Pick<Asked, 'kind' | 'reason' | 'opened'> & {
  askedOn?: string | undefined;
  lines: readonly ReturnLineInput[];
};

/** Requires an order that is known. @throws AppError `not_found` */
export function known(order: OrderBehind | undefined): OrderBehind {
  if (order === undefined) throw noSuchOrder();
  return order;
}

/** What of an order may still come back, apart from what `butCase` holds itself. */
export async function readReturnable(
  tx: Tx,
  { id, currency }: OrderBehind,
  butCase: string | null = null,
): Promise<Returnable & { paid: PaidFor }> {
  const paid = await paidFor(tx, id);
  return {
    items: leftOf(paid.lines, await takenOf(tx, id, butCase)),
    refundable: paid.refundable,
    currency,
    paid,
  };
}

/** The goods that come back, with what they cost. @throws AppError `unprocessable` for more than there is */
export function linesFor(asked: readonly ReturnLineInput[], { items }: Returnable): Lines {
  const refused = refusedLines(asked, items);
  if (refused.length > 0)
    throw new AppError(
      'unprocessable',
      'No more can come back than was bought, less what has come back or is coming. Correct the quantities.',
      {
        errors: refused.map(({ at, left }) => ({
          path: `lines.${at}.${left === null ? 'product' : 'quantity'}`,
          message: left === null ? 'is not in this order' : `must not be more than ${left}`,
        })),
      },
    );
  const prices = new Map(items.map((one) => [goodsKey(one), one.unitPrice]));
  return asked.map((line) => ({ ...line, unitPrice: prices.get(goodsKey(line)) ?? 0 }));
}

/** What the rules say of this. @throws AppError `invalid_request` for a day that has not come, or before the order */
export async function judgeMatter(tx: Tx, order: OrderBehind, matter: Matter): Promise<ReturnVerdict> {
  const { placedOn, deliveredOn, today } = order;
  const askedOn = matter.askedOn ?? today;
  if (askedOn > today || askedOn < placedOn)
    throw new AppError('invalid_request', 'The customer asked on a day from that of the order to today.', {
      errors: [{ path: 'askedOn', message: `must be from ${placedOn} to ${today}` }],
    });
  const { kind, reason, opened, lines } = matter;
  const { rules } = await findSettings(tx);
  return judge(rules, {
    kind,
    reason,
    opened,
    placedOn,
    deliveredOn,
    askedOn,
    products: lines.map(({ product, sku }) => `${product} ${sku ?? ''}`),
  });
}

/** What may be asked for before a case is opened: the rules' word, and what the goods cost. */
export async function judgeBefore(tx: Tx, order: OrderBehind, matter: Matter): Promise<JudgedReturn> {
  const returnable = await readReturnable(tx, order);
  const lines = linesFor(matter.lines, returnable);
  return { verdict: await judgeMatter(tx, order, matter), refund: refundFor(lines, returnable.paid) };
}

/** Goods in a line: 急須、湯呑 2点 */
export const productsOf = (lines: readonly ReturnLineInput[]): string =>
  lines.map(({ product, quantity }) => (quantity === 1 ? product : `${product} × ${quantity}`)).join('、');
