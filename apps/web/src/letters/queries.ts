import type {
  DocumentKind,
  LetterFields,
  LetterTemplate,
  LetterTemplatePreview,
  LetterTemplateSummary,
  LetterTemplateVersion,
  Locale,
} from '@madoguchi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

/** Keys begin with «letters», so that news of templates make all of it stale. */
export const lettersQuery = queryOptions({
  queryKey: ['letters', 'list'],
  queryFn: async () => (await api.get<{ items: LetterTemplateSummary[] }>('/letter-templates')).items,
});

export const letterQuery = (key: string) =>
  queryOptions({
    queryKey: ['letters', 'one', key],
    queryFn: () => api.get<LetterTemplate>(`/letter-templates/${key}`),
  });

export const letterVersionsQuery = (key: string) =>
  queryOptions({
    queryKey: ['letters', 'versions', key],
    queryFn: async () =>
      (await api.get<{ items: LetterTemplateVersion[] }>(`/letter-templates/${key}/versions`)).items,
  });

/** A template as it would be printed of a made-up case. */
export const templatePreviewQuery = (kind: DocumentKind, language: Locale, fields: LetterFields) =>
  queryOptions({
    queryKey: ['letter-template-preview', kind, language, JSON.stringify(fields)],
    queryFn: () => api.post<LetterTemplatePreview>('/letter-templates/preview', { kind, language, fields }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
