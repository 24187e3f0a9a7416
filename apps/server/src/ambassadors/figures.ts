import type { AmbassadorFigures, AmbassadorResults } from '@madoguchi/contract';
import { countOf, share } from '../statistics/index.ts';

/** A share is told, and a cost of each order, from so many on: fewer say next to nothing. */
export const fewest = 10;

type Counts = Pick<AmbassadorFigures, 'people' | 'again' | 'agreements' | 'repeats'>;

/** Shares of what is done with people one has worked with before, where there is enough to tell. */
export const figuresOf = ({ people, again, agreements, repeats }: Counts): AmbassadorFigures => ({
  people,
  again,
  againShare: people < fewest ? null : share(again, people),
  agreements,
  repeats,
  repeatShare: agreements < fewest ? null : share(repeats, agreements),
  fewest,
});

/**
 * What one order cost, with the interval that comes of the number of orders: the cost itself is known. Null for too few orders.
 */
export function costOfEach(cost: number, orders: number): AmbassadorResults['costPerOrder'] {
  if (orders < fewest) return null;
  const { low, high } = countOf(orders);
  return { value: cost / orders, low: cost / high, high: cost / low };
}
