import type { Overview, OverviewFigure, SharedEstimate } from '@madoguchi/contract';

const estimate = (value: number, low: number, high: number): SharedEstimate => ({ value, low, high });
const figure = (
  of: SharedEstimate,
  count: number,
  change: OverviewFigure['change'] = null,
): OverviewFigure => ({ estimate: of, count, change });
const around = (value: number, reach: number): SharedEstimate =>
  estimate(value, Math.max(0, value - reach), Math.min(1, value + reach));

/** November of a shop that is looked after well: every figure is there. */
export const anOverview = (changes: Partial<Overview> = {}): Overview => ({
  month: '2026-11',
  before: '2026-10',
  running: true,
  countedAt: '2026-11-24T05:30:00.000Z',
  trust: {
    ...figure(estimate(5.25, 4.6, 6.1), 1234, { by: 0.4, low: 0.05, high: 0.75, sure: true }),
    countedAt: '2026-11-24T05:30:00.000Z',
    rules: 0,
    moves: [
      { input: 'promises', by: 0.62 },
      { input: 'selling', by: -0.12 },
      { input: 'said_openly', by: -0.1 },
    ],
    next: [
      { input: 'unanswered', to: 3, share: 0.3, more: 5, gain: 0.41 },
      { input: 'own_person', to: 4, share: 0.8, more: 12, gain: 0.2 },
      { input: 'lasting', to: 4, share: 0.9, more: 31, gain: 0.12 },
    ],
  },
  promises: {
    ...figure(estimate(0.943, 0.89, 0.972), 141, { by: 0.032, low: -0.03, high: 0.09, sure: false }),
    kept: 133,
  },
  risks: { open: { all: 12, urgent: 2, care: 4, watch: 6 }, openBefore: 15, began: 9, ended: 12 },
  nps: {
    ...figure(estimate(-8, -21.4, 5.6), 212, { by: 3, low: -15, high: 21, sure: false }),
    promoters: 61,
    passives: 73,
    detractors: 78,
    surveys: [{ id: '0192e000-0000-7000-8000-000000000001', name: '秋のアンケート', answers: 212 }],
  },
  mentions: {
    ...figure(estimate(0.081, 0.053, 0.122), 246, { by: -0.052, low: -0.1, high: -0.006, sure: true }),
    positive: 158,
    neutral: 68,
    negative: 20,
    unread: 3,
    before: 221,
  },
  mouth: {
    ...figure(estimate(0.284, 0.231, 0.344), 243, { by: 0.041, low: -0.03, high: 0.112, sure: false }),
    mouth: 69,
    known: 243,
    all: 402,
  },
  second: {
    ...figure(estimate(0.231, 0.193, 0.274), 415, { by: 0.012, low: -0.04, high: 0.065, sure: false }),
    days: 90,
    bought: 96,
  },
  money: [
    {
      currency: 'JPY',
      orders: 1204,
      kept: 7_654_300,
      knownOrders: 801,
      mouthOrders: 203,
      mouthKept: 1_402_300,
      mouthKeptBefore: 1_180_400,
    },
  ],
  care: {
    landmarkDays: 90,
    days: 180,
    kept: { customers: 812, share: estimate(0.312, 0.28, 0.346) },
    missed: { customers: 240, share: estimate(0.221, 0.173, 0.279) },
    difference: estimate(0.091, 0.025, 0.15),
  },
  months: Array.from({ length: 12 }, (_, at) => ({
    month: new Date(Date.UTC(2025, 11 + at, 1)).toISOString().slice(0, 7),
    trust: at === 3 ? null : estimate(3.9 + at * 0.12, 3.3 + at * 0.12, 4.7 + at * 0.12),
    promises: around(0.86 + 0.01 * ((at * 7) % 9), 0.05),
    nps: at < 2 ? null : estimate(at * 2 - 30, at * 2 - 44, at * 2 - 17),
    mouth: around(0.2 + at * 0.008, 0.06),
    second: around(0.21 + at * 0.002, 0.04),
  })),
  ...changes,
});

/** The first day of a desk: nothing has enough evidence, and nothing is counted yet. */
export const anEmptyOverview = (): Overview => {
  const nothing: OverviewFigure = { estimate: null, count: 0, change: null };
  const { months } = anOverview();
  return anOverview({
    countedAt: null,
    trust: { ...nothing, countedAt: null, rules: null, moves: [], next: [] },
    promises: { ...nothing, kept: 0 },
    risks: null,
    nps: { ...nothing, promoters: 0, passives: 0, detractors: 0, surveys: [] },
    mentions: { ...nothing, positive: 0, neutral: 0, negative: 0, unread: 0, before: null },
    mouth: { ...nothing, mouth: 0, known: 0, all: 0 },
    second: null,
    money: [],
    care: null,
    months: months.map(({ month }) => ({
      month,
      trust: null,
      promises: null,
      nps: null,
      mouth: null,
      second: null,
    })),
  });
};
