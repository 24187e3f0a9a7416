import { describe, expect, it } from 'vitest';
import { guessOrderMapping } from './layouts.ts';
import { readAmount, readDay, readInstant } from './values.ts';

describe('an amount', () => {
  it.each([
    ['3000', 'JPY', 3000],
    ['￥３，０００', 'JPY', 3000],
    ['3,000円', 'JPY', 3000],
    ['3000.00', 'JPY', 3000],
    ['▲300', 'JPY', -300],
    ['-300', 'JPY', -300],
    ['30.5', 'USD', 3050],
    ['0.00', 'JPY', 0],
    ['3000.5', 'JPY', null],
    ['30.555', 'USD', null],
    ['1e9', 'JPY', null],
    ['無料', 'JPY', null],
    ['', 'JPY', null],
  ])('«%s» in %s is %s', (text, currency, amount) => expect(readAmount(text, currency)).toBe(amount));
});

describe('a day', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/1/5', '2026-01-05'],
    ['２０２６年１１月２０日', '2026-11-20'],
    ['2026/11/20(金)', '2026-11-20'],
    ['2026-11-20 10:00:00', '2026-11-20'],
    ['2026-02-30', null],
    ['指定なし', null],
  ])('«%s» is %s', (text, day) => expect(readDay(text)).toBe(day));
});

describe('an instant', () => {
  it.each([
    ['2026-11-20 13:05:12 +0900', '2026-11-20T04:05:12.000Z'],
    ['2026-11-20T13:05:12Z', '2026-11-20T13:05:12.000Z'],
    ['2026/11/20 13:05', '2026-11-20T04:05:00.000Z'],
    ['2026年11月20日 9:05', '2026-11-20T00:05:00.000Z'],
    ['2026-11-20', '2026-11-19T15:00:00.000Z'],
    ['きのう', null],
    ['2026-11-20 99:99', null],
  ])('«%s» in Tokyo is %s', (text, at) => expect(readInstant(text, 'Asia/Tokyo')).toBe(at));

  it('is of its day’s own time where clocks change', () => {
    expect(readInstant('2026-03-08 12:00', 'America/New_York')).toBe('2026-03-08T16:00:00.000Z');
    expect(readInstant('2026-03-07 12:00', 'America/New_York')).toBe('2026-03-07T17:00:00.000Z');
  });
});

it('columns of no known layout are guessed by their names, each field once', () => {
  expect(
    guessOrderMapping(['注文番号', '注文日', '商品名', '単価', '数量', '送料', '備考', 'メールアドレス']),
  ).toEqual(['orderId', 'placedAt', 'product', 'unitPrice', 'quantity', 'shipping', null, 'buyerEmail']);
  expect(guessOrderMapping(['商品名', '品名'])).toEqual(['product', null]);
});
