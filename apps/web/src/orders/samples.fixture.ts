import type { Order, OrderDetail } from '@madoguchi/contract';

/** An order of a teapot and a cup. */
export const anOrder = (given: Partial<Order> = {}): Order => ({
  id: 'o1',
  source: 'honten',
  externalId: '1001',
  number: '#1001',
  customer: { id: 'u1', name: '森 葉子', honorific: '様' },
  placedAt: '2026-11-20T01:00:00.000Z',
  state: 'open',
  currency: 'JPY',
  total: 8500,
  refunded: 0,
  shipBy: '2026-11-25',
  deliverBy: null,
  dueOn: '2026-11-25',
  late: false,
  shippedAt: null,
  deliveredAt: null,
  products: '急須 他1点',
  returning: null,
  ...given,
});

export const anOrderDetail = (given: Partial<OrderDetail> = {}): OrderDetail => ({
  ...anOrder(),
  lines: [
    { product: '急須', sku: 'KY-1', quantity: 1, unitPrice: 6000, total: 6000 },
    { product: '湯呑', sku: null, quantity: 2, unitPrice: 1500, total: 3000 },
  ],
  discounts: [{ kind: 'shop', code: 'AKI10', amount: 1000 }],
  coupons: ['AKI10'],
  subtotal: 9000,
  shipping: 500,
  fee: 0,
  discount: 1000,
  tax: 772,
  taxIncluded: true,
  cancelledAt: null,
  shipments: [],
  returns: [],
  facts: [],
  ...given,
});
