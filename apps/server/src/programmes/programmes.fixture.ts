import type {
  CustomerTier,
  EarlyAccess,
  GivenPass,
  TierRules,
  CheckedIn,
  Gathering,
  GatheringAnswer,
  GatheringInvitation,
  InvitedToGathering,
  ReferralInvite,
  ReferralPage,
  ReferralProgramme,
  ReferralTerms,
} from '@madoguchi/contract';
import { growthDesk } from '../growth/growth.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';

type Refused = { code: string; detail: string };

export const usualTerms: ReferralTerms = {
  startsOn: '2020-01-01',
  endsOn: null,
  who: 'everyone',
  inviter: { kind: 'gift', amount: 500, unit: 'yen', what: 'お茶 1箱' },
  invited: { kind: 'code', amount: 10, unit: 'percent', what: '' },
  holdDays: 7,
  holdFrom: 'order',
  limit: null,
  minTotal: 3000,
};

/** How many days ago, as an instant. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** Referral programmes at a desk, as people and shops use them. */
export function programmeDesk(desk: Desk) {
  const { call } = desk.owner;
  const growth = growthDesk(desk);
  const path = '/api/v1/referral-programmes';
  return {
    growth,
    programme: async (terms: Partial<ReferralTerms> = {}, name = '友だち紹介') => {
      const given = { name, target: 'https://shop.example.jp/', terms: { ...usualTerms, ...terms } };
      return call<ReferralProgramme & Refused>('POST', path, given);
    },
    change: (id: string, given: object) => call<ReferralProgramme & Refused>('PATCH', `${path}/${id}`, given),
    customer: async (name: string, given: object = {}) =>
      (await call<{ id: string }>('POST', '/api/v1/customers', { name, ...given })).body.id,
    invite: (id: string, customerId: string) =>
      call<ReferralInvite & Refused>('POST', `${path}/${id}/invites`, { customerId }),
    list: async (id: string, query = '') =>
      (await call<ReferralPage>('GET', `${path}/${id}/referrals?${query}`)).body,
    /** How the one referral of an order stands. */
    standing: async (id: string, orderId: string) =>
      (await call<ReferralPage>('GET', `${path}/${id}/referrals`)).body.items.find(
        (each) => each.orderId === orderId,
      ),
    grant: (id: string, given: object) => call<Refused>('POST', `${path}/${id}/grants`, given),
    rule: (id: string, given: object) => call<Refused>('POST', `${path}/${id}/rulings`, given),
    undo: (grantId: string, note: string) =>
      call<Refused>('POST', `/api/v1/referral-grants/${grantId}/undo`, { note }),
    gathering: (given: object = {}) =>
      call<Gathering & Refused>('POST', '/api/v1/gatherings', {
        name: { ja: '新茶の会', en: 'New tea' },
        place: { ja: '本店 2階', en: '' },
        startsAt: daysAgo(-7),
        seats: 10,
        ...given,
      }),
    changeGathering: (id: string, given: object) =>
      call<Gathering & Refused>('PATCH', `/api/v1/gatherings/${id}`, given),
    guest: (id: string, customerId: string, language: 'ja' | 'en' = 'ja') =>
      call<InvitedToGathering & Refused>('POST', `/api/v1/gatherings/${id}/invitations`, {
        customerId,
        language,
      }),
    answer: (id: string, answer: GatheringAnswer) =>
      call<GatheringInvitation & Refused>('PUT', `/api/v1/gathering-invitations/${id}/answer`, { answer }),
    tick: (id: string, came: boolean) =>
      call<GatheringInvitation & Refused>('PUT', `/api/v1/gathering-invitations/${id}/arrival`, { came }),
    door: (id: string, code: string) =>
      call<CheckedIn & Refused>('POST', `/api/v1/gatherings/${id}/arrivals`, { code }),
    rules: (tiers: object[], given: object = {}) =>
      call<TierRules & Refused>('PUT', '/api/v1/tier-rules', { basedOn: 0, months: 12, tiers, ...given }),
    tier: async (customerId: string) =>
      (await call<CustomerTier & Refused>('GET', `/api/v1/customers/${customerId}/tier`)).body,
    place: (customerId: string, given: object) =>
      call<CustomerTier & Refused>('POST', `/api/v1/customers/${customerId}/tier`, given),
    access: (given: object = {}) =>
      call<EarlyAccess & Refused>('POST', '/api/v1/early-accesses', {
        name: { ja: '新茶の先行販売' },
        target: 'https://shop.example.jp/early',
        opensAt: daysAgo(-3),
        early: [],
        ...given,
      }),
    pass: (id: string, customerId: string) =>
      call<GivenPass & Refused>('POST', `/api/v1/early-accesses/${id}/passes`, { customerId }),
    /** An order by somebody new that carries a code, placed so many days ago. */
    orderWith: (code: string | null, given: object = {}, days = 10) =>
      growth.order({
        placedAt: daysAgo(days),
        discounts: code === null ? [] : [{ code, amount: 100 }],
        ...given,
      }),
  };
}
