import type { ReturnKind, ReturnLineInput, ReturnStep } from '@madoguchi/contract';

const stepsOfKind: Record<ReturnKind, readonly ReturnStep[]> = {
  return: ['accept', 'instruct', 'arrive', 'inspect', 'refund', 'close'],
  exchange: ['accept', 'instruct', 'arrive', 'inspect', 'dispatch', 'close'],
  repair: ['accept', 'instruct', 'arrive', 'inspect', 'dispatch', 'close'],
};

/** The steps of a case, in their order. */
export const stepsOf = (kind: ReturnKind): readonly ReturnStep[] => stepsOfKind[kind];

/** Steps that may turn out not to be needed: what is broken may not have to come back. */
export const mayBeSkipped: ReadonlySet<ReturnStep> = new Set(['instruct', 'arrive', 'inspect']);

/** Within how many business days a step is due once the one before it is done. */
export const dueAfterDays: Record<ReturnStep, number> = {
  accept: 1,
  instruct: 1,
  arrive: 7,
  inspect: 2,
  dispatch: 2,
  refund: 3,
  close: 1,
};

/** The first step that is not done; null when all are. */
export function nextStep(kind: ReturnKind, done: ReadonlySet<ReturnStep>): ReturnStep | null {
  return stepsOf(kind).find((step) => !done.has(step)) ?? null;
}

/** The last step that is done: only that one may be undone. */
export function lastDone(kind: ReturnKind, done: ReadonlySet<ReturnStep>): ReturnStep | null {
  return stepsOf(kind).findLast((step) => done.has(step)) ?? null;
}

export type Goods = Pick<ReturnLineInput, 'product' | 'sku'>;
export type Bought = Goods & { quantity: number; unitPrice: number };
export type Taken = Goods & { quantity: number };

/** The same goods, however often an order lists them. */
export const goodsKey = ({ product, sku }: Goods): string => JSON.stringify([product, sku]);

export type Left = Goods & { bought: number; left: number; unitPrice: number };

/** What of an order may still come back: bought, less what came back or is on its way. */
export function leftOf(lines: readonly Bought[], taken: readonly Taken[]): Left[] {
  const gone = new Map<string, number>();
  for (const one of taken) gone.set(goodsKey(one), (gone.get(goodsKey(one)) ?? 0) + one.quantity);
  return [...Map.groupBy(lines, goodsKey)].flatMap(([key, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const bought = same.reduce((sum, { quantity }) => sum + quantity, 0);
    return [
      {
        product: first.product,
        sku: first.sku,
        bought,
        left: Math.max(0, bought - (gone.get(key) ?? 0)),
        // Of one article at several prices the lowest: nobody is paid back more than they paid.
        unitPrice: Math.min(...same.map(({ unitPrice }) => unitPrice)),
      },
    ];
  });
}

/** Why goods cannot come back, by their place in what was asked; none: they may. */
export function refusedLines(
  asked: readonly ReturnLineInput[],
  left: readonly Left[],
): { at: number; left: number | null }[] {
  const known = new Map(left.map((one) => [goodsKey(one), one.left]));
  const seen = new Map<string, number>();
  return asked.flatMap((line, at): { at: number; left: number | null }[] => {
    const key = goodsKey(line);
    const most = known.get(key);
    if (most === undefined) return [{ at, left: null }];
    const sum = (seen.get(key) ?? 0) + line.quantity;
    seen.set(key, sum);
    return sum > most ? [{ at, left: most }] : [];
  });
}

export type Paid = {
  subtotal: number;
  discount: number;
  /** Where prices are without: else it is in them. */
  addedTax: number;
  total: number;
  refundable: number;
};

/**
 * What goods cost after discounts, which are shared by their prices: whole units, rounded down, never more than is left to be
 * paid back.
 */
export function refundFor(
  lines: readonly { quantity: number; unitPrice: number }[],
  { subtotal, discount, addedTax, total, refundable }: Paid,
): number {
  const value = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  if (subtotal <= 0) return 0;
  const share = BigInt(Math.max(0, subtotal - discount + addedTax));
  const worth = Number((BigInt(value) * share) / BigInt(subtotal));
  return Math.max(0, Math.min(worth, total, refundable));
}
