import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesIn, together, type Counted } from './alarm.ts';

const usual: Counted = {
  now: 20,
  nowNegative: 4,
  nowJudged: 20,
  past: 160,
  pastNegative: 32,
  pastJudged: 160,
};

describe('a change', () => {
  it('is none while a week is as the eight before it', () => expect(changesIn(usual)).toEqual([]));

  it('of how much is said is told with how many times it is, and its interval', () => {
    const [change, ...others] = changesIn({ ...usual, now: 80, nowNegative: 16, nowJudged: 80 });
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'volume', figures: { now: 80, past: 160 } });
    expect(change?.figures.value).toBeCloseTo(4, 10);
    expect(change?.figures.low).toBeGreaterThan(2.7);
    expect(change?.figures.high).toBeLessThan(6);
  });

  it('of how many are displeased is told in points, and its interval', () => {
    const [change] = changesIn({ ...usual, nowNegative: 14 });
    expect(change).toMatchObject({ kind: 'negatives', figures: { now: 14, of: 20, past: 32, pastOf: 160 } });
    expect(change?.figures.value).toBeCloseTo(0.5, 10);
    expect(change?.figures.low).toBeGreaterThan(0.15);
  });

  it.each<[string, Partial<Counted>]>([
    ['too few now', { now: 7, nowNegative: 7, nowJudged: 7, past: 20 }],
    [
      'too little past',
      { now: 200, nowNegative: 200, nowJudged: 200, past: 19, pastJudged: 19, pastNegative: 0 },
    ],
    ['not twice as many', { now: 38, nowJudged: 0, nowNegative: 0 }],
    [
      'what chance may do',
      { now: 9, past: 32, nowJudged: 0, pastJudged: 0, nowNegative: 0, pastNegative: 0 },
    ],
    ['fewer of them displeased', { nowNegative: 0 }],
  ])('is not told of: %s', (_name, change) => expect(changesIn({ ...usual, ...change })).toEqual([]));

  it('is told of alike however much comes, with an estimate within its interval', () => {
    const counted = fc
      .tuple(
        ...Array.from({ length: 2 }, () => fc.nat(100_000)),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
      )
      .map(([now = 0, past = 0, a, b]) => ({
        now,
        nowJudged: now,
        nowNegative: Math.floor(now * Number(a)),
        past,
        pastJudged: past,
        pastNegative: Math.floor(past * Number(b)),
      }));
    fc.assert(
      fc.property(counted, (each) => {
        for (const { figures } of changesIn(each)) {
          expect(Number.isFinite(figures.high)).toBe(true);
          expect(figures.low).toBeLessThanOrEqual(figures.value);
          expect(figures.value).toBeLessThanOrEqual(figures.high);
        }
      }),
    );
  });

  it('counts all networks together', () => expect(together([usual, usual]).now).toBe(40));
});
