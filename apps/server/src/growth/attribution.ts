/**
 * Who may claim a sale: from the touches before an order to shares of its money, by four models side by side. Per order and
 * never per session, in whole minor units of its currency, so that the shares of every model add up to the order.
 */

/** One meeting with a campaign: a click or scan that somebody made, or a code that came with the order. */
export type Touch = { id: string; campaignId: string; at: Date; by: 'click' | 'scan' | 'code' };

/** What an order brought and what of it was given back, in minor units, and the campaigns whose codes came with it. */
export type Sale = {
  at: Date;
  amount: number;
  refunded: number;
  codes: readonly { id: string; campaignId: string }[];
};

export const attributionModels = ['first', 'last', 'linear', 'position'] as const;
export type AttributionModel = (typeof attributionModels)[number];

/** What each touch may claim by each model; `unattributed` is the whole of an order that nothing led to. */
export type Attribution = {
  touches: Touch[];
  claims: Record<AttributionModel, number[]>;
  unattributed: number;
};

/** How far back a campaign's clicks count, in milliseconds. */
export type WindowOf = (campaignId: string) => number;

/**
 * The touches that count for an order, in order of time: clicks and scans before it and within their campaign's window, and
 * each campaign's code, which counts without any click, as a touch of the order's own moment.
 */
export function touchesOf(sale: Sale, touches: readonly Touch[], windowOf: WindowOf): Touch[] {
  const reached = touches.filter(({ campaignId, at }) => {
    const before = sale.at.getTime() - at.getTime();
    return before >= 0 && before <= windowOf(campaignId);
  });
  const codes = sale.codes.map(({ id, campaignId }): Touch => ({ id, campaignId, at: sale.at, by: 'code' }));
  const order = (touch: Touch): number => (touch.by === 'code' ? 1 : 0);
  return [...reached, ...codes].toSorted(
    (one, other) =>
      one.at.getTime() - other.at.getTime() ||
      order(one) - order(other) ||
      (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

/** Forty in a hundred to the first and the last, and the rest among those between them: the usual 40, 20 and 40 %. */
const ends = 0.4;

function weights(model: AttributionModel, count: number): number[] {
  const each = (weigh: (index: number) => number): number[] =>
    Array.from({ length: count }, (_, index) => weigh(index));
  if (model === 'first') return each((index) => Number(index === 0));
  if (model === 'last') return each((index) => Number(index === count - 1));
  if (model === 'linear' || count < 3) return each(() => 1);
  return each((index) => (index === 0 || index === count - 1 ? ends : (1 - 2 * ends) / (count - 2)));
}

/** Splits whole units by weight, so that nothing is lost or made: largest remainders, the earlier of equals first. */
export function splitWhole(amount: number, weight: readonly number[]): number[] {
  const all = weight.reduce((sum, each) => sum + each, 0);
  const exact = weight.map((each) => (amount * each) / all);
  const parts = exact.map(Math.floor);
  const left = amount - parts.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * What each touch may claim of what is left of an order after its refunds.
 * @throws RangeError for amounts that are not whole, negative, or less than what was given back
 */
export function attribute(sale: Sale, touches: readonly Touch[], windowOf: WindowOf): Attribution {
  const { amount, refunded } = sale;
  if (
    !(Number.isSafeInteger(amount) && Number.isSafeInteger(refunded) && refunded >= 0 && amount >= refunded)
  )
    throw new RangeError('amounts are whole minor units, and no more is given back than was paid');
  const counted = touchesOf(sale, touches, windowOf);
  const kept = amount - refunded;
  const claim = (model: AttributionModel): number[] =>
    counted.length === 0 ? [] : splitWhole(kept, weights(model, counted.length));
  return {
    touches: counted,
    claims: {
      first: claim('first'),
      last: claim('last'),
      linear: claim('linear'),
      position: claim('position'),
    },
    unattributed: counted.length === 0 ? kept : 0,
  };
}
