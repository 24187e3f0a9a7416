import type { NarrowReturns, ReturnCount, ReturnFigures } from '@madoguchi/contract';
import { share } from '../statistics/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import * as store from './figures.store.ts';

/** Articles that are shown. */
const mostProducts = 50;
/** Orders that a share is told of, at least. */
const fewestOrders = 20;

const countOf = ({ cases, open, quantity, days }: ReturnCount): ReturnCount => ({
  cases,
  open,
  quantity,
  days,
});

/** How much comes back, why, and how long it takes: of the cases opened in a span of days. @throws AppError `invalid_request` */
export async function readFigures(
  tx: Tx,
  { from, until }: Pick<NarrowReturns, 'from' | 'until'>,
): Promise<ReturnFigures> {
  const span = await store.spanOf(tx, {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  });
  if (span.from > span.until)
    throw new AppError('invalid_request', 'The first day must not lie behind the last one.', {
      errors: [{ path: 'from', message: `must be ${span.until} or earlier` }],
    });
  const { rejected, cancelled, ...all } = await store.countAll(tx, span);
  const reasons = await store.countReasons(tx, span);
  const products = await store.countProducts(tx, span, mostProducts);
  const ordered = await store.ordersWith(
    tx,
    span,
    products.map(({ product }) => product),
  );
  return {
    ...span,
    ...countOf(all),
    rejected,
    cancelled,
    refunds: await store.refundsOf(tx, span),
    reasons: reasons.map(({ reason, ...counted }) => ({ reason, ...countOf(counted) })),
    products: products.map(({ product, ...counted }) => {
      const { orders, returned } = ordered.find((one) => one.product === product) ?? {
        orders: 0,
        returned: 0,
      };
      return {
        product,
        ...countOf(counted),
        orders,
        returned,
        share: orders < fewestOrders ? null : share(returned, orders),
      };
    }),
  };
}
