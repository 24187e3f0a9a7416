import type {
  Article,
  ArticleCandidate,
  ArticleCategory,
  ArticleSuggestion,
  ArticleSummary,
  ArticleVersion,
  FoundArticle,
  HelpCentre,
  ShownGuide,
  SynonymGroups,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { KnowledgeSearch } from './search.ts';

/** What narrows the list, as the API takes it. */
export type ArticleFilter = Omit<KnowledgeSearch, 'q'>;

/** Articles, those that changed last first. */
export function articlesQuery(filter: ArticleFilter) {
  return infiniteQueryOptions({
    queryKey: ['knowledge', 'articles', filter],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<ArticleSummary>>('/articles', { ...filter, cursor: pageParam, limit: 50 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<ArticleSummary>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** What a search finds, best first. */
export function foundQuery(q: string, filter: ArticleFilter) {
  return queryOptions({
    queryKey: ['knowledge', 'found', q, filter],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: FoundArticle[] }>('/article-search', { q, ...filter, limit: 50 }, { signal }))
        .items,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: ['knowledge', 'article', id],
    queryFn: () => api.get<Article>(`/articles/${id}`),
  });
}

export function versionsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['knowledge', 'article', id, 'versions'],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<ArticleVersion>>(`/articles/${id}/versions`, { cursor: pageParam, limit: 20 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<ArticleVersion>) => last.nextCursor,
  });
}

export const categoriesQuery = queryOptions({
  queryKey: ['knowledge', 'categories'],
  queryFn: async () => (await api.get<{ items: ArticleCategory[] }>('/article-categories')).items,
});

export const synonymsQuery = queryOptions({
  queryKey: ['knowledge', 'synonyms'],
  queryFn: () => api.get<SynonymGroups>('/article-synonyms'),
});

export const helpCentreQuery = queryOptions({
  queryKey: ['knowledge', 'help-centre'],
  queryFn: () => api.get<HelpCentre>('/help-centre'),
});

export const guideQuery = queryOptions({
  queryKey: ['knowledge', 'guide'],
  queryFn: () => api.get<ShownGuide>('/first-questions'),
});

/** Every article that customers may read, to be chosen from. */
export const publicArticlesQuery = queryOptions({
  queryKey: ['knowledge', 'public'],
  queryFn: async () => {
    const items: ArticleSummary[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<ArticleSummary> = await api.get('/articles', {
        state: 'published',
        visibility: 'public',
        limit: 200,
        cursor,
      });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  },
});

export const candidatesQuery = infiniteQueryOptions({
  queryKey: ['knowledge', 'candidates'],
  queryFn: ({ pageParam }: { pageParam: string | null }) =>
    api.get<Page<ArticleCandidate>>('/article-candidates', { cursor: pageParam, limit: 20 }),
  initialPageParam: null,
  getNextPageParam: (last: Page<ArticleCandidate>) => last.nextCursor,
});

/** What fits the newest question of a conversation's customer. */
export function articleSuggestionsQuery(conversationId: string, newest: string | null) {
  return queryOptions({
    queryKey: ['knowledge', 'suggestions', conversationId, newest],
    queryFn: async () =>
      (await api.get<{ items: ArticleSuggestion[] }>(`/conversations/${conversationId}/article-suggestions`))
        .items,
    staleTime: 60_000,
  });
}
