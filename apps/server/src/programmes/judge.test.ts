import type { ReferralTerms } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handedOver, judgeAll, type ReferralFacts } from './judge.ts';

const day = 86_400_000;
const placed = Date.parse('2026-11-01T03:00:00Z');
const delivered = placed + 2 * day;

const reward = (kind: ReferralTerms['inviter']['kind']) =>
  ({ kind, amount: 500, unit: 'yen', what: '' }) as const;
const terms = (given: Partial<ReferralTerms> = {}): ReferralTerms => ({
  startsOn: '2026-10-01',
  endsOn: '2026-12-31',
  who: 'everyone',
  inviter: reward('gift'),
  invited: reward('code'),
  holdDays: 14,
  holdFrom: 'delivery',
  limit: null,
  minTotal: 3000,
  ...given,
});

const referral = (given: Partial<ReferralFacts> = {}): ReferralFacts => ({
  orderId: 'o1',
  placedAt: placed,
  placedOn: '2026-11-01',
  cancelled: false,
  currency: 'JPY',
  total: 6500,
  deliveredAt: delivered,
  refunds: [],
  elsewhere: false,
  inviterId: 'hana',
  invitedId: 'tomo',
  boughtBefore: false,
  signs: [],
  ruling: null,
  given: [],
  terms: terms(),
  ...given,
});

const after = delivered + 14 * day;
const judge = (given: Partial<ReferralFacts> = {}, now = after) => {
  const facts = referral(given);
  return judgeAll([facts], now).get(facts.orderId);
};

describe('a referral', () => {
  it('is earned when its holding period is over, to the millisecond', () => {
    expect(judge({}, after - 1)).toEqual({ state: 'waiting', reason: 'hold', holdUntil: after });
    expect(judge({}, after)).toEqual({ state: 'earned', reason: null, holdUntil: after });
  });

  it('is granted once every reward that somebody hands over was', () => {
    const both = terms({ invited: reward('points') });
    expect(judge({ given: ['inviter'] })?.state).toBe('granted');
    expect(judge({ given: ['inviter'], terms: both })?.state).toBe('earned');
    expect(judge({ given: ['inviter', 'invited'], terms: both })?.state).toBe('granted');
    expect(judge({ terms: terms({ inviter: reward('none') }) })?.state).toBe('earned');
  });

  const address = [{ kind: 'same_address', value: '東京都中野区1-2-3' }] as const;
  const phone = [{ kind: 'same_phone', value: '03-1234-5678' }] as const;
  it.each([
    ['delivery', { deliveredAt: null }],
    ['buyer_unknown', { invitedId: null }],
    ['check', { signs: address }],
  ] as const)('waits for %s', (reason, given) => {
    expect(judge(given)).toMatchObject({ state: 'waiting', reason });
  });

  it.each([
    ['cancelled', { cancelled: true }],
    ['period', { placedOn: '2026-09-30' }],
    ['period', { placedOn: '2027-01-01' }],
    ['erased', { inviterId: null }],
    ['elsewhere', { inviterId: null, elsewhere: true }],
    ['self', { signs: phone }],
    ['self', { signs: [...address, ...phone] }],
    ['not_first', { boughtBefore: true }],
    ['currency', { currency: 'USD' }],
    ['below_minimum', { total: 2999 }],
    ['refunded', { refunds: [{ at: after, amount: 3501 }] }],
    [
      'refunded',
      {
        refunds: [
          { at: placed, amount: 2000 },
          { at: after, amount: 1501 },
        ],
      },
    ],
    ['refunded', { total: 100, terms: terms({ minTotal: 0 }), refunds: [{ at: placed, amount: 100 }] }],
    ['ruled', { ruling: 'refused' }],
  ] as const)('is refused: %s (%j)', (reason, given) => {
    expect(judge(given)).toMatchObject({ state: 'refused', reason });
  });

  it.each([
    ['on the first day', { placedOn: '2026-10-01' }],
    ['on the last day', { placedOn: '2026-12-31' }],
    ['of just enough', { total: 3000 }],
    [
      'of another currency, where no least order is asked for',
      { currency: 'USD', terms: terms({ minTotal: 0 }) },
    ],
    ['of which a part was given back', { refunds: [{ at: after, amount: 3500 }] }],
    ['given back after the holding period', { refunds: [{ at: after + 1, amount: 6500 }] }],
    ['that a lead has allowed though it is a household', { signs: address, ruling: 'allowed' }],
    ['that a lead has allowed though the telephone is one', { signs: phone, ruling: 'allowed' }],
    ['whose ruling was withdrawn', { ruling: 'withdrawn' }],
  ] as const)('%s counts', (_, given) => {
    expect(judge(given)?.state).toBe('earned');
  });

  it('that was allowed in spite of its signs is still held, and still the first order alone', () => {
    expect(judge({ signs: phone, ruling: 'allowed' }, after - 1)?.reason).toBe('hold');
    expect(judge({ signs: phone, ruling: 'allowed', boughtBefore: true })?.reason).toBe('not_first');
  });

  it('is held from the order on where the terms say so', () => {
    const fromOrder = terms({ holdFrom: 'order', holdDays: 8 });
    expect(judge({ deliveredAt: null, terms: fromOrder }, placed + 8 * day)?.state).toBe('earned');
    expect(judge({ deliveredAt: null, terms: fromOrder }, placed + 8 * day - 1)?.reason).toBe('hold');
  });

  it('is undone by a refund while it waits for delivery', () => {
    expect(judge({ deliveredAt: null, refunds: [{ at: after * 2, amount: 6500 }] })?.reason).toBe('refunded');
  });
});

describe('the limit of an inviter', () => {
  const many = (count: number, given: (index: number) => Partial<ReferralFacts> = () => ({})) =>
    Array.from({ length: count }, (_, index) =>
      referral({
        orderId: `o${index}`,
        placedAt: placed + index,
        terms: terms({ limit: 2 }),
        ...given(index),
      }),
    );
  const states = (facts: ReferralFacts[]) =>
    facts.map(({ orderId }) => judgeAll(facts, after + day).get(orderId)?.reason ?? 'counts');

  it('lets the first ones count, in the order they were placed', () => {
    expect(states(many(4))).toEqual(['counts', 'counts', 'limit', 'limit']);
    expect(states(many(3).toReversed())).toEqual(['limit', 'counts', 'counts']);
  });

  it('is not used up by those that are refused, but by those that wait', () => {
    expect(states(many(3, (index) => (index === 0 ? { cancelled: true } : {})))).toEqual([
      'cancelled',
      'counts',
      'counts',
    ]);
    expect(states(many(3, (index) => (index === 0 ? { deliveredAt: null } : {})))).toEqual([
      'delivery',
      'counts',
      'limit',
    ]);
  });

  it('is each inviter’s own', () => {
    expect(states(many(4, (index) => ({ inviterId: `i${index % 2}` })))).toEqual(Array(4).fill('counts'));
  });

  it('is never passed, in whatever order referrals are read, and nothing depends on that order', () => {
    const some = fc.array(
      fc.record({
        placedAt: fc.integer({ min: 0, max: 5 }).map((days) => placed + days * day),
        inviterId: fc.constantFrom('a', 'b', null),
        cancelled: fc.boolean(),
        deliveredAt: fc.constantFrom(delivered, null),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), fc.nat(), (given, limit, seed) => {
        const all = given.map((each, index) =>
          referral({ ...each, orderId: `o${String(index).padStart(2, '0')}`, terms: terms({ limit }) }),
        );
        const shuffled = all.toSorted(
          (one, other) =>
            ((Number(one.orderId.slice(1)) * 7919 + seed) % 13) -
            ((Number(other.orderId.slice(1)) * 7919 + seed) % 13),
        );
        const judged = judgeAll(all, after);
        expect([...judgeAll(shuffled, after)].toSorted()).toEqual([...judged].toSorted());
        for (const inviter of ['a', 'b']) {
          const counting = all.filter(
            ({ inviterId, orderId }) => inviterId === inviter && judged.get(orderId)?.state !== 'refused',
          );
          expect(counting.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});

describe('what somebody hands over', () => {
  it.each([
    ['gift', 'code', ['inviter']],
    ['code', 'cut', ['inviter']],
    ['none', 'points', ['invited']],
    ['points', 'gift', ['inviter', 'invited']],
    ['none', 'none', []],
  ] as const)('for %s and %s are the rewards of %j', (inviter, invited, sides) => {
    const due = handedOver({ inviter: reward(inviter), invited: reward(invited) });
    expect(due.map(({ side }) => side)).toEqual(sides);
  });
});
