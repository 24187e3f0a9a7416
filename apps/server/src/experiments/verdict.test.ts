import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf, type Facts } from './verdict.ts';

const arm = (variant: number, units: number, waiting = 0) => ({ variant, units, exposures: units, waiting });
const facts = (given: Partial<Facts> = {}): Facts => ({
  alpha: 0.05,
  size: 2_000,
  shares: [50, 50],
  state: 'ended',
  stopped: false,
  planReached: true,
  arms: [arm(0, 1_000), arm(1, 1_000)],
  counts: [{ measure: 'ordered', successes: [100, 150] }],
  ...given,
});
const verdict = (given: Partial<Facts>) => {
  const { verdict: said, winner } = resultOf(facts(given));
  return [said, winner];
};

describe('what may be said', () => {
  it.each<[string, Partial<Facts>, [string, number | null]]>([
    ['the better one wins when it is over', {}, ['better', 1]],
    [
      'the first wins over one that is worse',
      { counts: [{ measure: 'ordered', successes: [150, 100] }] },
      ['worse', 0],
    ],
    [
      'a difference that chance makes is none',
      { counts: [{ measure: 'ordered', successes: [100, 110] }] },
      ['open', null],
    ],
    [
      'fewer is better of those who leave',
      { counts: [{ measure: 'opted_out', successes: [100, 150] }] },
      ['worse', 0],
    ],
    ['nobody wins while it runs', { state: 'running', planReached: false }, ['running', null]],
    ['nobody wins when it was stopped', { stopped: true, planReached: false }, ['stopped', null]],
    ['nobody wins when it was stopped, though its end is past by now', { stopped: true }, ['stopped', null]],
    [
      'nobody wins of a few',
      { arms: [arm(0, 29), arm(1, 29)], counts: [{ measure: 'ordered', successes: [2, 20] }] },
      ['few', null],
    ],
    [
      'nobody wins by a handful of successes',
      { counts: [{ measure: 'ordered', successes: [0, 8] }] },
      ['few', null],
    ],
    ['nobody wins of uneven arms', { arms: [arm(0, 1_000), arm(1, 1_200)] }, ['uneven', null]],
  ])('%s', (_, given, expected) => {
    expect(verdict(given)).toEqual(expected);
  });

  it('withholds every figure where people were not sent as planned', () => {
    const { measures, unevenByChance, arms } = resultOf(facts({ arms: [arm(0, 1_000), arm(1, 1_200)] }));
    expect(measures).toEqual([]);
    expect(unevenByChance).toBeLessThan(0.001);
    expect(arms).toHaveLength(2);
  });

  it('shows intervals while it runs, and nothing that sounds like a winner', () => {
    const [primary] = resultOf(facts({ state: 'running', planReached: false })).measures;
    expect(primary?.rates[1]?.difference?.low).toBeGreaterThan(0);
    expect(primary?.rates.map(({ byChance, chanceToWin }) => [byChance, chanceToWin])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('counts only those whose time is over', () => {
    const { measures, enough } = resultOf(facts({ arms: [arm(0, 1_000, 600), arm(1, 1_000, 600)] }));
    expect(measures[0]?.rates.map(({ trials }) => trials)).toEqual([400, 400]);
    expect(enough).toBe(false);
    expect(resultOf(facts()).enough).toBe(true);
  });

  it('names the best of several that truly differ, by stricter figures', () => {
    const several = {
      shares: [34, 33, 33],
      arms: [arm(0, 1_000), arm(1, 1_000), arm(2, 1_000)],
      counts: [{ measure: 'ordered' as const, successes: [100, 128, 160] }],
    };
    const { verdict: said, winner, confidence, measures } = resultOf(facts(several));
    expect([said, winner, confidence]).toEqual(['better', 2, 0.975]);
    // Alone against the first the second would pass for better.
    const alone = resultOf(facts({ counts: [{ measure: 'ordered', successes: [100, 128] }] }));
    expect(alone.winner).toBe(1);
    expect(measures[0]?.rates[1]?.byChance).toBeGreaterThanOrEqual(
      alone.measures[0]?.rates[1]?.byChance ?? 1,
    );
  });

  it('turns the chance to be the best around where fewer is better', () => {
    const [more] = resultOf(facts()).measures;
    const [fewer] = resultOf(facts({ counts: [{ measure: 'opted_out', successes: [100, 150] }] })).measures;
    expect(more?.rates[1]?.chanceToWin).toBeGreaterThan(0.99);
    expect(fewer?.rates[1]?.chanceToWin).toBeLessThan(0.01);
  });

  it('never names a winner whose interval holds both signs by far, whatever was counted', () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const { winner, measures } = resultOf(
          facts({
            arms: [arm(0, 500), arm(1, 500)],
            counts: [{ measure: 'ordered', successes: [one, other] }],
          }),
        );
        const difference = measures[0]?.rates[1]?.difference;
        if (winner === 1) expect(difference?.value).toBeGreaterThan(0);
        if (winner === 0) expect(difference?.value).toBeLessThan(0);
        if (winner !== null)
          expect(Math.sign(difference?.low ?? 0) * Math.sign(difference?.high ?? 0)).not.toBe(0);
      }),
    );
  });
});
