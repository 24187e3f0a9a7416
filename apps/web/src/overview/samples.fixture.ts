import type { Overview, OverviewFigure, SharedEstimate } from '@madoguchi/contract';

const estimate = (value: number, low: number, high: number): SharedEstimate => ({ value, low, high });

/** November of a shop of which every figure is known. */
export const anOverview = (changes: Partial<Overview> = {}): Overview => ({
  month: '2026-11',
  before: '2026-10',
  running: true,
  countedAt: '2026-11-24T05:30:00.000Z',
  trust: {
    estimate: estimate(5.25, 4.6, 6.1),
    count: 1234,
    change: { by: 0.4, low: 0.05, high: 0.75, sure: true },
    countedAt: '2026-11-24T05:30:00.000Z',
    rules: -0.1,
    moves: [
      { input: 'promises', by: 0.62 },
      { input: 'selling', by: -0.12 },
    ],
    next: [{ input: 'unanswered', to: 3, share: 0.3, more: 5, gain: 0.41 }],
  },
  promises: {
    estimate: estimate(0.943, 0.89, 0.972),
    count: 141,
    change: { by: 0.032, low: -0.03, high: 0.09, sure: false },
    kept: 133,
  },
  risks: { open: { all: 12, urgent: 2, care: 4, watch: 6 }, openBefore: 15, began: 9, ended: 12 },
  nps: {
    estimate: estimate(-8, -21.4, 5.6),
    count: 212,
    change: { by: 3, low: -15, high: 21, sure: false },
    promoters: 61,
    passives: 73,
    detractors: 78,
    surveys: [{ id: '0192e000-0000-7000-8000-000000000001', name: '秋のアンケート', answers: 212 }],
  },
  mentions: {
    estimate: estimate(0.081, 0.053, 0.122),
    count: 246,
    change: { by: -0.052, low: -0.1, high: -0.006, sure: true },
    positive: 158,
    neutral: 68,
    negative: 20,
    unread: 3,
    before: 221,
  },
  mouth: {
    estimate: estimate(0.284, 0.231, 0.344),
    count: 243,
    change: null,
    mouth: 69,
    known: 243,
    all: 402,
  },
  second: {
    estimate: estimate(0.231, 0.193, 0.274),
    count: 415,
    change: { by: 0, low: -0.1, high: 0.1, sure: false },
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
  months: ['2026-09', '2026-10', '2026-11'].map((month, at) => ({
    month,
    trust: estimate(4 + at, 3 + at, 5 + at),
    promises: at === 1 ? null : estimate(0.9, 0.8, 0.95),
    nps: at === 0 ? null : estimate(-8, -20, 5),
    mouth: estimate(0.25, 0.2, 0.3),
    second: null,
  })),
  ...changes,
});

/** A desk’s first day: nothing has enough evidence, and nothing is counted. */
export function anEmptyOverview(): Overview {
  const nothing: OverviewFigure = { estimate: null, count: 0, change: null };
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
    months: [],
  });
}
