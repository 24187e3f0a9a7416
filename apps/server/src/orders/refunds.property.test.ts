import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../platform/time/index.ts';
import { countedReturns, refundable, type ToldReturn } from './refunds.ts';

const told: fc.Arbitrary<ToldReturn> = fc.record({
  externalId: fc.uuid(),
  via: fc.constantFrom('desk', 'api', 'hook'),
  at: fc.integer({ min: 0, max: 120 }).map((day) => new Date(day * dayMs).toISOString()),
  reason: fc.constant(''),
  refund: fc.constantFrom(0, 500, 1000, 3000),
});
const many = fc.uniqueArray(told, { maxLength: 7, selector: ({ externalId }) => externalId });
const sum = (returns: readonly ToldReturn[]) => returns.reduce((all, { refund }) => all + refund, 0);

describe('refunds told by the desk and by shops', () => {
  it('count the same in whatever order they were told', () => {
    fc.assert(
      fc.property(many, fc.nat(6000), fc.infiniteStream(fc.nat()), (returns, total, dice) => {
        const shuffled = returns
          .map((one) => ({ one, at: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(countedReturns(shuffled, total)).toEqual(countedReturns(returns, total));
      }),
    );
  });

  it('keep every one of the shop’s, and of the desk’s no more than was paid leaves room for', () => {
    fc.assert(
      fc.property(many, fc.nat(6000), (returns, total) => {
        const shops = returns.filter(({ via }) => via !== 'desk');
        const counted = countedReturns(returns, total);
        expect(counted.filter(({ via }) => via !== 'desk')).toHaveLength(shops.length);
        expect(sum(counted)).toBeLessThanOrEqual(Math.max(total, sum(shops)));
      }),
    );
  });

  it('let the desk add no more than is left: then all of it counts, and no more than was paid', () => {
    fc.assert(
      fc.property(many, fc.nat(6000), (returns, total) => {
        const left = refundable(returns, total, { via: 'desk', externalId: 'new' });
        const shops = sum(returns.filter(({ via }) => via !== 'desk'));
        expect(left).toBeLessThanOrEqual(Math.max(0, total - shops));
        const one = {
          externalId: 'new',
          via: 'desk',
          at: new Date(500 * dayMs).toISOString(),
          reason: '',
          refund: left,
        } as const;
        expect(sum(countedReturns([...returns, one], total))).toBeLessThanOrEqual(Math.max(total, shops));
      }),
    );
  });

  it.each([
    ['the same day', 0, 1],
    ['a month later', 30, 1],
    ['the day before', -1, 1],
    ['a week before: another refund', -7, 2],
    ['long after: another refund', 61, 2],
  ])('the shop’s word %s', (_when, days, count) => {
    const own = {
      externalId: 'd',
      via: 'desk',
      at: '2026-11-01T03:00:00.000Z',
      reason: '',
      refund: 500,
    } as const;
    const at = new Date(Date.parse(own.at) + days * dayMs).toISOString();
    expect(countedReturns([own, { ...own, externalId: 's', via: 'hook', at }], 5000)).toHaveLength(count);
  });
});
