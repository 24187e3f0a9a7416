import { usualTrustRules as rules, type TrustRules } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCounts, fullCounts, ordinary, withHits } from './counts.fixture.ts';
import { changeOf } from './moves.ts';
import { valueOf, type Counts } from './score.ts';

const strict: TrustRules = {
  ...rules,
  inputs: { ...rules.inputs, promises: { weight: 4, least: 20, anchors: [0.8, 0.9, 0.95, 0.98, 0.99] } },
};
const between = (before: Counts, after: Counts, then = rules, now = rules) =>
  changeOf({ counts: before, rules: then }, { counts: after, rules: now });

describe('what moved trust', () => {
  it('sums up to the change, whatever inputs came and went and whichever rules changed', () => {
    const counts = fc.oneof(fullCounts, anyCounts);
    const book = fc.constantFrom(rules, strict);
    fc.assert(
      fc.property(counts, counts, book, book, (before, after, then, now) => {
        const change = between(before, after, then, now);
        const [was, is] = [valueOf(before, then).trust, valueOf(after, now).trust];
        if (was === null || is === null) expect(change).toBeNull();
        if (change === null || was === null || is === null) return;
        expect(change.by).toBeCloseTo(is.value - was.value, 9);
        const sum = change.moves.reduce((total, { by }) => total + by, change.rules);
        expect(sum).toBeCloseTo(change.by, 9);
      }),
      { numRuns: 400 },
    );
  });

  it('is nothing where nothing changed', () => {
    const change = between(ordinary, ordinary);
    expect(change?.by).toBe(0);
    expect(change?.moves.every(({ by }) => by === 0)).toBe(true);
  });

  it('is the one input that changed, for better and for worse', () => {
    const better = between(ordinary, withHits(ordinary, 'promises', 100));
    expect(better?.moves[0]).toMatchObject({ input: 'promises', by: expect.closeTo(better?.by ?? 0, 9) });
    expect(better?.by).toBeGreaterThan(0);
    const worse = between(ordinary, withHits(ordinary, 'selling', 60));
    expect(worse?.moves[0]).toMatchObject({ input: 'selling', by: expect.closeTo(worse?.by ?? 0, 9) });
    expect(worse?.by).toBeLessThan(0);
  });

  it('keeps apart what other rules made of the same facts', () => {
    const change = between(ordinary, ordinary, rules, strict);
    expect(change?.rules).toBeCloseTo(change?.by ?? 0, 12);
    expect(change?.rules).toBeLessThan(0);
  });

  it('says nothing where a month has no number', () => {
    expect(between({}, ordinary)).toBeNull();
    expect(between(ordinary, { promises: { hits: 4, total: 4 } })).toBeNull();
  });
});
