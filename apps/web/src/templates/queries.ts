import type {
  FilledTemplate,
  PreviewTemplate,
  SeasonalGreetings,
  Template,
  TemplatePreview,
  TemplateSuggestion,
  TemplateSummary,
  TemplateUse,
  TemplateVersion,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

/** Every template one sees, in the order of folders and names, without their texts. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => {
    const items: TemplateSummary[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<TemplateSummary> = await api.get('/templates', { limit: 200, cursor });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  },
});

export function templateQuery(id: string) {
  return queryOptions({
    queryKey: ['templates', id],
    queryFn: () => api.get<Template>(`/templates/${id}`),
  });
}

/** What a template becomes in a conversation. */
export function filledQuery(id: string | null, conversationId: string) {
  return queryOptions({
    queryKey: ['templates', id, 'filled', conversationId],
    queryFn: () => api.get<FilledTemplate>(`/templates/${id}/filled`, { conversationId }),
    enabled: id !== null,
    staleTime: 60_000,
  });
}

/** What fits the newest question of a conversation's customer. */
export function suggestionsQuery(conversationId: string, newest: string | null) {
  return queryOptions({
    queryKey: ['template-suggestions', conversationId, newest],
    queryFn: async () =>
      (
        await api.get<{ items: TemplateSuggestion[] }>(
          `/conversations/${conversationId}/template-suggestions`,
        )
      ).items,
    staleTime: 60_000,
  });
}

/** A text as it is being written: what becomes of it, and what is wrong with it. */
export function previewQuery(input: Omit<PreviewTemplate, 'conversationId'>) {
  return queryOptions({
    queryKey: ['template-preview', input],
    queryFn: ({ signal }) => api.post<TemplatePreview>('/templates/preview', input, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}

/** What one writes about the season today. */
export const greetingsQuery = queryOptions({
  queryKey: ['seasonal-greetings'],
  queryFn: () => api.get<SeasonalGreetings>('/seasonal-greetings'),
  staleTime: 600_000,
});

export const versionsQuery = (id: string) => pages<TemplateVersion>(id, 'versions');
export const usesQuery = (id: string) => pages<TemplateUse>(id, 'uses');

function pages<Item>(id: string, what: 'versions' | 'uses') {
  return infiniteQueryOptions({
    queryKey: ['templates', id, what],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(`/templates/${id}/${what}`, { cursor: pageParam, limit: 20 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
  });
}
