import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastOf, warningsOf } from './domain.ts';
import { dealRuleAt, dealRules, rules } from './rules.ts';
import { sizeOf, sizes } from './sizes.ts';

const deal = {
  payKind: 'money',
  agreedOn: '2026-10-01',
  dueOn: '2026-10-31',
  payDueOn: '2026-11-30',
  subjectWords: 'みどり商店',
  benefitWords: '報酬と商品の提供',
  termsGivenOn: '2026-10-01',
  deliveredOn: null,
  paidOn: null,
  cancelledOn: null,
} as const;
const today = '2026-11-22';
type Change = Partial<Record<keyof typeof deal, string | null>>;
const warned = (change: Change, business: 'freelance' | 'firm' | 'unknown' = 'freelance') =>
  warningsOf({ ...deal, ...change } as Parameters<typeof warningsOf>[0], business, today).map(
    ({ kind }) => kind,
  );

describe('an agreement with somebody who employs nobody', () => {
  it.each<[string, Change, string[]]>([
    ['that has everything', {}, []],
    ['without written terms', { termsGivenOn: null }, ['terms_missing']],
    ['with terms given a day later', { termsGivenOn: '2026-10-02' }, ['terms_late']],
    ['with terms given before', { termsGivenOn: '2026-09-30' }, []],
    ['paid on the sixtieth day', { payDueOn: '2026-12-29' }, []],
    ['paid on the sixty-first day', { payDueOn: '2026-12-30' }, ['pay_day_late']],
    ['delivered early, paid by the old day', { deliveredOn: '2026-10-01' }, ['pay_day_late']],
    ['without a day of payment', { payDueOn: null }, ['pay_day_missing']],
    ['without any day but the first', { payDueOn: null, dueOn: null }, ['pay_day_missing']],
    [
      'paid too late',
      { deliveredOn: '2026-10-02', payDueOn: '2026-11-10', paidOn: '2026-11-11' },
      ['paid_late'],
    ],
    ['paid on its day', { deliveredOn: '2026-10-02', payDueOn: '2026-11-10', paidOn: '2026-11-10' }, []],
    ['delivered and not paid', { deliveredOn: '2026-10-02', payDueOn: '2026-11-21' }, ['pay_overdue']],
    ['not delivered and not paid', { payDueOn: '2026-11-21' }, []],
    ['that was called off', { termsGivenOn: null, subjectWords: '', cancelledOn: '2026-10-03' }, []],
    ['from before the law', { agreedOn: '2024-10-31', termsGivenOn: null, payDueOn: null }, []],
    ['on the first day of the law', { agreedOn: '2024-11-01', termsGivenOn: null }, ['terms_missing']],
    ['for goods', { payKind: 'goods', payDueOn: null, termsGivenOn: null }, ['terms_missing']],
    ['for nothing', { payKind: 'none', payDueOn: null, termsGivenOn: null, benefitWords: '' }, []],
    ['that names nobody', { subjectWords: ' ' }, ['subject_missing']],
    ['that says nothing of what is given', { benefitWords: '' }, ['benefit_missing']],
  ])('%s', (_name, change, kinds) => expect(warned(change)).toEqual(kinds));

  it('is asked of whoever is not known to be a firm', () => {
    expect(warned({ termsGivenOn: null }, 'unknown')).toEqual(['terms_missing']);
    expect(warned({ termsGivenOn: null, payDueOn: null }, 'firm')).toEqual([]);
    expect(warned({ subjectWords: '' }, 'firm')).toEqual(['subject_missing']);
  });

  it('says by which rule, and the last day', () => {
    expect(warningsOf({ ...deal, payDueOn: '2027-01-01' }, 'freelance', today)).toEqual([
      { kind: 'pay_day_late', rule: 'freelance-pay-2024', day: '2026-12-29' },
    ]);
  });

  it('counts the day of delivery as the first of sixty', () => {
    expect(lastOf('2026-10-31', 60)).toBe('2026-12-29');
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), noInvalidDate: true, max: new Date('2100-01-01') }),
        fc.nat(400),
        (from, more) => {
          const day = from.toISOString().slice(0, 10);
          const last = lastOf(day, more + 1);
          expect((Date.parse(last) - Date.parse(day)) / 86_400_000).toBe(more);
        },
      ),
    );
  });
});

describe('rules', () => {
  it('each have their day, their source and both languages', () => {
    for (const { from, source, sourceAddress, name, asks } of rules()) {
      expect(from).toMatch(/^20\d\d-\d\d-\d\d$/u);
      expect([source, name.ja, name.en, asks.ja, asks.en].every((text) => text !== '')).toBe(true);
      expect(sourceAddress).toMatch(/^https:/u);
    }
    expect(new Set(rules().map(({ id }) => id)).size).toBe(rules().length);
    expect(dealRules.map(({ id }) => dealRuleAt(id, '2024-10-31'))).toEqual([undefined, undefined]);
  });
});

describe('a class of reach', () => {
  it.each([
    [0, 'nano'],
    [9_999, 'nano'],
    [10_000, 'micro'],
    [100_000, 'micro'],
    [100_001, 'mid'],
    [500_000, 'mid'],
    [500_001, 'macro'],
    [2_000_000_000, 'macro'],
  ])('%i followers are %s', (followers, size) => expect(sizeOf(followers)).toBe(size));

  it('begins where the one before ends', () => {
    for (const [at, { atLeast }] of sizes.entries())
      expect(atLeast).toBe(at === 0 ? 0 : (sizes[at - 1]?.atMost ?? 0) + 1);
    expect(sizes.at(-1)?.atMost).toBeNull();
  });
});
