import type { OrderAnswer, OrderDetail, OrderPage } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';

type Refused = { code: string; detail: string };

/** Orders at a desk, as a shop's program tells of them. */
export function orderDesk({ owner: { call } }: Pick<Desk, 'owner'>) {
  let count = 0;
  return {
    put: async (given: object = {}) => {
      count += 1;
      const usual = {
        source: 'honten',
        externalId: `o-${count}`,
        placedAt: '2026-11-01T03:00:00Z',
        customer: { name: '山田 花子', email: `hanako${count}@example.ne.jp` },
        lines: [{ product: '急須', quantity: 2, unitPrice: 3000 }],
        shipping: 500,
      };
      return call<OrderAnswer & Refused>('POST', '/api/v1/orders', { ...usual, ...given });
    },
    ship: (id: string, given: object) =>
      call<OrderAnswer & Refused>('POST', `/api/v1/orders/${id}/shipments`, { externalId: 's1', ...given }),
    giveBack: (id: string, given: object) =>
      call<OrderAnswer & Refused>('POST', `/api/v1/orders/${id}/returns`, {
        externalId: 'r1',
        at: '2026-11-20T00:00:00Z',
        ...given,
      }),
    read: (id: string) => call<OrderDetail & Refused>('GET', `/api/v1/orders/${id}`),
    list: async (query = '') => (await call<OrderPage>('GET', `/api/v1/orders?${query}`)).body.items,
  };
}
