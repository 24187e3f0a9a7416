import type { Buying, BuyingModel } from './repeat-buying.ts';
import { hypergeometric } from './special.ts';

/** How likely a customer still is one: equation 8 of Fader, Hardie and Lee (2005); 1 for who has bought once only. */
export function stillCustomer({ r, alpha, a, b }: BuyingModel, { repeats: x, recency, age }: Buying): number {
  if (x === 0) return 1;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x));
}

/** How often somebody who has just become a customer will buy again within `ahead`: equation 9. */
export function expectedOfNew({ r, alpha, a, b }: BuyingModel, ahead: number): number {
  const term = hypergeometric(r, b, a + b - 1, ahead / (alpha + ahead));
  return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + ahead)) ** r * term);
}
