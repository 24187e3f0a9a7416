import type { CustomerOrders as Bought, OrderFact } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { CustomerOrders } from './CustomerOrders.tsx';
import { LinesTable } from './LinesTable.tsx';
import { formatMoney } from './money.ts';
import { OrderRow } from './OrderRow.tsx';
import { OrdersNav } from './OrdersNav.tsx';
import { Shown } from './OrderScreen.tsx';
import { anOrder, anOrderDetail } from './samples.fixture.ts';
import { parseOrdersSearch } from './search.ts';

const me = aMe();
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

describe('money', () => {
  it.each([
    [3500, 'JPY', 'ja', '￥3,500'],
    [3500, 'JPY', 'en', '¥3,500'],
    [-1000, 'JPY', 'en', '-¥1,000'],
    [3050, 'USD', 'en', '$30.50'],
  ] as const)('%s of %s in %s is %s', (amount, currency, locale, text) =>
    expect(formatMoney(amount, currency, locale)).toBe(text),
  );
});

describe('what the address of the list says', () => {
  it.each([
    [
      { show: 'late', query: '1001' },
      { show: 'late', query: '1001' },
    ],
    [{ show: 'all' }, {}],
    [{ show: 'nonsense', query: 5 }, {}],
  ])('%o', (search, read) => expect(parseOrdersSearch(search)).toEqual(read));
});

describe('an order in the list', () => {
  it('says whose it is, what, when it is due and what it came to', async () => {
    const text = await renderText(() => <OrderRow order={anOrder()} />, { me });
    for (const part of ['#1001', '森 葉子 様', '急須 他1点', '未発送', '予定日 11月25日(水)', '￥8,500'])
      expect(text).toContain(part);
  });

  it('says first that it is late, and can be ticked where that makes sense', async () => {
    const late = await renderText(() => <OrderRow order={anOrder({ late: true })} />, { me });
    expect(late).toContain('発送が遅れています');
    const arriving = anOrder({ late: true, state: 'shipped' });
    expect(await renderText(() => <OrderRow order={arriving} />, { me, locale: 'en' })).toContain(
      'Delivery is late',
    );
    const html = await renderHtml(() => <OrderRow order={anOrder()} onTick={() => undefined} />, { me });
    expect(html).toContain('aria-label="注文 #1001 を選ぶ"');
  });
});

describe('the page of an order', () => {
  it('adds up before one’s eyes', async () => {
    const text = await renderText(() => <LinesTable order={anOrderDetail({ refunded: 500 })} />, { me });
    for (const part of [
      '急須 KY-1 ￥6,000 1 ￥6,000',
      '送料 ￥500',
      '値引き AKI10 -￥1,000',
      '（うち消費税 ￥772） ￥8,500',
      '返金 -￥500',
    ])
      expect(text).toContain(part);
  });

  it('shows where the parcels are, with the carrier’s page, and what came back', async () => {
    const order = anOrderDetail({
      shipments: [
        {
          externalId: 'p1',
          carrier: 'yamato',
          carrierName: null,
          trackingNumber: '1234-5678-9012',
          trackingUrl: 'https://carrier.example/123456789012',
          promisedOn: '2026-11-26',
          shippedAt: '2026-11-24T01:00:00.000Z',
          deliveredAt: null,
          cancelled: false,
        },
      ],
      returns: [{ externalId: 'r', at: '2026-11-24T02:00:00.000Z', reason: '破損', refund: 500 }],
    });
    const html = await renderHtml(() => <Shown order={order} />, { me });
    expect(html).toContain('href="https://carrier.example/123456789012"');
    const text = await renderText(() => <Shown order={order} />, { me });
    for (const part of [
      'ヤマト運輸',
      '予定日 11月26日(木)',
      '返品・返金 ￥500',
      '破損',
      '発送予定日 11月25日(水)',
      'クーポン AKI10',
    ])
      expect(text).toContain(part);
  });

  it('keeps everything that was told, and says what is out of date', async () => {
    const fact = (given: Partial<OrderFact>): OrderFact => ({
      id: String(Math.random()),
      kind: 'order',
      externalId: 'order',
      via: 'hook',
      versionAt: '2026-11-20T01:00:00.000Z',
      receivedAt: '2026-11-20T01:00:00.000Z',
      current: true,
      actor: null,
      summary: {},
      ...given,
    });
    const facts = [
      fact({
        kind: 'promise',
        summary: { shipBy: '2026-12-20' },
        via: 'desk',
        actor: { id: 'm', name: '青木 美咲' },
      }),
      fact({ kind: 'promise', summary: { deliverBy: '2026-12-21' }, via: 'desk' }),
      fact({ kind: 'shipment', summary: { shippedAt: '2026-11-24T01:00:00.000Z' } }),
      fact({ kind: 'shipment', summary: { deliveredAt: '2026-11-24T01:00:00.000Z' } }),
      fact({ kind: 'shipment' }),
      fact({ kind: 'return' }),
      fact({ summary: { cancelledAt: '2026-11-24T01:00:00.000Z' } }),
      fact({ current: false }),
    ];
    const text = await renderText(() => <Shown order={anOrderDetail({ facts })} />, { me });
    for (const part of [
      '新しい発送予定日のご案内（12月20日(日)）',
      '青木 美咲',
      '新しいお届け予定日のご案内（12月21日(月)）',
      'お届け完了',
      '荷物の登録',
      '注文のキャンセル',
      '新しい情報があるため、反映していません',
    ])
      expect(text).toContain(part);
  });
});

describe('what a customer has bought', () => {
  const known = (data: Bought): [string[], unknown][] => [[['orders', 'of', 'u1'], data]];
  const shown = () => <CustomerOrders customerId="u1" />;

  it('stands beside the conversation, with how often they buy', async () => {
    const rhythm = {
      count: 4,
      firstAt: null,
      lastAt: '2026-11-20T01:00:00.000Z',
      medianDays: 30.2,
      daysSince: 4,
    };
    const text = await renderText(shown, { me, known: known({ items: [anOrder()], rhythm }) });
    expect(text).toContain('購入4回 · 約30日ごと · 前回 11月20日(金)');
    expect(text).toContain('#1001');
  });

  it('takes no room where nobody has ordered', async () => {
    const rhythm = { count: 0, firstAt: null, lastAt: null, medianDays: null, daysSince: null };
    expect(await renderText(shown, { me, known: known({ items: [], rhythm }) })).toBe('');
  });
});

it('the ways around orders are those that one may use', async () => {
  expect(await renderText(() => <OrdersNav />, { me })).toBe(
    '注文 返品・交換 遅延のお知らせ リピート 注文の取り込み ショップ連携',
  );
});
