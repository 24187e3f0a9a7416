import type {
  ConversationImprovements,
  Improvement,
  ImprovementDocument,
  ImprovementDocumentSummary,
  ImprovementFigures,
  ImprovementList,
  ImprovementSummary,
  LetterContent,
  LetterPreview,
  Mood,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

/** Keys begin with «improvements», so that news of a case makes all of it stale. */
export function improvementsQuery(list: ImprovementList, cause: string | null) {
  return infiniteQueryOptions({
    queryKey: ['improvements', 'list', list, cause],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<ImprovementSummary>>('/improvements', { list, cause, cursor: pageParam, limit: 30 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<ImprovementSummary>) => last.nextCursor,
  });
}

export const figuresQuery = queryOptions({
  queryKey: ['improvements', 'figures'],
  queryFn: () => api.get<ImprovementFigures>('/improvements/figures'),
});

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['improvements', 'case', id],
    queryFn: () => api.get<Improvement>(`/improvements/${id}`),
  });
}

export function documentsQuery(id: string) {
  return queryOptions({
    queryKey: ['improvements', 'documents', id],
    queryFn: async () =>
      (await api.get<{ items: ImprovementDocumentSummary[] }>(`/improvements/${id}/documents`)).items,
  });
}

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: ['improvements', 'document', id],
    queryFn: () => api.get<ImprovementDocument>(`/improvement-documents/${id}`),
  });
}

/** How a document will be set, while it is being written. */
export function letterPreviewQuery(id: string, content: LetterContent) {
  return queryOptions({
    queryKey: ['letter-preview', id, JSON.stringify(content)],
    queryFn: () => api.post<LetterPreview>(`/improvement-documents/${id}/preview`, { content }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** `mood`: as the conversation has it now. A complaint is read some moments after it came, and is then to be offered. */
export function conversationCasesQuery(conversationId: string, mood: Mood | null) {
  return queryOptions({
    queryKey: ['improvements', 'conversation', conversationId, mood],
    queryFn: () => api.get<ConversationImprovements>(`/conversations/${conversationId}/improvements`),
  });
}
