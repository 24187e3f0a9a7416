import type { Campaign, GrowthCode, LinkDetail } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';
import { growthDesk } from './growth.fixture.ts';

type Things = Record<'campaigns' | 'links' | 'link-addresses' | 'codes', string>;

/** A campaign with a link that was clicked and a code, and an order that came of both, told twice. */
export async function fillGrowth(desk: Desk): Promise<Things> {
  const growth = growthDesk(desk);
  const { call } = desk.owner;
  const campaign = await call<Campaign>('POST', '/api/v1/campaigns', { name: '隣には見せない企画' });
  const campaignId = campaign.body.id;
  await growth.switches({ cookie: true, passClick: true });
  const link = await call<LinkDetail>('POST', '/api/v1/links', {
    name: '隣には見せないリンク',
    target: 'https://shop.example.jp/',
    campaignId,
  });
  const [address] = link.body.addresses;
  const { clickId } = await growth.visit(address?.url ?? '');
  const customerId = (await call<{ items: { id: string }[] }>('GET', '/api/v1/customers?limit=1')).body
    .items[0]?.id;
  const code = await call<GrowthCode>('POST', '/api/v1/codes', {
    code: 'TONARI',
    owner: 'customer',
    customerId,
    campaignId,
  });
  const order = {
    externalId: 'led',
    clickId,
    heardOf: '友人の紹介',
    customer: { name: '買う 友子', email: `friend@${desk.workspaceId}.example.jp` },
    discounts: [{ code: 'TONARI', amount: 100 }],
  };
  const { id } = await growth.order(order);
  await growth.orders.giveBack(id, { refund: 50, externalId: 'led-back' });
  await growth.settle();
  // Something waits to be attributed anew.
  await growth.orders.giveBack(id, { refund: 70, externalId: 'led-back', updatedAt: '2099-01-01T00:00:00Z' });
  return {
    campaigns: campaignId,
    links: link.body.id,
    'link-addresses': address?.id ?? '',
    codes: code.body.id,
  };
}
