import type { OrderDocument, ReturnDocument, ShipmentDocument } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, derive, numberKey, productsOf, trackingUrl, type KnownFact } from './domain.ts';

const amount = fc.integer({ min: 0, max: 1_000_000_000 });
const priced = fc.record({
  lines: fc.array(
    fc.record({
      product: fc.constant('急須'),
      sku: fc.constant(null),
      quantity: fc.integer({ min: 1, max: 1000 }),
      unitPrice: fc.integer({ min: 0, max: 10_000_000 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  shipping: amount,
  fee: amount,
  discounts: fc.array(fc.record({ kind: fc.constant('shop' as const), code: fc.constant(null), amount }), {
    maxLength: 4,
  }),
  tax: amount,
  taxIncluded: fc.boolean(),
});

const order = (given: Partial<OrderDocument> = {}): OrderDocument => ({
  placedAt: '2026-11-01T00:00:00.000Z',
  currency: 'JPY',
  customer: { externalId: null, name: '山田 花子', email: null, phone: null },
  lines: [{ product: '急須', sku: null, quantity: 2, unitPrice: 3000 }],
  shipping: 500,
  fee: 0,
  discounts: [],
  tax: 590,
  taxIncluded: true,
  shipBy: '2026-11-10',
  deliverBy: '2026-11-12',
  cancelledAt: null,
  ...given,
});
const shipment = (given: Partial<ShipmentDocument> = {}): ShipmentDocument => ({
  carrier: 'yamato',
  carrierName: null,
  trackingNumber: '123456789012',
  promisedOn: null,
  shippedAt: null,
  deliveredAt: null,
  cancelled: false,
  ...given,
});
let count = 0;
const fact = (
  given: Omit<KnownFact, 'id' | 'versionAt' | 'hash' | 'via'>,
  at = '2026-11-01',
  via: KnownFact['via'] = 'api',
): KnownFact => {
  count += 1;
  const versionAt = `${at}T00:00:00.000Z`;
  return { ...given, via, id: String(count), versionAt, hash: JSON.stringify(given.document) } as KnownFact;
};
const ordered = (given: Partial<OrderDocument> = {}, at?: string) =>
  fact({ kind: 'order', externalId: 'order', document: order(given) }, at);
const shipped = (given: Partial<ShipmentDocument>, externalId = 's1', at?: string) =>
  fact({ kind: 'shipment', externalId, document: shipment(given) }, at);
const refunded = (refund: number, externalId = 'r1') =>
  fact({
    kind: 'return',
    externalId,
    document: { at: '2026-11-20T00:00:00.000Z', reason: '破損', refund } satisfies ReturnDocument,
  });

describe('what an order comes to', () => {
  it('is lines + shipping + fees − discounts, in whole numbers, and never below nothing', () => {
    fc.assert(
      fc.property(priced, (given) => {
        const { subtotal, shipping, fee, discount, tax, total } = amountsOf(given);
        expect(total).toBe(subtotal + shipping + fee + (given.taxIncluded ? 0 : tax) - discount);
        expect(total).toBeGreaterThanOrEqual(0);
        expect([subtotal, total, discount].every(Number.isSafeInteger)).toBe(true);
        expect(discount).toBeLessThanOrEqual(given.discounts.reduce((sum, one) => sum + one.amount, 0));
      }),
      { numRuns: 200 },
    );
  });

  it('has no more taken back than was paid, whatever refunds were told', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 6 }), (refunds) => {
        const facts = [ordered(), ...refunds.map((refund, at) => refunded(refund, `r${at}`))];
        const { refunded: taken, amounts } = derive(facts);
        expect(taken).toBeLessThanOrEqual(amounts.total);
        const sum = refunds.reduce((all, one) => all + one, 0);
        expect(taken).toBe(Math.min(sum, amounts.total));
      }),
      { numRuns: 100 },
    );
  });
});

describe('how an order stands', () => {
  const told = [
    ordered({}, '2026-11-01'),
    ordered({ shipping: 0 }, '2026-11-02'),
    shipped({ shippedAt: '2026-11-03T00:00:00.000Z' }, 's1', '2026-11-03'),
    shipped(
      { shippedAt: '2026-11-03T00:00:00.000Z', deliveredAt: '2026-11-05T00:00:00.000Z' },
      's1',
      '2026-11-05',
    ),
    shipped({ cancelled: true }, 's2', '2026-11-04'),
    refunded(1000),
    fact({ kind: 'promise', externalId: 'n1', document: { shipBy: '2026-11-15', deliverBy: null } }),
  ];

  it('is the same in whatever order, and however often, it was told', () => {
    const expected = { ...derive(told), current: null };
    fc.assert(
      fc.property(fc.shuffledSubarray([...told, ...told], { minLength: 2 * told.length }), (shuffled) => {
        expect({ ...derive(shuffled), current: null }).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, KnownFact[], object]>([
    ['is open, and due by the day it is to leave', [ordered()], { state: 'open', dueOn: '2026-11-10' }],
    [
      'is shipped when every parcel has left, and due by the day it is to arrive',
      [ordered(), shipped({ shippedAt: '2026-11-09T00:00:00.000Z' })],
      { state: 'shipped', dueOn: '2026-11-12' },
    ],
    [
      'is open while one of its parcels is here',
      [ordered(), shipped({ shippedAt: '2026-11-09T00:00:00.000Z' }), shipped({}, 's2')],
      { state: 'open', shippedAt: null },
    ],
    [
      'is delivered, and nothing is due any more',
      [ordered(), shipped({ deliveredAt: '2026-11-11T00:00:00.000Z' })],
      { state: 'delivered', dueOn: null, shippedAt: '2026-11-11T00:00:00.000Z' },
    ],
    ['is returned once something came back', [ordered(), refunded(100)], { state: 'returned', dueOn: null }],
    [
      'is cancelled, whatever else is known',
      [ordered({ cancelledAt: '2026-11-02T00:00:00.000Z' }), refunded(100)],
      { state: 'cancelled', dueOn: null },
    ],
    [
      'is due by the latest day that anybody named',
      [
        ordered(),
        fact({
          kind: 'promise',
          externalId: 'n',
          document: { shipBy: '2026-11-20', deliverBy: '2026-11-22' },
        }),
      ],
      { shipBy: '2026-11-20', deliverBy: '2026-11-22', dueOn: '2026-11-20' },
    ],
    ['is not known by a parcel alone', [shipped({})], { document: null, amounts: { total: 0 } }],
    [
      'is as the newest says, not as the last that came',
      [ordered({ fee: 300 }, '2026-11-09'), ordered()],
      { amounts: { fee: 300 } },
    ],
  ])('%s', (_name, facts, expected) => expect(derive(facts)).toMatchObject(expected));
});

describe('words about an order', () => {
  it.each([
    ['#1001', '1001'],
    ['＃１００１', '1001'],
    ['注文番号：AB-12', 'ab-12'],
    ['No. 77', '77'],
    ['240101-20261101-0012345678', '240101-20261101-0012345678'],
  ])('%s is looked for as %s', (number, key) => expect(numberKey(number)).toBe(key));

  it.each([
    ['yamato', '1234-5678-9012', 'https://member.kms.kuronekoyamato.co.jp/parcel/detail?pno=123456789012'],
    ['sagawa', '123456789012', 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=123456789012'],
    ['japan_post', 'RR123456789JP', expect.stringContaining('reqCodeNo1=RR123456789JP')],
    ['other', '123456789012', null],
    ['yamato', '"><script>', null],
    ['yamato', null, null],
  ])('%s has a page about %s', (carrier, number, url) => expect(trackingUrl(carrier, number)).toEqual(url));

  it('names the first product, and how many more there are', () => {
    const line = { product: '急須', sku: null, quantity: 1, unitPrice: 1 };
    expect([productsOf([]), productsOf([line]), productsOf([line, line])]).toEqual([
      '',
      '急須',
      '急須 他1点',
    ]);
  });
});
