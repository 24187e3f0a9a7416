import type { OrderFact, ReturnDocument } from '@madoguchi/contract';
import { dayMs } from '../platform/time/index.ts';

export type ToldReturn = ReturnDocument & { externalId: string; via: OrderFact['via'] };

/** A shop may have paid back shortly before the desk noted it, or its list may come a while after. */
const before = dayMs;
const after = 60 * dayMs;

const byTime = (a: ToldReturn, b: ToldReturn): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.externalId < b.externalId ? -1 : 1);

const sumOf = (returns: readonly ToldReturn[]): number =>
  returns.reduce((sum, { refund }) => sum + refund, 0);

/**
 * Which returns count. What the desk noted and a shop tells too, in the same amount and about that time, is one refund: the
 * shop's. Where both together are more than `total`, the shop's word stands and the desk's newest go first. The answer depends
 * only on what was told, not on the order in which it came.
 */
export function countedReturns<T extends ToldReturn>(returns: readonly T[], total: number): T[] {
  const shops = returns.filter(({ via }) => via !== 'desk').toSorted(byTime);
  const left = [...shops];
  const own = returns
    .filter(({ via }) => via === 'desk')
    .toSorted(byTime)
    .filter((one) => {
      const same = left.findIndex(({ refund, at }) => {
        const later = Date.parse(at) - Date.parse(one.at);
        return refund === one.refund && later >= -before && later <= after;
      });
      if (same >= 0) left.splice(same, 1);
      return same < 0;
    });
  while (own.length > 0 && sumOf([...shops, ...own]) > total) own.pop();
  return [...shops, ...own].toSorted(byTime);
}

/** How much may still be paid back by whoever tells of it; a shop's word outweighs the desk's. */
export function refundable(
  returns: readonly ToldReturn[],
  total: number,
  { via, externalId }: Pick<ToldReturn, 'via' | 'externalId'>,
): number {
  const others = returns.filter(
    (one) => one.externalId !== externalId && (via === 'desk' || one.via !== 'desk'),
  );
  return Math.max(0, total - sumOf(countedReturns(others, total)));
}
