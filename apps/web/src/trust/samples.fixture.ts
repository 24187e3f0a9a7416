import type {
  TrustFigures,
  TrustHistory,
  TrustInput,
  TrustInputFigure,
  TrustRulebook,
} from '@madoguchi/contract';
import { inputsOf } from './rules.ts';

const estimate = (value: number, reach: number) => ({ value, low: value - reach, high: value + reach });
const rule = {
  weight: 1,
  least: 10,
  anchors: [0.5, 0.6, 0.7, 0.8, 0.9] as [number, number, number, number, number],
};

/** An input with a share of 75 of 100, which is worth 3.5 points. */
export const anInput = (input: TrustInput, changes: Partial<TrustInputFigure> = {}): TrustInputFigure => ({
  input,
  hits: 75,
  total: 100,
  share: { value: 0.75, low: 0.657, high: 0.8245 },
  points: { value: 3.5, low: 2.6, high: 4.2 },
  rule,
  ...changes,
});

/** Two facts, where ten are needed. */
const few = { hits: 1, total: 2, share: { value: 0.5, low: 0.09, high: 0.91 }, points: null };

/** November of a desk with evidence for nearly all. */
export const someFigures = (changes: Partial<TrustFigures> = {}): TrustFigures => ({
  month: '2026-11',
  segment: 'all',
  countedAt: '2026-11-24T05:30:00.000Z',
  settled: false,
  rules: { version: 0, from: '2026-11' },
  leastInputs: 2,
  trust: { value: 5.25, low: 4.6, high: 6.1 },
  factors: [
    {
      factor: 'credibility',
      points: estimate(3.5, 0.5),
      inputs: inputsOf.credibility.map((input) => anInput(input)),
    },
    {
      factor: 'reliability',
      points: estimate(3.5, 0.5),
      inputs: inputsOf.reliability.map((input) => anInput(input, input === 'shipping' ? few : {})),
    },
    {
      factor: 'intimacy',
      points: estimate(3.5, 0.5),
      inputs: inputsOf.intimacy.map((input) =>
        anInput(input, input === 'aftercare' ? { rule: { ...rule, weight: 0 } } : {}),
      ),
    },
    {
      factor: 'self_orientation',
      points: estimate(2, 0.3),
      inputs: inputsOf.self_orientation.map((input) => anInput(input)),
    },
  ],
  change: {
    before: '2026-10',
    by: 0.4,
    rules: -0.1,
    moves: [
      { input: 'promises', by: 0.62 },
      { input: 'selling', by: -0.12 },
    ],
  },
  next: [
    { input: 'unanswered', to: 3, share: 0.7, more: 5, gain: 0.41 },
    { input: 'promises', to: 4, share: 0.8, more: 5, gain: 0.2 },
  ],
  ...changes,
});

/** A month without a number. */
export const lacking = (): TrustFigures =>
  someFigures({
    trust: null,
    change: null,
    next: [],
    factors: someFigures().factors.map((figure) =>
      figure.factor === 'intimacy'
        ? { ...figure, points: null, inputs: figure.inputs.map(({ input }) => anInput(input, few)) }
        : figure,
    ),
  });

const month = (name: string, value: number | null): TrustHistory['items'][number] => ({
  month: name,
  trust: value === null ? null : estimate(value, 0.5),
  factors: {
    credibility: estimate(3.5, 0.5),
    reliability: estimate(3.4, 0.5),
    intimacy: value === null ? null : estimate(3.3, 0.5),
    self_orientation: estimate(2, 0.3),
  },
  facts: 1234,
  rules: 0,
});

/** Four months, one of them without a number. */
export const someHistory = (): TrustHistory => ({
  segment: 'all',
  items: [month('2026-08', 4.2), month('2026-09', null), month('2026-10', 4.9), month('2026-11', 5.25)],
});

/** Rules that were changed once. */
export const aRulebook = (): TrustRulebook => {
  const inputs = Object.fromEntries(
    Object.values(inputsOf)
      .flat()
      .map((input) => [input, rule]),
  );
  const rules = { leastInputs: 2, inputs } as TrustRulebook['rules'];
  return {
    version: 1,
    rules,
    usual: rules,
    versions: [
      {
        version: 1,
        from: '2026-10',
        note: '出荷を重く見る',
        changedAt: '2026-11-20T03:00:00.000Z',
        changedBy: '緑川 直子',
      },
    ],
  };
};
