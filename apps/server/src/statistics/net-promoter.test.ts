import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.fixture.ts';
import { countPromotion, netPromoterScore, type Promotion } from './net-promoter.ts';

const people = fc.nat({ max: 400 });
const promotion = fc.record({ promoters: people, passives: people, detractors: people });

/** The interval of the mean of +1, 0 and −1 over the same people with ¾ promoter, ¾ detractor and 1½ passives more. */
function byMeans({ promoters, passives, detractors }: Promotion): [number, number] {
  const groups = [
    [1, promoters + 0.75],
    [0, passives + 1.5],
    [-1, detractors + 0.75],
  ] as const;
  const n = groups.reduce((sum, [, count]) => sum + count, 0);
  const middle = groups.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  const variance = groups.reduce((sum, [value, count]) => sum + count * (value - middle) ** 2, 0) / n;
  const reach = 1.959963984540054 * Math.sqrt(variance / n);
  return [Math.max(-100, 100 * (middle - reach)), Math.min(100, 100 * (middle + reach))];
}

describe('the Net Promoter Score', () => {
  it('is promoters less detractors of all, with what it may as well be', () => {
    const score = netPromoterScore({ promoters: 50, passives: 30, detractors: 20 });
    expect(score?.value).toBe(30);
    expect(score?.low).toBeCloseTo(14.05, 2);
    expect(score?.high).toBeCloseTo(44.2, 2);
  });

  it('agrees with the same people counted one by one', () => {
    fc.assert(
      fc.property(promotion, (counts) => {
        const score = netPromoterScore(counts);
        if (counts.promoters + counts.passives + counts.detractors === 0) return expect(score).toBeNull();
        const [low, high] = byMeans(counts);
        expect(score?.low).toBeCloseTo(low, 9);
        expect(score?.high).toBeCloseTo(high, 9);
      }),
    );
  });

  it('turns its sign when promoters and detractors change places', () => {
    fc.assert(
      fc.property(promotion, ({ promoters, passives, detractors }) => {
        const one = netPromoterScore({ promoters, passives, detractors });
        const other = netPromoterScore({ promoters: detractors, passives, detractors: promoters });
        if (one === null || other === null) return;
        expect(other.value).toBeCloseTo(-one.value, 9);
        expect(other.low).toBeCloseTo(-one.high, 9);
      }),
    );
  });

  it('covers the truth about as often as it says, of thirty answers as of three hundred', () => {
    const chance = chanceOf(11);
    for (const [n, p, d] of [
      [30, 0.4, 0.2],
      [300, 0.15, 0.45],
    ] as const) {
      let covered = 0;
      for (let time = 0; time < 2_000; time += 1) {
        const counts = { promoters: 0, passives: 0, detractors: 0 };
        for (let one = 0; one < n; one += 1) {
          const drawn = chance();
          counts[drawn < p ? 'promoters' : drawn < p + d ? 'detractors' : 'passives'] += 1;
        }
        const score = netPromoterScore(counts);
        covered += Number(score !== null && score.low <= 100 * (p - d) && 100 * (p - d) <= score.high);
      }
      expect(covered / 2_000).toBeGreaterThan(0.93);
      expect(covered / 2_000).toBeLessThan(0.975);
    }
  });
});

describe('answers of 0 to 10', () => {
  it('make promoters of 9 and 10, detractors of 0 to 6', () => {
    const each = Array.from({ length: 11 }, (_, score) => [score, score + 1] as const);
    expect(countPromotion(each)).toEqual({ promoters: 21, passives: 17, detractors: 28 });
    expect(countPromotion([])).toEqual({ promoters: 0, passives: 0, detractors: 0 });
  });

  it.each([11, -1, 7.5, Number.NaN])('are not %d', (answer) => {
    expect(() => countPromotion([[answer, 1]])).toThrow(RangeError);
  });
});
