import type { Buyer, Cohorts, Curves, Forecast, SecondPurchases } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bandPath, StepChart, stepPath } from '../kit/StepChart.tsx';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { OrdersNav } from '../orders/OrdersNav.tsx';
import { BuyerRow, titleOf } from './BuyersScreen.tsx';
import { chanceText, foreseen, lastDay, monthBefore, shareText, topShare } from './chart.ts';
import { Months } from './CohortTable.tsx';
import { Curve } from './Curve.tsx';
import { Foreseen } from './ForecastSection.tsx';
import { parseBuyersSearch, parseLoyaltySearch } from './search.ts';
import { SecondPurchasesTable } from './SecondPurchasesTable.tsx';
import { loyaltyWords } from './words.ts';

const me = aMe();
beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] });
  vi.stubGlobal('location', { origin: 'http://localhost:3000' });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const second: SecondPurchases = {
  today: '2026-11-24',
  waiting: 0,
  buyers: 1300,
  again: 300,
  incomplete: 2,
  windows: [
    { days: 30, mature: 1200, immature: 100, bought: 150, rate: { value: 0.125, low: 0.1075, high: 0.1449 } },
    { days: 180, mature: 0, immature: 1300, bought: 0, rate: null },
  ],
};

describe('second purchases', () => {
  it('have a share, its interval and counts that open; what is too early says so', async () => {
    const text = await renderText(() => <SecondPurchasesTable figures={second} />, { me });
    for (const part of ['30日以内 12.5% 10.8%〜14.5% 150名 1,050名 100名', '180日以内 まだ数えられません —'])
      expect(text).toContain(part);
    const html = await renderHtml(() => <SecondPurchasesTable figures={second} />, { me });
    expect(html).toContain('aria-label="30日以内・再購入：150名"');
    expect(html).not.toContain('aria-label="180日以内・再購入：0名"');
    expect(html).toContain('/api/v1/loyalty/export?figure=second-purchases');
  });
});

const point = (day: number, share: number) => ({ day, atRisk: 50, share, low: share / 2, high: share * 1.5 });
const curves = (given: Partial<Curves> = {}): Curves => ({
  today: '2026-11-24',
  waiting: 0,
  by: 'care',
  landmarkDays: 90,
  groups: [
    {
      key: 'kept',
      customers: 120,
      bought: 40,
      medianDays: null,
      points: [point(10, 0.1), point(80, 0.3)],
      table: [point(30, 0.1)],
    },
    { key: 'missed', customers: 80, bought: 12, medianDays: 61, points: [point(20, 0.05)], table: [] },
  ],
  left: { early: 30, young: 20, unknown: 1000 },
  test: { statistic: 9, p: 0.0027, observed: [40, 12], expected: [31, 21] },
  ...given,
});

describe('the curves', () => {
  it('stand beside each other with their numbers, and warn of causes', async () => {
    const text = await renderText(() => <Curve curves={curves()} />, { me });
    for (const part of [
      '期限も約束も守れた 120名 40名 半数未満 10.0% 5.0%〜15.0%',
      '守れないことがあった 80名 12名 61日後',
      '偶然だけでは説明しにくい大きさです（ログランク検定 p = 0.003）',
      'この違いが原因とは限りません',
      '90日以内に再購入された30名',
      'どちらにも当てはまらない1,000名',
    ])
      expect(text).toContain(part);
    const alike = curves({ test: { statistic: 1, p: 0.31, observed: [4, 4], expected: [5, 5] } });
    expect(await renderText(() => <Curve curves={alike} />, { me, locale: 'en' })).toContain(
      '(log-rank test, p = 0.31)',
    );
  });

  it('say of how many it is not known how they came', async () => {
    const groups = curves().groups.map((group, at) => ({ ...group, key: at === 0 ? 'mouth' : 'other' }));
    const origin = curves({ by: 'origin', landmarkDays: 0, groups });
    const text = await renderText(() => <Curve curves={origin} />, { me });
    for (const part of ['人の紹介 120名', 'それ以外 80名', 'どれも分からない1,000名は含みません'])
      expect(text).toContain(part);
    expect(text).not.toContain('90日間の様子で分け');
  });

  it('say where there is not enough, for a comparison and for a curve', async () => {
    const few = curves({ test: null, groups: curves().groups.map((group) => ({ ...group, points: [] })) });
    const text = await renderText(() => <Curve curves={few} />, { me });
    for (const part of ['まだ件数が足りません', '10名以上必要です', '原因とは限りません'])
      expect(text).toContain(part);
    const all = curves({ by: 'all', landmarkDays: 0, test: null });
    const one = { ...all, groups: all.groups.slice(0, 1).map((group) => ({ ...group, key: 'all' })) };
    expect(await renderText(() => <Curve curves={one} />, { me })).not.toContain('原因');
  });

  it('are drawn in steps, with a name for those who do not see them', async () => {
    const steps = [
      { x: 10, y: 0.25, low: 0.1, high: 0.4 },
      { x: 50, y: 0.5, low: 0.3, high: 0.7 },
      { x: 900, y: 0.9, low: 0.8, high: 1 },
    ];
    expect(stepPath(steps, 100, 1)).toBe('M0 100H10.00V75.00H50.00V50.00');
    expect(bandPath(steps, 100, 1)).toBe('M0 100H10.00V60.00H50.00V30.00V70.00H50.00V90.00H10.00V100Z');
    expect([stepPath([], 100, 1), bandPath([], 100, 1)]).toEqual(['M0 100', '']);
    const chart = (
      <StepChart
        title="曲線"
        lines={[{ key: 'a', label: 'A', steps }]}
        maxX={100}
        maxY={1}
        ticksX={[]}
        ticksY={[]}
      />
    );
    const html = await renderHtml(() => chart, { me });
    expect(html).toMatch(/role="img" aria-labelledby="([^"]+)"><title id="\1">曲線<\/title>/u);
  });

  it('end at round numbers', () => {
    expect([topShare([]), topShare(curves().groups), topShare([{ points: [point(1, 0.6)] }])]).toEqual([
      0.1, 0.5, 1,
    ]);
    expect([
      lastDay([]),
      lastDay([{ points: [point(121, 0.1)] }]),
      lastDay([{ points: [point(800, 0.1)] }]),
    ]).toEqual([120, 240, 720]);
  });
});

describe('the cohorts', () => {
  it('show a share in each month, stronger where it is larger, and how many are behind it', async () => {
    const items: Cohorts['items'] = [
      {
        month: '2026-08',
        buyers: 50,
        cells: [
          { after: 1, bought: 10, share: 0.2 },
          { after: 2, bought: 0, share: 0 },
        ],
      },
      { month: '2026-10', buyers: 40, cells: [] },
    ];
    const text = await renderText(() => <Months items={items} />, { me });
    for (const part of ['1か月後 2か月後', '2026年8月 50名 20.0% 0.0%', '2026年10月 40名'])
      expect(text).toContain(part);
    const html = await renderHtml(() => <Months items={items} />, { me });
    expect(html).toMatch(/data-strength="4".*data-strength="0"/su);
    expect(html).toContain('aria-label="2026年8月・1か月後：20.0%、10名"');
  });
});

const forecast = (given: Partial<Forecast> = {}): Forecast => ({
  today: '2026-11-24',
  customers: 300,
  repeaters: 90,
  lack: null,
  fittedOn: 300,
  model: { r: 1, alpha: 2, a: 1, b: 3, spending: null },
  holdout: {
    splitOn: '2026-05-25',
    days: 182,
    customers: 200,
    predicted: 52.4,
    actual: 50,
    error: 0.048,
    bars: [
      { repeats: 0, orMore: false, customers: 150, predicted: 20.4, actual: 18 },
      { repeats: 7, orMore: true, customers: 3, predicted: 8.25, actual: 9 },
    ],
  },
  expected: { days90: 25.3, days365: 91.2, currency: 'JPY', value365: 365_000.4, lifetime: 5123.6 },
  reckonedAt: '2026-11-24T03:00:00.000Z',
  ...given,
});

describe('the forecast', () => {
  it('shows its sums beside how it did on what it did not know', async () => {
    const text = await renderText(() => <Foreseen forecast={forecast()} />, { me });
    for (const part of [
      '今後90日の購入 25回',
      '￥365,000',
      '￥5,124',
      '差は全体で+4.8%です',
      '0回 150名 20回 18回',
      '7回以上 3名 8.3回 9回',
    ])
      expect(text).toContain(part);
    expect(text).toContain('300名の購入から推定');
    expect(text).toContain('上限の目安としてお使いください');
    const unpriced = forecast().expected;
    const given = forecast({ expected: unpriced && { ...unpriced, lifetime: null } });
    expect(await renderText(() => <Foreseen forecast={given} />, { me })).not.toContain('上限の目安');
  });

  it.each([
    [{ lack: 'not_yet', reckonedAt: null }, '1時間以内'],
    [{ lack: 'few_customers', customers: 42 }, '100名になると計算します（現在42名）'],
    [{ lack: 'few_repeats', repeaters: 7 }, '20名になると計算します（現在7名）'],
    [{ lack: 'short_history' }, '半年分'],
    [{ lack: 'poor_fit' }, '差が大きいため'],
  ] as const)('says why there is none: %o', async (given, words) => {
    const none = forecast({ expected: null, model: null, ...given });
    const text = await renderText(() => <Foreseen forecast={none} />, { me });
    expect(text).toContain(words);
    expect(text).not.toContain('今後90日');
  });

  it('says that nothing came where nothing did', async () => {
    const { holdout } = forecast();
    const none = forecast({
      lack: 'poor_fit',
      expected: null,
      holdout: holdout && { ...holdout, error: null },
    });
    expect(await renderText(() => <Foreseen forecast={none} />, { me })).toContain(
      'この間に購入はありませんでした',
    );
  });
});

describe('the customers behind a figure', () => {
  const buyer: Buyer = {
    customer: { id: 'u1', name: '森 葉子', honorific: '様' },
    firstOn: '2026-01-10',
    secondOn: '2026-02-10',
    lastOn: '2026-11-01',
    purchases: 4,
    expected: { days90: 0.52, days365: 1.9, lifetime: 23_400.2, currency: 'JPY' },
  };

  it('are named, with their days and what is foreseen', async () => {
    const text = await renderText(() => <BuyerRow buyer={buyer} />, { me });
    for (const part of [
      '森 葉子 様',
      '初回 1月10日(土) · 2回目 2月10日(火) · 最終 11月1日(日)',
      '90日で0.5回、1年で1.9回の見込み',
      '3年間で￥23,400の見込み',
    ])
      expect(text).toContain(part);
    const once = await renderText(
      () => <BuyerRow buyer={{ ...buyer, secondOn: null, purchases: 1, expected: null }} />,
      { me },
    );
    expect(once).not.toMatch(/2回目|最終|見込み/u);
  });

  it.each([
    [{ figure: 'window', days: 90, outcome: 'bought' }, '初回購入から90日: 再購入'],
    [
      { figure: 'window', days: 90, outcome: 'not', month: '2026-11' },
      '初回購入からの90日が2026年11月に終わったお客様: 再購入なし',
    ],
    [{ figure: 'newcomers', month: '2026-11', group: 'mouth' }, '紹介で来られたお客様'],
    [{ figure: 'newcomers', month: '2026-11', group: 'unknown' }, 'きっかけの分からないお客様'],
    [{ figure: 'cohort', month: '2026-08' }, '2026年8月に初めて購入されたお客様'],
    [{ figure: 'cohort', month: '2026-08', after: 2 }, '2か月後にも購入'],
    [{ figure: 'curve', by: 'coupon', group: 'used' }, 'クーポン利用'],
    [{ figure: 'curve', by: 'contact', group: 'named' }, '担当あり'],
    [{ figure: 'curve', by: 'channel', group: 'mail' }, 'メール'],
    [{ figure: 'holdout', repeats: 3 }, '再購入3回だったお客様'],
    [{ figure: 'forecast' }, '購入されたお客様'],
  ] as const)('%o is read from the address and names the list', (search, words) => {
    expect(parseBuyersSearch(search)).toEqual(search);
    expect(titleOf(search, loyaltyWords('ja'), 'ja')).toContain(words);
  });

  it.each([
    { figure: 'window', days: 31, outcome: 'bought' },
    { figure: 'window', days: 30, outcome: 'maybe' },
    { figure: 'newcomers', month: '2026-11', group: 'used' },
    { figure: 'newcomers', month: '2026-13', group: 'mouth' },
    { figure: 'cohort', month: '2026-13' },
    { figure: 'curve', by: 'care', group: 'line' },
    { figure: 'holdout', repeats: 9 },
    {},
  ])('%o makes no sense and shows all', (search) =>
    expect(parseBuyersSearch(search)).toEqual({ figure: 'forecast' }),
  );
});

it('reads which comparison the address asks for', () => {
  expect([
    parseLoyaltySearch({ by: 'origin' }),
    parseLoyaltySearch({ by: 'all' }),
    parseLoyaltySearch({ by: 5 }),
  ]).toEqual([{ by: 'origin' }, {}, {}]);
});

it('writes numbers no finer than they are', () => {
  expect([shareText(0.1234, 'ja'), foreseen(1.234, 'ja'), foreseen(1234.5, 'en')]).toEqual([
    '12.3%',
    '1.2',
    '1,235',
  ]);
  expect([chanceText(0.0001), chanceText(0.0312), chanceText(0.5)]).toEqual(['< 0.001', '= 0.031', '= 0.50']);
  expect([monthBefore('2026-11', 1), monthBefore('2026-01', 13)]).toEqual(['2026-10', '2024-12']);
});

it('is a way from orders for those who lead', async () => {
  expect(await renderText(() => <OrdersNav />, { me })).toContain('リピート');
  const agent = aMe({ scopes: ['orders:read'] });
  expect(await renderText(() => <OrdersNav />, { me: agent })).not.toContain('リピート');
});
