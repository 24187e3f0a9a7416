import type {
  Acknowledgement,
  AcknowledgementPreview,
  AcknowledgementPreviewBody,
  AcknowledgementSettings,
} from '@madoguchi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

export const settingsQuery = queryOptions({
  queryKey: ['acknowledgement', 'settings'],
  queryFn: () => api.get<AcknowledgementSettings>('/acknowledgement-settings'),
});

export const latestQuery = queryOptions({
  queryKey: ['acknowledgement', 'latest'],
  queryFn: async () => (await api.get<{ items: Acknowledgement[] }>('/acknowledgements')).items,
});

/** What would go out, at several instants. */
export function previewQuery(body: AcknowledgementPreviewBody) {
  return queryOptions({
    queryKey: ['acknowledgement', 'preview', body],
    queryFn: () => api.post<AcknowledgementPreview>('/acknowledgement-settings/preview', body),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}
