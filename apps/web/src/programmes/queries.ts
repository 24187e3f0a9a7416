import type {
  JudgedReferralTerms,
  PremiumKind,
  PremiumLimit,
  PremiumRuleList,
  Referral,
  ReferralInvite,
  ReferralPage,
  ReferralProgramme,
  ReferralTerms,
  ReferralVersion,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

type Query = Record<string, string | number | boolean | null>;

/** A list page by page. Keys begin with «growth», so that news about links, codes and orders makes it stale. */
function paged<Item, Shown extends Page<Item> = Page<Item>>(key: string[], path: string, query: Query = {}) {
  return infiniteQueryOptions({
    queryKey: ['growth', 'programmes', ...key],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Shown>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Shown) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const programmesQuery = (archived: boolean) =>
  paged<ReferralProgramme>(['list', String(archived)], '/referral-programmes', { archived, limit: 30 });
export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'programmes', 'one', id],
    queryFn: () => api.get<ReferralProgramme>(`/referral-programmes/${id}`),
  });
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['growth', 'programmes', 'versions', id],
    queryFn: () => api.get<{ items: ReferralVersion[] }>(`/referral-programmes/${id}/versions`),
  });
export const invitesQuery = (id: string) =>
  paged<ReferralInvite>(['invites', id], `/referral-programmes/${id}/invites`, { limit: 20 });
export const referralsQuery = (id: string, state: string) =>
  paged<Referral, ReferralPage>(['referrals', id, state], `/referral-programmes/${id}/referrals`, {
    ...(state === '' ? {} : { state }),
    limit: 30,
  });

/** How terms look beside the law before they are saved. */
export const judgedQuery = (terms: ReferralTerms) =>
  queryOptions({
    queryKey: ['growth', 'programmes', 'judged', JSON.stringify(terms)],
    queryFn: () => api.post<JudgedReferralTerms>('/referral-terms/judge', { terms }),
    placeholderData: keepPreviousData,
  });

export type LimitAsked = { kind: PremiumKind; value: number; sales: number | null };
export const limitQuery = ({ kind, value, sales }: LimitAsked) =>
  queryOptions({
    queryKey: ['growth', 'programmes', 'limit', kind, value, sales],
    queryFn: () =>
      api.get<PremiumLimit>('/premium-limit', { kind, value, ...(sales === null ? {} : { sales }) }),
    placeholderData: keepPreviousData,
  });
export const rulesQuery = queryOptions({
  queryKey: ['growth', 'programmes', 'rules'],
  queryFn: () => api.get<PremiumRuleList>('/premium-rules'),
});
