import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whenText } from '../../platform/http/index.ts';
import { fewest, groupOf, type Followed } from './followed.ts';

const person = (orders: number, mentions = 0, referrals = 0): Followed => ({
  customer: { id: 'k', name: '客', honorific: '様' },
  came: true,
  orders,
  mentions,
  referrals,
});

describe('what a group did', () => {
  it('counts each person once, and orders as often as they are', () => {
    const group = groupOf([
      person(3, 1),
      person(0, 2),
      person(1, 0, 4),
      ...Array.from({ length: 7 }, () => person(0)),
    ]);
    expect(group).toMatchObject({
      people: 10,
      orders: 4,
      bought: { people: 2, share: { value: 0.2 } },
      mentioned: { people: 2 },
      referred: { people: 1, share: { value: 0.1 } },
    });
  });

  it('gives no share of fewer than ten', () => {
    expect(groupOf(Array.from({ length: fewest - 1 }, () => person(1))).bought).toEqual({
      people: 9,
      share: null,
    });
    expect(groupOf([])).toMatchObject({ people: 0, orders: 0, bought: { people: 0, share: null } });
  });

  it('gives every share within its interval, and that within 0 and 1', () => {
    const some = fc.array(fc.nat({ max: 3 }), { minLength: fewest, maxLength: 60 });
    fc.assert(
      fc.property(some, (orders) => {
        const { people, bought } = groupOf(orders.map((each) => person(each)));
        const { value, low, high } = bought.share ?? { value: -1, low: 0, high: 0 };
        expect(value).toBe(bought.people / people);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a time on the page of an invitation', () => {
  it.each([
    ['ja', '2026年11月24日(火) 15:00'],
    ['en', 'Tue, 24 Nov 2026, 15:00'],
  ] as const)('is the desk’s own (%s)', (language, text) => {
    expect(whenText('2026-11-24T06:00:00.000Z', language, 'Asia/Tokyo').replaceAll(/\s+/gu, ' ')).toBe(text);
  });
});
