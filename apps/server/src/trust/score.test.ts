import { trustInputsOf, trustInputs, usualTrustRules as rules, type TrustInput } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, successes } from '../statistics/chance.fixture.ts';
import { anyCounts, fullCounts, ordinary, withHits } from './counts.fixture.ts';
import { pointsAt, quotientOf, sumOf, valueOf, type Counts } from './score.ts';

const trustOf = (counts: Counts): number | null => valueOf(counts, rules).trust?.value ?? null;

describe('the points of a share', () => {
  it.each([
    [0, 1],
    [0.6, 1],
    [0.675, 1.5],
    [0.75, 2],
    [0.93, 4],
    [0.98, 5],
    [1, 5],
  ])('of %d are %d', (share, points) =>
    expect(pointsAt(rules.inputs.promises.anchors, share)).toBeCloseTo(points, 10),
  );

  it('never fall while the share rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...trustInputs), share, share, (input, a, b) => {
        const { anchors } = rules.inputs[input];
        expect(pointsAt(anchors, Math.max(a, b))).toBeGreaterThanOrEqual(pointsAt(anchors, Math.min(a, b)));
      }),
    );
  });
});

describe('trust', () => {
  it('is the sum of three factors through the fourth', () => {
    const { trust, factors } = valueOf(ordinary, rules);
    const [c = 0, r = 0, i = 0, s = 1] = factors.map(({ points }) => points?.value);
    expect([c, r, i, s].map((points) => Math.round(points))).toEqual([3, 3, 3, 3]);
    expect(trust?.value).toBeCloseTo((c + r + i) / s, 10);
  });

  it('of the same promises, is never less with one more of them kept; nor of anything else that is good', () => {
    const good = trustInputs.filter(
      (input) => !trustInputsOf.self_orientation.some((self) => self === input),
    );
    fc.assert(
      fc.property(fullCounts, fc.constantFrom(...good), (counts, input) => {
        const [before, after] = [trustOf(counts), trustOf(withHits(counts, input, 1))];
        expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
      }),
    );
  });

  it('is never more with one more promise that is not kept', () => {
    fc.assert(
      fc.property(fullCounts, (counts) => {
        const { hits = 0, total = 0 } = counts.promises ?? {};
        const after = trustOf({ ...counts, promises: { hits, total: total + 1 } });
        expect(after ?? 0).toBeLessThanOrEqual((trustOf(counts) ?? 0) + 1e-9);
      }),
    );
  });

  it('is never more where the desk thinks more of itself', () => {
    fc.assert(
      fc.property(fullCounts, fc.constantFrom(...trustInputsOf.self_orientation), (counts, input) => {
        const after = trustOf(withHits(counts, input, 1));
        expect(after ?? 0).toBeLessThanOrEqual((trustOf(counts) ?? 0) + 1e-9);
      }),
    );
  });

  it('has no number without enough evidence for each factor, and a factor none with fewer inputs than it takes', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { trust, factors } = valueOf(counts, rules);
        for (const { points, inputs } of factors) {
          for (const { total, share, points: own, rule } of inputs) {
            expect(share === null).toBe(total === 0);
            expect(own === null).toBe(total < rule.least);
          }
          const enough = inputs.filter((input) => input.total >= input.rule.least).length;
          expect(points === null).toBe(enough < rules.leastInputs);
        }
        expect(trust === null).toBe(factors.some(({ points }) => points === null));
      }),
    );
  });

  it('does not know of an input that weighs nothing', () => {
    const light = {
      ...rules,
      inputs: { ...rules.inputs, promises: { ...rules.inputs.promises, weight: 0 } },
    };
    expect(valueOf(ordinary, light).trust).toEqual(
      valueOf(withHits(ordinary, 'promises', -500), light).trust,
    );
  });

  it('and its factors lie within their intervals, and these within what is possible', () => {
    fc.assert(
      fc.property(fullCounts, (counts) => {
        const { trust, factors } = valueOf(counts, rules);
        for (const { points } of factors) {
          expect(points?.low).toBeGreaterThanOrEqual(1);
          expect(points?.high).toBeLessThanOrEqual(5);
          expect(points?.low).toBeLessThanOrEqual((points?.value ?? 0) + 1e-12);
          expect(points?.high).toBeGreaterThanOrEqual((points?.value ?? 9) - 1e-12);
        }
        expect(trust?.low).toBeGreaterThan(0);
        expect(trust?.low).toBeLessThanOrEqual((trust?.value ?? 0) + 1e-9);
        expect(trust?.high).toBeGreaterThanOrEqual((trust?.value ?? 0) - 1e-9);
      }),
    );
  });
});

describe('an interval', () => {
  it('of one part is its own, and of a quotient by a certain number that of the dividend', () => {
    const part = { value: 3, low: 2.5, high: 3.2 };
    expect(sumOf([{ weight: 1, of: part }])).toEqual(part);
    const whole = quotientOf(part, { value: 2, low: 2, high: 2 });
    expect([whole.value, whole.low, whole.high].map((each) => Number(each.toFixed(9)))).toEqual([
      1.5, 1.25, 1.6,
    ]);
  });

  it.each([40, 150, 1000])('of trust holds the true one 19 times of 20, from %d facts an input', (total) => {
    const chance = chanceOf(20_261_122);
    const shares = new Map<TrustInput, number>(
      trustInputs.map((input) => {
        const [, low, , high] = rules.inputs[input].anchors;
        return [input, low + (high - low) * chance()];
      }),
    );
    const within = { ...rules, inputs: { ...rules.inputs } };
    for (const input of trustInputs) within.inputs[input] = { ...rules.inputs[input], least: 5 };
    const countsOf = (hits: (input: TrustInput, facts: number) => number, facts: number): Counts =>
      Object.fromEntries(trustInputs.map((input) => [input, { hits: hits(input, facts), total: facts }]));
    const million = 1_000_000;
    const truth = valueOf(
      countsOf((input, facts) => Math.round((shares.get(input) ?? 0) * facts), million),
      within,
    ).trust;
    const runs = 800;
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const { trust } = valueOf(
        countsOf((input, facts) => successes(chance, facts, shares.get(input) ?? 0), total),
        within,
      );
      held += Number((trust?.low ?? 9) <= (truth?.value ?? 0) && (truth?.value ?? 0) <= (trust?.high ?? 0));
    }
    expect(held / runs).toBeGreaterThan(0.93);
  });
});
