import type { ReturnFigures } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { Narrowed } from '../Narrowed.tsx';
import { parseDaysSearch, parseReturnsSearch } from '../search.ts';
import { FigureTables } from './FigureTables.tsx';

const me = aMe();
const figures: ReturnFigures = {
  from: '2026-10-01',
  until: '2026-10-31',
  cases: 1234,
  open: 1,
  quantity: 8,
  rejected: 2,
  cancelled: 0,
  days: { count: 5, median: 3, nineTenths: 20 },
  refunds: [{ currency: 'JPY', amount: 4000 }],
  reasons: [
    { reason: 'damaged', cases: 4, open: 0, quantity: 4, days: { count: 4, median: null, nineTenths: null } },
  ],
  products: [
    {
      product: '急須',
      cases: 1,
      open: 0,
      quantity: 1,
      days: { count: 0, median: null, nineTenths: null },
      orders: 20,
      returned: 1,
      share: { value: 0.05, low: 0.0089, high: 0.2361 },
    },
    {
      product: '湯呑',
      cases: 1,
      open: 1,
      quantity: 2,
      days: { count: 0, median: null, nineTenths: null },
      orders: 3,
      returned: 1,
      share: null,
    },
  ],
};

describe('the figures of goods that come back', () => {
  it('say how many, how long it took and what was paid back', async () => {
    const text = await renderText(() => <FigureTables figures={figures} />, { me });
    for (const part of [
      '受付 1,234件',
      'お断り 2件',
      '点数 8点',
      '中央値 3日 9割が20日以内 · 完了5件',
      '破損 4件 4点 実績が足りません（完了4件）',
      '注文20件のうち1件',
      '湯呑 1件 2点 実績が足りません（完了0件） 実績が足りません（注文3件）',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/返金 [¥￥]4,000/u);
    expect(text).toMatch(/5(\.0)?%（95%の幅 0?\.?[\d.]+%〜[\d.]+%）/u);
  });

  it('open to their cases, and are read out as what they are', async () => {
    const html = await renderHtml(() => <FigureTables figures={figures} />, { me });
    expect(html).toContain('aria-label="破損の返品・交換4件を開く"');
    expect(html).toContain(
      '/orders/returns?list=all&amp;from=2026-10-01&amp;until=2026-10-31&amp;reason=damaged',
    );
  });

  it('are said in English as English does', async () => {
    const text = await renderText(() => <FigureTables figures={figures} />, { me, locale: 'en' });
    expect(text).toContain('1 of 20 orders');
    expect(text).toContain('not enough evidence (3 orders)');
  });
});

describe('the list behind a figure', () => {
  it('says to which cases it is narrowed, and leads back to all', async () => {
    const search = {
      list: 'all',
      from: '2026-10-01',
      until: '2026-10-31',
      reason: 'size',
      product: '急須',
    } as const;
    expect(await renderText(() => <Narrowed search={search} />, { me })).toBe(
      '絞り込み: 2026-10-01から · 2026-10-31まで · サイズ違い · 急須 すべて表示',
    );
    expect(await renderText(() => <Narrowed search={{ list: 'all' }} />, { me })).toBe('');
  });

  it.each([
    [
      { reason: 'size', product: ' ', from: '2026-10-01' },
      { reason: 'size', from: '2026-10-01' },
    ],
    [{ reason: 'toString', until: 'soon' }, {}],
    [
      { list: 'all', product: '急須' },
      { list: 'all', product: '急須' },
    ],
  ])('has an address that is read as it is meant: %o', (search, read) =>
    expect(parseReturnsSearch(search)).toEqual(read),
  );

  it('knows days from what is none', () =>
    expect(parseDaysSearch({ from: '2026-1-1', until: '2026-01-01' })).toEqual({ until: '2026-01-01' }));
});
