import type { Tier } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesUntil,
  countsFrom,
  countsIn,
  firstWithout,
  monthsBefore,
  nextOf,
  standingOn,
  tierOf,
} from './domain.ts';

const tier = (key: string, by: Tier['by'], least: number): Tier => ({
  key,
  name: { ja: key, en: '' },
  by,
  least,
  gives: { ja: '', en: '' },
});
const tiers = [tier('silver', 'purchases', 2), tier('gold', 'spent', 50_000), tier('host', 'hand', 0)];

describe('months back', () => {
  it.each([
    ['2026-11-22', 12, '2025-11-22'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-01-15', 2, '2025-11-15'],
    ['2026-12-31', 60, '2021-12-31'],
  ])('from %s by %d is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });

  it('count the day after on, so that a year is a year', () => {
    expect(countsFrom('2026-11-22', 12)).toBe('2025-11-23');
  });

  it('leave a purchase out on the first day on which it does not count, and on none before', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (date, months) => {
        const day = date.toISOString().slice(0, 10);
        const out = firstWithout(day, months);
        const eve = new Date(Date.parse(`${out}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
        expect(countsFrom(out, months) > day).toBe(true);
        expect(countsFrom(eve, months) > day).toBe(false);
      }),
    );
  });
});

describe('the tier by purchases', () => {
  it.each([
    [0, 0, null],
    [1, 49_999, null],
    [2, 0, 'silver'],
    [1, 50_000, 'gold'],
    [9, 50_000, 'gold'],
    [9, 49_999, 'silver'],
  ])('of %d days and ¥%d is %s', (purchases, spent, key) => {
    expect(tierOf(tiers, { purchases, spent })?.key ?? null).toBe(key);
  });

  it.each([
    [0, 0, { key: 'silver', by: 'purchases', missing: 2 }],
    [3, 20_000, { key: 'gold', by: 'spent', missing: 30_000 }],
    [3, 60_000, null],
  ])('after %d days and ¥%d, the next is %j', (purchases, spent, next) => {
    expect(nextOf(tiers, { purchases, spent })).toEqual(next);
  });

  it('never falls with more purchases', () => {
    const counts = fc.record({ purchases: fc.nat({ max: 9 }), spent: fc.nat({ max: 99_999 }) });
    const place = (given: { purchases: number; spent: number }) =>
      tiers.findIndex(({ key }) => key === tierOf(tiers, given)?.key);
    fc.assert(
      fc.property(counts, counts, (one, more) => {
        const sum = { purchases: one.purchases + more.purchases, spent: one.spent + more.spent };
        expect(place(sum)).toBeGreaterThanOrEqual(place(one));
      }),
    );
  });
});

describe('how somebody came to where they stand', () => {
  const rules = [{ from: '2025-01-01', months: 12, tiers }];
  const bought = [
    { day: '2025-03-01', paid: 3000 },
    { day: '2025-05-01', paid: 3000 },
  ];

  it('is told by purchases and by their running out', () => {
    expect(changesUntil({ rules, bought, placed: [] }, '2026-11-22')).toEqual([
      { on: '2026-03-01', from: 'silver', to: null, why: 'expired' },
      { on: '2025-05-01', from: null, to: 'silver', why: 'bought' },
    ]);
  });

  it('is told by hand and by other rules, which hold from their day on', () => {
    const placed = [
      { on: '2025-06-01', tier: 'host' },
      { on: '2025-07-01', tier: null },
    ];
    const later = [...rules, { from: '2025-08-01', months: 12, tiers: [tier('silver', 'purchases', 5)] }];
    expect(changesUntil({ rules: later, bought, placed }, '2025-12-31')).toEqual([
      { on: '2025-08-01', from: 'silver', to: null, why: 'rules' },
      { on: '2025-07-01', from: 'host', to: 'silver', why: 'hand' },
      { on: '2025-06-01', from: 'silver', to: 'host', why: 'hand' },
      { on: '2025-05-01', from: null, to: 'silver', why: 'bought' },
    ]);
  });

  it('falls back to purchases where the tier by hand is gone from the rules', () => {
    const placed = [{ on: '2025-06-01', tier: 'gone' }];
    expect(standingOn({ rules, bought, placed }, '2025-06-02')).toEqual({ tier: 'silver', how: 'reckoned' });
    expect(standingOn({ rules: [], bought, placed }, '2025-06-02')).toEqual({ tier: null, how: null });
  });

  it('ends where they stand, and holds on every day between', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
    const facts = fc.record({
      bought: fc
        .array(fc.record({ day, paid: fc.nat({ max: 60_000 }) }), { maxLength: 6 })
        .map((all) => all.toSorted((one, other) => (one.day < other.day ? -1 : 1))),
      placed: fc
        .array(fc.record({ on: day, tier: fc.constantFrom('host', 'silver', null) }), { maxLength: 2 })
        .map((all) => all.toSorted((one, other) => (one.on < other.on ? -1 : 1))),
    });
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const all = { ...given, rules };
        const changes = changesUntil(all, '2026-12-31');
        const then = changes.find(({ on }) => on <= today)?.to ?? null;
        expect(then).toBe(standingOn(all, today).tier);
      }),
    );
  });

  it('counts both days that bound a time', () => {
    expect(countsIn(bought, '2025-03-01', '2025-05-01')).toEqual({ purchases: 2, spent: 6000 });
    expect(countsIn(bought, '2025-03-02', '2025-04-30')).toEqual({ purchases: 0, spent: 0 });
  });
});
