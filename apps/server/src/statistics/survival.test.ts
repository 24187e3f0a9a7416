import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, waiting } from './chance.fixture.ts';
import { logRank, medianSurvival, survivalCurve, type Sighting } from './survival.ts';

const seen = (time: number, ended = true): Sighting => ({ time, ended });
const lost = (time: number): Sighting => seen(time, false);

/** Weeks in remission, Freireich et al., Blood 21 (1963): the example of Cox (1972) and of most textbooks since. */
const treated = [6, 6, 6, 7, 10, 13, 16, 22, 23]
  .map((time) => seen(time))
  .concat([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(lost));
const untreated = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map((time) =>
  seen(time),
);

describe('Kaplan and Meier’s curve', () => {
  it('is that of the textbooks', () => {
    const curve = survivalCurve(treated);
    expect(curve.map(({ time, atRisk, ended }) => [time, atRisk, ended])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    const shares = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    for (const [index, { share }] of curve.entries())
      expect(share).toBeCloseTo(shares[index] ?? Number.NaN, 4);
    expect([medianSurvival(curve), medianSurvival(survivalCurve(untreated))]).toEqual([23, 8]);
  });

  it.each([
    // As lifelines 0.30 has them (Davidson-Pilon), by another implementation of the same interval.
    [6, 0.619718, 0.951552],
    [10, 0.5032, 0.889362],
    [23, 0.188052, 0.680143],
  ])('has its interval at %i', (time, low, high) => {
    const step = survivalCurve(treated).find((each) => each.time === time);
    expect(step?.low).toBeCloseTo(low, 5);
    expect(step?.high).toBeCloseTo(high, 5);
  });

  const sightings = fc.array(fc.record({ time: fc.nat({ max: 30 }), ended: fc.boolean() }), {
    maxLength: 60,
  });

  it('only falls, and stays within its interval', () => {
    fc.assert(
      fc.property(sightings, (all) => {
        let before = 1;
        for (const { share, low, high } of survivalCurve(all)) {
          expect(share).toBeLessThan(before);
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
          before = share;
        }
      }),
    );
  });

  it('is the plain share of who is left where nobody was lost sight of', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 60 }), (times) => {
        const curve = survivalCurve(times.map((time) => seen(time)));
        for (const { time, share } of curve)
          expect(share).toBeCloseTo(times.filter((each) => each > time).length / times.length, 12);
      }),
    );
  });

  it('does not depend on the order they are told in, nor on who was lost after the last end', () => {
    fc.assert(
      fc.property(sightings, (all) => {
        expect(survivalCurve(all.toReversed())).toEqual(survivalCurve(all));
      }),
    );
  });

  it('refuses a time that is none', () => {
    expect(() => survivalCurve([seen(Number.NaN)])).toThrow(RangeError);
    expect(() => survivalCurve([seen(-1)])).toThrow(RangeError);
  });
});

describe('the log-rank test', () => {
  it('tells the treated from the untreated as published', () => {
    const test = logRank(treated, untreated);
    expect(test?.statistic).toBeCloseTo(16.793, 3);
    expect(test?.p).toBeCloseTo(4.1688e-5, 8);
    expect(test?.observed).toEqual([9, 21]);
    expect(test?.expected[0]).toBeCloseTo(19.25, 2);
    expect(test?.expected[1]).toBeCloseTo(10.75, 2);
  });

  it('is the same whoever is named first', () => {
    const [one, other] = [logRank(treated, untreated), logRank(untreated, treated)];
    expect(other?.statistic).toBeCloseTo(one?.statistic ?? 0, 10);
  });

  it('takes many who were seen alike as one sighting of them all', () => {
    const alike = fc.array(
      fc.record({ time: fc.nat({ max: 9 }), ended: fc.boolean(), count: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 20 },
    );
    const each = (all: readonly (Sighting & { count: number })[]): Sighting[] =>
      all.flatMap(({ time, ended, count }) => Array.from({ length: count }, () => ({ time, ended })));
    fc.assert(
      fc.property(alike, alike, (one, other) => {
        expect(survivalCurve(one)).toEqual(survivalCurve(each(one)));
        expect(logRank(one, other)).toEqual(logRank(each(one), each(other)));
      }),
    );
  });

  it('says nothing where nothing ended', () => {
    expect(logRank([lost(3)], [lost(4)])).toBeNull();
    expect(logRank([], [seen(4)])).toBeNull();
  });

  it('cries wolf one time in twenty where there is no difference, and finds one that is there', () => {
    const chance = chanceOf(5);
    const group = (rate: number): Sighting[] =>
      Array.from({ length: 60 }, () => {
        const [time, horizon] = [waiting(chance, rate), 20 * chance()];
        return time < horizon ? seen(time) : lost(horizon);
      });
    const times = 600;
    let [false_, found] = [0, 0];
    for (let time = 0; time < times; time += 1) {
      false_ += Number((logRank(group(0.1), group(0.1))?.p ?? 1) < 0.05);
      found += Number((logRank(group(0.1), group(0.25))?.p ?? 1) < 0.05);
    }
    expect(false_ / times).toBeLessThan(0.08);
    expect(false_ / times).toBeGreaterThan(0.025);
    expect(found / times).toBeGreaterThan(0.9);
  });
});
