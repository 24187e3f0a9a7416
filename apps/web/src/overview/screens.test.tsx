import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { overview as ja } from '../i18n/ja/overview.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { fill } from '../kit/translate.ts';
import { Brought } from './Brought.tsx';
import { changeText, countChangeText, daysOf, scaleOf, tickText, valueText } from './figures.ts';
import { Figures } from './Figures.tsx';
import { Months } from './Months.tsx';
import { Counted } from './OverviewScreen.tsx';
import { Reasons } from './Reasons.tsx';
import { anEmptyOverview, anOverview } from './samples.fixture.ts';
import { parseOverviewSearch } from './search.ts';
import type { Words } from './words.ts';

const me = aMe();
beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] });
  vi.stubGlobal('location', { origin: 'http://localhost:3000' });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const w: Words = (key, params) => fill(ja[key], params);

describe('the figures', () => {
  it('have a value, a range, a change in words, and what they rest on', async () => {
    const text = await renderText(() => <Figures told={anOverview()} />, { me });
    for (const part of [
      '信頼 5.3 95%の範囲 4.6〜6.1 前の月より0.40上がりました もとの記録1,234件',
      '守った約束 94.3% 95%の範囲 89.0%〜97.2% 前の月との差は+3.2ポイントで、誤差の範囲です 141件中133件',
      '気配りの必要なお客様（現在） 12人 前の月より3人減りました',
      'おすすめ度（NPS） −8 95%の範囲 −21〜6',
      '不満の口コミ 8.1% 95%の範囲 5.3%〜12.2% 前の月より5.2ポイント下がりました',
      '全体の件数は前の月より28件増えました',
      '新しいお客様402人。きっかけの分かる243人中69人',
      '90日以内の2回目の購入 23.1% 95%の範囲 19.3%〜27.4% 前の月と変わりません 415人中96人',
    ])
      expect(text).toContain(part);
  });

  it('open to their records, of the same month', async () => {
    const html = await renderHtml(() => <Figures told={anOverview()} />, { me });
    for (const address of [
      '/trust?month=2026-11',
      '/trust/evidence?month=2026-11&amp;input=promises&amp;hit=no',
      '/attention?level=urgent',
      '/voices/surveys/0192e000-0000-7000-8000-000000000001?from=2026-11-01&amp;until=2026-11-30',
      '/mentions?sentiment=negative&amp;from=2026-11-01&amp;until=2026-11-30',
      '/loyalty/customers?figure=newcomers&amp;month=2026-11&amp;group=mouth',
      '/loyalty/customers?figure=window&amp;days=90&amp;outcome=bought&amp;month=2026-11',
      '/growth?from=2026-11-01&amp;to=2026-11-30',
    ])
      expect(html).toContain(`href="${address}"`);
  });

  it('say so where there is not enough evidence', async () => {
    const text = await renderText(() => <Figures told={anEmptyOverview()} />, { me });
    expect(text.match(/まだ十分な記録がありません/gu)).toHaveLength(5);
    expect(text).not.toMatch(/2回目の購入|気配りの必要/u);
    expect(text).toContain('アンケートへ');
  });

  it('lead to no list of customers for whom it is not', async () => {
    const agent = aMe({ scopes: ['growth:read', 'trust:read'] });
    const html = await renderHtml(() => <Figures told={anOverview({ second: null })} />, { me: agent });
    expect(html).not.toContain('/loyalty/customers');
  });

  it('of a month that is over say who needed care at its end', async () => {
    const text = await renderText(() => <Figures told={anOverview({ running: false })} />, { me });
    expect(text).toContain('気配りの必要なお客様（月末）');
    expect(text).toContain('至急2・要注意4・気になる6 完了した気配り');
  });

  it('speak English', async () => {
    const text = await renderText(() => <Figures told={anOverview()} />, { me, locale: 'en' });
    expect(text).toContain('Promises kept 94.3% 95% range 89.0% to 97.2%');
    expect(text).toContain('+3.2 points on the month before, which could be chance 133 of 141');
  });
});

describe('the reasons', () => {
  it('name what moved trust and what to do next, and open to it', async () => {
    const draw = () => <Reasons told={anOverview()} />;
    const text = await renderText(draw, { me });
    expect(text).toContain(
      '期日どおりに果たした約束 +0.62 苦情への回答のうち、購入をすすめたもの −0.12 評価の基準の変更 −0.10',
    );
    expect(text).toContain(
      '期日までに対応しなかったお声 信頼 +0.41 期日を過ぎたお声に返事をしてください。 お声へ',
    );
    expect(await renderHtml(draw, { me })).toContain(
      'href="/trust/evidence?month=2026-11&amp;input=selling"',
    );
  });

  it('wait for numbers', async () => {
    const text = await renderText(() => <Reasons told={anEmptyOverview()} />, { me });
    expect(text).toContain('ここに理由を出します');
    expect(text).toContain('ここに次の一手が並びます');
  });
});

describe('what service brought', () => {
  it('is sales by word of mouth, and a comparison that claims no cause', async () => {
    const draw = () => <Brought told={anOverview()} />;
    const text = await renderText(draw, { me });
    expect(text).toMatch(/JPYの注文 1,204 .7,654,300 801 203 .1,402,300 .1,180,400/u);
    expect(text).toContain('すべて守った 812 31.2% 95%の範囲 28.0%〜34.6%');
    expect(text).toContain('差は9.1ポイントです（95%の範囲 2.5〜15.0）');
    expect(text).toContain('守ったことが理由とは限りません');
    expect(await renderHtml(draw, { me })).toContain('figure=curve&amp;by=care&amp;group=missed');
  });

  it.each([
    [null, '比べるには、どちらかのお客様が足りません'],
    [{ value: -0.02, low: -0.09, high: 0.05 }, '差は−2.0ポイントで、誤差の範囲です'],
  ])('says what a difference of %j is worth', async (difference, said) => {
    const { care } = anOverview();
    const told = anOverview({ care: care === null ? null : { ...care, difference } });
    expect(await renderText(() => <Brought told={told} />, { me })).toContain(said);
  });

  it('says where there are no orders', async () => {
    const text = await renderText(() => <Brought told={anEmptyOverview()} />, { me });
    expect(text).toContain('この月の注文はありません');
    expect(text).not.toContain('再び購入した割合');
  });
});

describe('the months', () => {
  it('are drawn where there are two, and stand in a table, the newest first', async () => {
    const draw = () => <Months told={anOverview()} />;
    const html = await renderHtml(draw, { me });
    expect(html.match(/role="img"/gu)).toHaveLength(4);
    expect(html).toContain('href="/growth/overview?month=2026-09"');
    const text = await renderText(draw, { me });
    expect(text).toContain('2026年11月 6.0 90.0% −8 25.0% — 2026年10月 5.0 — −8 25.0% — 2026年9月');
  });

  it('leave out what is not for the reader', async () => {
    const text = await renderText(() => <Months told={anOverview({ second: null })} />, { me });
    expect(text).not.toContain('2回目の購入');
  });
});

describe('how fresh it is', () => {
  it('is said, or that it is still being counted', async () => {
    expect(await renderText(() => <Counted told={anOverview()} />, { me })).toMatch(
      /^月の途中の数字です。 .*14:30.*に集計しました。$/u,
    );
    expect(await renderText(() => <Counted told={anEmptyOverview()} />, { me })).toContain('集計中です');
  });
});

describe('figures in words', () => {
  it.each([
    [5.25, 'trust', '5.3'],
    [-8.4, 'nps', '−8'],
    [0.9996, 'share', '99.9%'],
    [0.0001, 'share', '0.1%'],
    [1, 'share', '100.0%'],
  ] as const)('%s as %s is %s', (value, unit, text) => {
    expect(valueText(value, unit)).toBe(text);
  });

  it.each([
    [null, '前の月とは比べられません'],
    [{ by: 0.0004, low: -1, high: 1, sure: false }, '前の月と変わりません'],
    [{ by: -0.05, low: -0.1, high: -0.01, sure: true }, '前の月より5.0ポイント下がりました'],
    [{ by: -0.05, low: -0.2, high: 0.1, sure: false }, '前の月との差は−5.0ポイントで、誤差の範囲です'],
  ])('a change of %j: %s', (change, text) => {
    expect(changeText(w, change, 'share')).toBe(text);
  });

  it('counts have none where there was no month before', () => {
    expect(countChangeText(w, 3, null)).toBe('前の月とは比べられません');
    expect(countChangeText(w, 3, 3)).toBe('前の月と変わりません');
    expect(countChangeText(w, 3, 5)).toBe('前の月より2件減りました');
    expect(countChangeText(w, 3, 5, 'people')).toBe('前の月より2人減りました');
    expect(countChangeText(w, 8, 5, 'people')).toBe('前の月より3人増えました');
  });
});

describe('a chart’s scale', () => {
  const of = (high: number) => [{ value: 0, low: 0, high }, null];
  it.each([
    ['nps', of(3), [-100, -50, 0, 50, 100]],
    ['share', of(0.19), [0, 0.1, 0.2]],
    ['share', of(0.21), [0, 0.25, 0.5]],
    ['share', of(0.51), [0, 0.5, 1]],
    ['trust', of(2), [0, 2, 4]],
    ['trust', of(6.1), [0, 4, 8]],
    ['trust', [], [0, 2, 4]],
  ] as const)('of %s is no longer than it must be', (unit, values, scale) => {
    expect(scaleOf(unit, values)).toEqual(scale);
  });

  it('is written short', () => {
    expect([tickText(0.25, 'share'), tickText(-50, 'nps'), tickText(4, 'trust')]).toEqual([
      '25%',
      '−50',
      '4',
    ]);
  });
});

describe('the address', () => {
  it.each([
    [{ month: '2026-10' }, { month: '2026-10' }],
    [{ month: '2026-13' }, {}],
    [{ month: 7 }, {}],
    [{}, {}],
  ])('%j asks for %j', (given, asked) => {
    expect(parseOverviewSearch(given)).toEqual(asked);
  });

  it('of records names the days of the month', () => {
    expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(daysOf('2026-12')).toEqual({ first: '2026-12-01', last: '2026-12-31' });
  });
});
