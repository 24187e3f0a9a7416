import { usualTrustRules as rules } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCounts, fullCounts, ordinary } from './counts.fixture.ts';
import { valueOf } from './score.ts';
import { stepsOf } from './steps.ts';

describe('what to do next', () => {
  it('is what moves trust most, with how many facts would have had to come out otherwise', () => {
    const counts = { ...ordinary, promises: { hits: 70, total: 100 } };
    const steps = stepsOf(counts, rules);
    expect(steps.find(({ input }) => input === 'promises')).toMatchObject({ to: 2, share: 0.75, more: 5 });
    // What is below the line moves all three above it.
    expect(steps[0]).toMatchObject({ input: 'promotion', to: 2, share: 0.15, more: 150 });
  });

  it('is less of the same where it is about ourselves', () => {
    const counts = { ...ordinary, unanswered: { hits: 60, total: 100 } };
    const step = stepsOf(counts, rules).find(({ input }) => input === 'unanswered');
    // Half of them are worth 4 points, 60 of 100 are worth 4½.
    expect(step).toMatchObject({ to: 4, share: 0.5, more: 10 });
  });

  it('always gains, the most first, and never more than is there', () => {
    fc.assert(
      fc.property(fullCounts, (counts) => {
        const steps = stepsOf(counts, rules);
        const present = valueOf(counts, rules).trust?.value ?? 0;
        let last = Number.POSITIVE_INFINITY;
        for (const { gain, input, more, to } of steps) {
          expect(gain).toBeGreaterThan(0);
          expect(gain).toBeLessThanOrEqual(last);
          last = gain;
          const { hits = 0, total = 0 } = counts[input] ?? {};
          const self = ['promotion', 'opt_outs', 'selling', 'unanswered'].includes(input);
          const wanted = self ? hits - more : hits + more;
          expect(wanted).toBeGreaterThanOrEqual(0);
          expect(wanted).toBeLessThanOrEqual(total);
          expect(to).toBeGreaterThanOrEqual(1);
          expect(to).toBeLessThanOrEqual(5);
          const then = valueOf({ ...counts, [input]: { hits: wanted, total } }, rules).trust?.value ?? 0;
          expect(then - present).toBeCloseTo(gain, 9);
        }
      }),
    );
  });

  it('is nothing where trust has no number, and no step for what is at its best', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        if (valueOf(counts, rules).trust === null) expect(stepsOf(counts, rules)).toEqual([]);
      }),
    );
    const best = { ...ordinary, promises: { hits: 100, total: 100 }, unanswered: { hits: 0, total: 100 } };
    const inputs = stepsOf(best, rules).map(({ input }) => input);
    expect(inputs).not.toContain('promises');
    expect(inputs).not.toContain('unanswered');
  });
});
