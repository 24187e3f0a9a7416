import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodsKey, leftOf, nextStep, lastDone, refundFor, refusedLines, stepsOf } from './domain.ts';

const article = fc.constantFrom(
  { product: '急須', sku: 'K1' },
  { product: '急須', sku: null },
  { product: '湯呑', sku: null },
);
const line = fc
  .tuple(article, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9999 }))
  .map(([goods, quantity, unitPrice]) => ({ ...goods, quantity, unitPrice }));
const lines = fc.array(line, { minLength: 1, maxLength: 5 });

describe('quantities', () => {
  it('that were accepted one after another are never more than was bought', () => {
    fc.assert(
      fc.property(lines, fc.array(lines, { maxLength: 8 }), (bought, wishes) => {
        const taken: typeof bought = [];
        for (const wish of wishes)
          if (refusedLines(wish, leftOf(bought, taken)).length === 0) taken.push(...wish);
        const sums = (all: typeof bought) => Map.groupBy(all, goodsKey);
        for (const [key, each] of sums(taken)) {
          const most = (sums(bought).get(key) ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
          expect(each.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});

describe('money', () => {
  it('for all goods, one by one, is never more than was paid', () => {
    fc.assert(
      fc.property(lines, fc.nat(50_000), fc.nat(9999), (bought, off, shipping) => {
        const subtotal = bought.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
        const discount = Math.min(off, subtotal + shipping);
        const total = subtotal + shipping - discount;
        let back = 0;
        for (const one of bought)
          for (let at = 0; at < one.quantity; at += 1) {
            const refund = refundFor([{ ...one, quantity: 1 }], {
              subtotal,
              discount,
              addedTax: 0,
              total,
              refundable: total - back,
            });
            expect(Number.isSafeInteger(refund)).toBe(true);
            back += refund;
          }
        expect(back).toBeLessThanOrEqual(Math.max(0, Math.min(total, subtotal - discount)));
      }),
    );
  });
});

it.each(['return', 'exchange', 'repair'] as const)(
  'the steps of a %s lead from its beginning to its end',
  (kind) => {
    const done = new Set<ReturnType<typeof nextStep>>();
    const walked = stepsOf(kind).map(() => {
      const known = new Set([...done].filter((step) => step !== null));
      const step = nextStep(kind, known);
      done.add(step);
      return step;
    });
    expect(walked).toEqual(stepsOf(kind));
    expect([walked[0], walked.at(-1)]).toEqual(['accept', 'close']);
    const all = new Set(stepsOf(kind));
    expect([nextStep(kind, all), lastDone(kind, all), lastDone(kind, new Set())]).toEqual([
      null,
      'close',
      null,
    ]);
  },
);
