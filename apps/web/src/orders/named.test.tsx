import { describe, expect, it } from 'vitest';
import { MessageText } from '../inbox/thread/MessageText.tsx';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { byWriting, numberParts, OrdersInThread } from './named.ts';
import NamedOrders from './NamedOrders.tsx';
import { NewestOrders } from './NewestOrders.tsx';
import { OrderState } from './OrderState.tsx';
import { anOrder } from './samples.fixture.ts';

const me = aMe();
const known = new Map([
  ['1001', 'o1'],
  ['１００１', 'o1'],
  ['AB-1', 'o2'],
]);

describe('the numbers of orders in a text', () => {
  it.each([
    ['注文番号#1001です', ['1001']],
    ['１００１と1001、AB-1', ['１００１', '1001', 'AB-1']],
    ['21001や1001a、AB-12は別の番号', []],
    ['AB-1-の件', ['AB-1']],
    ['', []],
  ])('%s', (text, found) => {
    const parts = numberParts(text, known);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ orderId }) => orderId !== null).map((part) => part.text)).toEqual(found);
    for (const { text: part, from } of parts) expect(text.slice(from, from + part.length)).toBe(part);
  });

  it('are the customer’s own where two orders are called alike', () => {
    const items = [
      { order: anOrder({ id: 'mine' }), written: ['1001'] },
      { order: anOrder({ id: 'other' }), written: ['1001', '#1001'] },
    ];
    expect([...byWriting(items)]).toEqual([
      ['1001', 'mine'],
      ['#1001', 'other'],
    ]);
  });

  it('are links in a message, and nothing else is', async () => {
    const shown = () => (
      <OrdersInThread value={known}>
        <MessageText text="注文番号は1001です。21001ではありません。" quotedFrom={null} />
      </OrdersInThread>
    );
    const html = await renderHtml(shown, { me });
    expect(html.match(/href="\/orders\/o1"/gu)).toHaveLength(1);
    expect(await renderText(shown, { me })).toBe('注文番号は 1001 です。21001ではありません。');
  });
});

describe('orders beside a conversation', () => {
  it('are a line of facts where one answers', async () => {
    const text = await renderText(() => <NamedOrders items={[{ order: anOrder(), written: ['1001'] }]} />, {
      me,
    });
    for (const part of ['#1001', '急須 他1点', '未発送', '予定日']) expect(text).toContain(part);
  });

  it('are the newest two where somebody calls, and nothing for who never ordered', async () => {
    const bought = (items: unknown[]): [string[], unknown][] => [[['orders', 'of', 'u1'], { items }]];
    const shown = () => <NewestOrders customerId="u1" />;
    const three = ['#1', '#2', '#3'].map((number) => anOrder({ id: number, number }));
    const text = await renderText(shown, { me, known: bought(three) });
    expect([text.includes('#2'), text.includes('#3')]).toEqual([true, false]);
    expect(await renderText(shown, { me, known: bought([]) })).toBe('');
  });

  it.each([
    [{ returning: { id: 'r', late: false } }, '返品・交換に対応中'],
    [{ returning: { id: 'r', late: true } }, '返品・交換が遅れています'],
    [{ late: true, returning: { id: 'r', late: true } }, '発送が遅れています'],
  ])('say that goods come back: %o', async (given, words) =>
    expect(await renderText(() => <OrderState order={anOrder(given)} />, { me })).toBe(words),
  );
});
