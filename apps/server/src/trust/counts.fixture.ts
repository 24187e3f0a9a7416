import { trustInputs, usualTrustRules, type TrustInput } from '@madoguchi/contract';
import fc from 'fast-check';
import type { Count, Counts } from './score.ts';

/** So many facts of each input, and a share between the middle anchors of its rule. */
export const ordinary: Counts = Object.fromEntries(
  trustInputs.map((input) => {
    const [, , middle] = usualTrustRules.inputs[input].anchors;
    const total = 1000;
    return [input, { hits: Math.round(middle * total), total }];
  }),
);

const anyCount: fc.Arbitrary<Count> = fc
  .tuple(fc.nat({ max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([total, share]) => ({ total, hits: Math.round(total * share) }));

/** Counts of any inputs, with and without enough evidence. */
export const anyCounts: fc.Arbitrary<Counts> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...trustInputs), anyCount), { selector: ([input]) => input })
  .map((entries) => Object.fromEntries(entries));

/** Counts of all inputs, each with enough evidence. */
export const fullCounts: fc.Arbitrary<Counts> = fc
  .tuple(
    ...trustInputs.map(() =>
      fc.tuple(fc.integer({ min: 100, max: 800 }), fc.double({ min: 0, max: 1, noNaN: true })),
    ),
  )
  .map((all) =>
    Object.fromEntries(
      all.map(([total, share], at) => [trustInputs[at], { total, hits: Math.round(total * share) }]),
    ),
  );

/** The same with one input changed. */
export const withHits = (counts: Counts, input: TrustInput, by: number): Counts => {
  const { hits, total } = counts[input] ?? { hits: 0, total: 0 };
  return { ...counts, [input]: { hits: Math.min(total, Math.max(0, hits + by)), total } };
};
