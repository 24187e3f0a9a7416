import { saveTrustRules, trustInputs, usualTrustRules, type TrustRules } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedIn, rulesFor } from './rules.ts';
import type { RulesRow } from './store.ts';

const row = (version: number, from: string, rules: TrustRules = usualTrustRules): RulesRow => ({
  version,
  from,
  rules,
  note: '',
  changedAt: '2026-11-20T03:00:00.000Z',
  changedBy: null,
});
const heavy: TrustRules = {
  ...usualTrustRules,
  inputs: { ...usualTrustRules.inputs, promises: { ...usualTrustRules.inputs.promises, weight: 5 } },
};

describe('the rules of a month', () => {
  // The newest first, as they are read.
  const versions = [row(3, '2026-09', heavy), row(2, '2026-12'), row(1, '2026-06')];

  it.each([
    ['2026-05', 0],
    ['2026-06', 1],
    ['2026-08', 1],
    ['2026-09', 3],
    ['2026-11', 3],
    // What was set for December is overtaken by what was decided later, from September on.
    ['2026-12', 3],
  ])('%s are version %d', (month, version) => expect(rulesFor(versions, month).version).toBe(version));

  it('are the usual ones where nobody has changed anything', () => {
    expect(rulesFor([], '2026-11')).toMatchObject({ version: 0, rules: usualTrustRules });
  });

  it('are the newest version that reaches back so far, whatever others there are', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(month, { maxLength: 8 }), month, (beginnings, asked) => {
        const all = beginnings.map((from, at) => row(at + 1, from)).toReversed();
        const reaching = all.filter(({ from }) => from <= asked).map(({ version }) => version);
        expect(rulesFor(all, asked).version).toBe(Math.max(0, ...reaching));
      }),
    );
  });

  it('value a question that is newer than they are as usual', () => {
    const { selling: _selling, ...others } = heavy.inputs;
    const old = row(1, '2026-06', { ...heavy, inputs: others as TrustRules['inputs'] });
    const { rules } = rulesFor([old], '2026-11');
    expect(rules.inputs.selling).toEqual(usualTrustRules.inputs.selling);
    expect(rules.inputs.promises.weight).toBe(5);
  });
});

describe('what differs', () => {
  it('is named', () => {
    expect(changedIn(usualTrustRules, heavy)).toEqual(['promises']);
    expect(changedIn(usualTrustRules, { ...heavy, leastInputs: 3 })).toEqual(['leastInputs', 'promises']);
    expect(changedIn(heavy, heavy)).toEqual([]);
  });
});

describe('the usual rules', () => {
  it('are valid, and know every question', () => {
    const whole = { version: 0, from: '2026-11', rules: usualTrustRules };
    expect(saveTrustRules.safeParse(whole).success).toBe(true);
    expect(Object.keys(usualTrustRules.inputs).toSorted()).toEqual([...trustInputs].toSorted());
  });

  it.each([
    ['a share that does not rise', { anchors: [0.1, 0.2, 0.2, 0.4, 0.5] }],
    ['a share above all', { anchors: [0.1, 0.2, 0.3, 0.4, 1.5] }],
    ['four shares', { anchors: [0.1, 0.2, 0.3, 0.4] }],
    ['half a weight', { weight: 0.5 }],
    ['so few facts', { least: 1 }],
  ])('could not be changed to %s', (_what, changes) => {
    const promises = { ...usualTrustRules.inputs.promises, ...changes };
    const rules = { ...usualTrustRules, inputs: { ...usualTrustRules.inputs, promises } };
    expect(saveTrustRules.safeParse({ version: 0, from: '2026-11', rules }).success).toBe(false);
  });
});
