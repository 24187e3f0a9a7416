import type { CustomerTier, EarlyAccess, Tier, TierMember, TierRules } from '@madoguchi/contract';

export const someTiers: Tier[] = [
  {
    key: 'silver',
    name: { ja: '銀', en: 'Silver' },
    by: 'purchases',
    least: 2,
    gives: { ja: '送料無料', en: '' },
  },
  { key: 'gold', name: { ja: '金', en: '' }, by: 'spent', least: 50_000, gives: { ja: '', en: '' } },
  { key: 'host', name: { ja: '特別', en: '' }, by: 'hand', least: 0, gives: { ja: '', en: '' } },
];

export const someRules = (given: Partial<TierRules> = {}): TierRules => ({
  version: 1,
  months: 12,
  tiers: someTiers,
  counts: [
    { key: 'silver', people: 12 },
    { key: 'gold', people: 3 },
  ],
  today: '2026-11-22',
  waiting: 0,
  versions: [{ version: 1, months: 12, tiers: someTiers, by: null, at: '2026-11-01T00:00:00.000Z' }],
  ...given,
});

const customer = { id: 'k1', name: '山田 花子', honorific: '様' };
export const aMember: TierMember = { customer, tier: 'silver', how: 'reckoned', purchases: 3, spent: 20_000 };

export const aStanding = (given: Partial<CustomerTier> = {}): CustomerTier => ({
  customer,
  tier: 'silver',
  how: 'reckoned',
  purchases: 3,
  spent: 20_000,
  since: '2025-11-23',
  next: { key: 'gold', by: 'spent', missing: 30_000 },
  changes: [{ on: '2026-05-01', from: null, to: 'silver', why: 'bought' }],
  placements: [],
  ...given,
});

export const anAccess: EarlyAccess = {
  id: 'a1',
  name: { ja: '新茶の先行販売', en: '' },
  target: 'https://shop.example.jp/early',
  opensAt: '2026-12-05T05:00:00.000Z',
  early: [{ tier: 'gold', opensAt: '2026-12-01T05:00:00.000Z' }],
  url: 'https://desk.example.jp/e/abc',
  ended: false,
  revision: 1,
  passes: 4,
  opened: 2,
  broadcasts: [],
};
