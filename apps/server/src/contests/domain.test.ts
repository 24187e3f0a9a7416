import type { EntryState } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionRefusal, judgePrizes, stateOf } from './domain.ts';

describe('where a contest stands', () => {
  const period = { startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-31T15:00:00.000Z' };
  it.each([
    ['2026-11-30T23:59:59.999Z', false, 'planned'],
    ['2026-12-01T00:00:00.000Z', false, 'running'],
    ['2026-12-31T14:59:59.999Z', false, 'running'],
    ['2026-12-31T15:00:00.000Z', false, 'over'],
    ['2026-12-15T00:00:00.000Z', true, 'cancelled'],
  ])('at %s (cancelled: %s) it is %s', (now, cancelled, state) =>
    expect(stateOf({ ...period, cancelled }, new Date(now))).toBe(state),
  );
});

describe('prizes beside the rules', () => {
  const on = '2026-12-01';
  const of = (yen: number, count = 1) => [{ what: '新茶', yen, count }];
  it.each([
    ['there are none', [], null, null, 'none', null],
    ['nothing need be bought, however dear they are', of(5_000_000), null, null, 'open', 'open-kensho-2006'],
    ['20 times a small purchase', of(20_000), 1000, 1_000_000, 'within', 'kensho-1996'],
    ['more than that', of(20_001), 1000, 10_000_000, 'over', 'kensho-1996'],
    ['100,000 yen of a larger one', of(100_000), 5000, 5_000_000, 'within', 'kensho-1996'],
    ['more than 100,000 yen', of(100_001), 50_000, 90_000_000, 'over', 'kensho-1996'],
    ['2 % of planned sales', of(1000, 20), 1000, 1_000_000, 'within', 'kensho-1996'],
    ['more than 2 % of them', of(1000, 21), 1000, 1_000_000, 'over', 'kensho-1996'],
    ['sales are not planned yet', of(1000), 1000, null, 'unclear', 'kensho-1996'],
    ['they are too dear whatever is sold', of(1_000_000), 1000, null, 'over', 'kensho-1996'],
  ] as const)('%s', (_, prizes, purchaseYen, salesYen, verdict, rule) => {
    const note = judgePrizes({ prizes, purchaseYen, salesYen }, on);
    expect([note.verdict, note.rule?.id ?? null]).toEqual([verdict, rule]);
  });

  it('say nothing of days before the rules that are known here', () => {
    expect(judgePrizes({ prizes: of(1), purchaseYen: null, salesYen: null }, '2000-01-01').verdict).toBe(
      'unclear',
    );
    expect(judgePrizes({ prizes: of(1), purchaseYen: 1, salesYen: 1 }, '1990-01-01').verdict).toBe('unclear');
  });

  it('never become lawful by being dearer or more', () => {
    const sum = fc.integer({ min: 1, max: 200_000 });
    const count = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(
        sum,
        count,
        fc.integer({ min: 1, max: 20_000 }),
        fc.nat({ max: 10_000_000 }),
        sum,
        count,
        (yen, n, purchaseYen, salesYen, more, again) => {
          const verdict = (prizes: { what: string; yen: number; count: number }[]) =>
            judgePrizes({ prizes, purchaseYen, salesYen }, on).verdict;
          const some = of(yen, n);
          if (verdict(some) === 'over') expect(verdict([...some, ...of(more, again)])).toBe('over');
        },
      ),
    );
  });
});

describe('a decision on an entry', () => {
  const prize = { what: '新茶', yen: 3000, count: 2 };
  const usual = {
    reason: '理由',
    prize: null,
    given: 0,
    hasWon: false,
    mayWinTwice: false,
    withdrawn: false,
    erased: false,
  };
  const steps: Record<EntryState, EntryState[]> = {
    received: ['accepted', 'refused'],
    accepted: ['received', 'refused', 'winner'],
    refused: ['received', 'accepted'],
    winner: ['accepted'],
  };
  const states = Object.keys(steps) as EntryState[];
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('from %s to %s', (from, to) =>
    expect(decisionRefusal({ ...usual, from, to, prize: to === 'winner' ? prize : null })).toBe(
      steps[from].includes(to) ? null : 'step',
    ),
  );

  it.each([
    ['without a reason it is accepted', { from: 'received', to: 'accepted', reason: '' }, null],
    ['without a reason it is not refused', { from: 'received', to: 'refused', reason: ' ' }, 'reason'],
    ['without a reason no prize is given', { from: 'accepted', to: 'winner', prize, reason: '' }, 'reason'],
    ['without a reason none is taken back', { from: 'winner', to: 'accepted', reason: '' }, 'reason'],
    ['without a reason nothing is taken back', { from: 'refused', to: 'received', reason: '' }, 'reason'],
    ['nor is a refusal turned', { from: 'refused', to: 'accepted', reason: '' }, 'reason'],
    ['a winner has a prize', { from: 'accepted', to: 'winner' }, 'prize'],
    ['that there is', { from: 'accepted', to: 'winner', prize: undefined }, 'prize'],
    ['nobody else has one', { from: 'accepted', to: 'refused', prize }, 'prize'],
    ['the last of a prize is given', { from: 'accepted', to: 'winner', prize, given: 1 }, null],
    ['no more than there are', { from: 'accepted', to: 'winner', prize, given: 2 }, 'given'],
    ['nobody wins twice', { from: 'accepted', to: 'winner', prize, hasWon: true }, 'twice'],
    ['unless they may', { from: 'accepted', to: 'winner', prize, hasWon: true, mayWinTwice: true }, null],
    ['nobody wins whose address is gone', { from: 'accepted', to: 'winner', prize, erased: true }, 'erased'],
    [
      'what was taken back is not accepted',
      { from: 'received', to: 'accepted', withdrawn: true },
      'withdrawn',
    ],
    ['but its prize is taken back', { from: 'winner', to: 'accepted', withdrawn: true }, null],
  ] as const)('%s', (_, given, refusal) => expect(decisionRefusal({ ...usual, ...given })).toBe(refusal));
});
