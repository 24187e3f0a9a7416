import type {
  Campaign,
  CampaignFigures,
  GrowthCode,
  GrowthSettings,
  LinkClick,
  LinkDetail,
  OrderAttribution,
  ResultOrder,
  Results,
  TrackedLink,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { Asked } from './search.ts';

type Query = Record<string, string | number | boolean | null>;

/** A list page by page. Keys begin with «growth», so that news about any of it makes it stale. */
function paged<Item>(queryKey: string[], path: string, query: Query = {}) {
  return infiniteQueryOptions({
    queryKey: ['growth', ...queryKey],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

const one = <T>(queryKey: string[], path: string, query: Query = {}) =>
  queryOptions({
    queryKey: ['growth', ...queryKey],
    queryFn: () => api.get<T>(path, query),
    placeholderData: keepPreviousData,
  });

export const linksQuery = (archived: boolean, campaign = '') =>
  paged<TrackedLink>(['links', String(archived), campaign], '/links', { archived, campaign, limit: 30 });
export const linkQuery = (id: string) => one<LinkDetail>(['link', id], `/links/${id}`);
export const clicksQuery = (id: string, show: string) =>
  paged<LinkClick>(['clicks', id, show], `/links/${id}/clicks`, { show, limit: 30 });
export const campaignsQuery = paged<Campaign>(['campaigns'], '/campaigns', { limit: 100 });
export const campaignQuery = (id: string) => one<Campaign>(['campaign', id], `/campaigns/${id}`);
export const figuresQuery = (id: string) =>
  one<CampaignFigures>(['campaign', id, 'figures'], `/campaigns/${id}/figures`);
export const codesQuery = (query: string) =>
  paged<GrowthCode>(['codes', query], '/codes', { query, limit: 50 });
export const resultsQuery = ({ by, from, to, currency }: Asked) =>
  one<Results>(['results', by, from, to, currency], '/growth-results', { by, from, to, currency });
export const behindQuery = ({ by, from, to, currency }: Asked, key: string) =>
  paged<ResultOrder>(['behind', by, from, to, currency, key], '/growth-results/orders', {
    by,
    from,
    to,
    currency,
    key,
    limit: 50,
  });
export const settingsQuery = one<GrowthSettings>(['settings'], '/growth-settings');
/** Under «orders»: it changes with the order. */
export const evidenceQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', 'attribution', orderId],
    queryFn: () => api.get<OrderAttribution>(`/orders/${orderId}/attribution`),
  });
