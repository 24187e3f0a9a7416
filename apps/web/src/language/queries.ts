import type { LanguageRule, LanguageWord, Practice, Trend } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** Every rule with what this workspace does with it. */
export const rulesQuery = queryOptions({
  queryKey: ['language', 'rules'],
  queryFn: async () => (await api.get<{ items: LanguageRule[] }>('/language/rules')).items,
});

/** The workspace's own words. */
export const wordsQuery = queryOptions({
  queryKey: ['language', 'words'],
  queryFn: async () => (await api.get<{ items: LanguageWord[] }>('/language/words')).items,
});

/** One's own marks and the drill made from them. Never kept: answering changes both. */
export const practiceQuery = queryOptions({
  queryKey: ['language', 'practice'],
  queryFn: () => api.get<Practice>('/language/practice'),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
});

/** The team's marks week by week, without anybody's name. */
export const trendQuery = queryOptions({
  queryKey: ['language', 'trend'],
  queryFn: () => api.get<Trend>('/language/trend'),
});
