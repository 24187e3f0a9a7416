import type {
  Campaign,
  GrowthCode,
  LinkDetail,
  OrderAnswer,
  OrderAttribution,
  Results,
} from '@madoguchi/contract';
import { orderDesk } from '../orders/orders.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { attributeDue } from './attribute.ts';

type Refused = { code: string; detail: string };

export const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

/** Where a redirect leads, and what its browser is told to remember. */
export type Led = { status: number; location: string; clickId: string; cookie: string; body: string };

/** Links, codes and orders at a desk, as people, shops and visitors use them. */
export function growthDesk(desk: Desk) {
  const { call } = desk.owner;
  const orders = orderDesk(desk);
  const settle = async () => {
    while (await attributeDue(desk.context, desk.workspaceId));
  };
  return {
    settle,
    orders,
    campaign: async (name: string, windowDays = 30) =>
      (await call<Campaign>('POST', '/api/v1/campaigns', { name, windowDays })).body,
    link: (given: object = {}) =>
      call<LinkDetail & Refused>('POST', '/api/v1/links', {
        name: '春のお茶',
        target: 'https://shop.example.jp/tea',
        ...given,
      }),
    code: (given: object = {}) => call<GrowthCode & Refused>('POST', '/api/v1/codes', given),
    switches: async (given: object) => {
      const { body } = await call<{ revision: number }>('GET', '/api/v1/growth-settings');
      const usual = { cookie: false, cookieDays: 90, passClick: false, keepMonths: 25, hosts: [] };
      return call<Refused>('PUT', '/api/v1/growth-settings', { basedOn: body.revision, ...usual, ...given });
    },
    visit: async (
      url: string,
      headers: Record<string, string> = {},
      method: 'GET' | 'HEAD' = 'GET',
    ): Promise<Led> => {
      const { host, pathname, search } = new URL(url, 'http://localhost');
      const response = await desk.app.inject({
        method,
        url: `${pathname}${search}`,
        headers: { host, 'user-agent': iphone, ...headers },
      });
      const location = String(response.headers.location ?? '');
      const clickId = URL.canParse(location) ? new URL(location).searchParams.get('mdg_click') : null;
      const cookie = String(response.headers['set-cookie'] ?? '');
      return { status: response.statusCode, location, clickId: clickId ?? '', cookie, body: response.body };
    },
    order: async (given: object = {}): Promise<OrderAnswer['order']> => {
      const { status, body } = await orders.put({ placedAt: new Date().toISOString(), ...given });
      if (status !== 200) throw new Error(JSON.stringify(body));
      await settle();
      return body.order;
    },
    evidence: async (orderId: string) =>
      (await call<OrderAttribution>('GET', `/api/v1/orders/${orderId}/attribution`)).body,
    results: async (query = '') =>
      (await call<Results>('GET', `/api/v1/growth-results?from=2020-01-01&to=2099-12-31&${query}`)).body,
  };
}
