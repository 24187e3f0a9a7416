import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankVariant,
  draftOf,
  newDraft,
  percent,
  plannedBy,
  points,
  rarely,
  sumOfShares,
  toPlan,
  withKind,
  withVariants,
  type Draft,
} from './logic.ts';
import { anExperiment } from './samples.fixture.ts';
import { parseEvidenceSearch } from './search.ts';
import { worsened } from './Verdict.tsx';

const whole = (): Draft => draftOf(anExperiment());

describe('a plan as it is written', () => {
  it('is the same again when it was stored and is changed', () => {
    const { base, difference, alpha, power, linkId } = whole();
    expect({ base, difference, alpha, power, linkId }).toEqual({
      base: 10,
      difference: 5,
      alpha: 5,
      power: 80,
      linkId: 'l1',
    });
    expect(toPlan(whole())).toMatchObject({
      baseRate: 0.1,
      difference: 0.05,
      alpha: 0.05,
      power: 0.8,
      days: 14,
    });
  });

  it('is asked for its size once all that takes is there', () => {
    const draft = newDraft(['今のまま', '']);
    expect(plannedBy(draft)).toBeNull();
    expect(plannedBy({ ...draft, base: 10, difference: 2 })).toMatchObject({
      baseRate: 0.1,
      difference: 0.02,
      shares: [50, 50],
      linkId: null,
    });
  });

  it.each<[string, Partial<Draft>]>([
    ['a rate of nothing', { base: 0 }],
    ['a rate of all', { base: 100 }],
    ['no difference', { difference: 0 }],
    ['a difference that leaves no rate', { base: 50, difference: 50 }],
    ['no power', { power: '' }],
    ['shares that do not make 100', { variants: whole().variants.map((each) => ({ ...each, share: 40 })) }],
  ])('is not asked for it with %s', (_, given) => {
    expect(plannedBy({ ...whole(), ...given })).toBeNull();
    expect(toPlan({ ...whole(), ...given })).toBeNull();
  });

  it.each<[string, Partial<Draft>]>([
    ['a name', { name: ' ' }],
    ['a link', { linkId: '' }],
    ['days', { days: '' }],
    ['where a variant leads', { variants: whole().variants.map((each) => ({ ...each, target: '' })) }],
  ])('is not stored without %s', (_, given) => {
    expect(toPlan({ ...whole(), ...given })).toBeNull();
  });

  it('of another kind is measured by other things, in another place', () => {
    const script = withKind(whole(), 'script');
    expect([script.measure, script.linkId]).toEqual(['resolved', '']);
    expect(toPlan(script)).toBeNull();
    const said = { ...script, variants: script.variants.map((each) => ({ ...each, text: 'はい' })) };
    expect(toPlan(said)?.kind).toBe('script');
  });

  it('has shares that make 100 however many variants there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), (count) => {
        const variants = Array.from({ length: count }, blankVariant);
        expect(sumOfShares(withVariants(whole(), variants))).toBe(100);
      }),
    );
  });
});

it('figures read as people read them', () => {
  expect([percent(0.1234, 'ja'), percent(1, 'en')]).toEqual(['12.3%', '100%']);
  expect([points(0.0123, 'ja'), points(-0.05, 'en'), points(0, 'ja')]).toEqual(['+1.2', '-5', '0']);
  expect([rarely(0.000_01, 'ja'), rarely(0.04, 'ja'), rarely(0, 'en')]).toEqual([
    '0.1%未満',
    '4%',
    'under 0.1%',
  ]);
});

it('the address of evidence says of what', () => {
  expect(parseEvidenceSearch({ measure: 'ordered', variant: 1 })).toEqual({ measure: 'ordered', variant: 1 });
  expect(parseEvidenceSearch({ measure: 'x', variant: 7 })).toEqual({});
});

it('a measure got worse where less of it is better and there is more, or the other way round', () => {
  const rate = (variant: number, value: number, byChance: number | null) => ({
    variant,
    successes: 1,
    trials: 2,
    rate: null,
    difference: { value, low: value, high: value },
    byChance,
    chanceToWin: null,
  });
  const rates = [rate(0, 0, null), rate(1, 0.1, 0.01), rate(2, -0.1, 0.01), rate(3, -0.1, 0.5)];
  expect(worsened({ measure: 'opted_out', rates }, 0.05)).toEqual([1]);
  expect(worsened({ measure: 'ordered', rates }, 0.05)).toEqual([2]);
});
