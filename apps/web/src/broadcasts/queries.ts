import type {
  AnsweredBroadcast,
  AudienceCounts,
  Broadcast,
  BroadcastCounts,
  BroadcastPreview,
  BroadcastRecipient,
  BroadcastSettings,
  PersonalPage,
  RecipientState,
  Segment,
  Standing,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

type Cursor = { pageParam: string | null };

/** Broadcasts, the newest first. */
export const broadcastsQuery = infiniteQueryOptions({
  queryKey: ['broadcasts', 'list'],
  queryFn: ({ pageParam }: Cursor) =>
    api.get<Page<Broadcast>>('/broadcasts', { cursor: pageParam, limit: 30 }),
  initialPageParam: null,
  getNextPageParam: (last: Page<Broadcast>) => last.nextCursor,
});

export function broadcastQuery(id: string) {
  return queryOptions({
    queryKey: ['broadcasts', 'one', id],
    queryFn: () => api.get<Broadcast>(`/broadcasts/${id}`),
  });
}

/** What went out in the last months. */
export const countsQuery = queryOptions({
  queryKey: ['broadcasts', 'counts'],
  queryFn: async () => (await api.get<BroadcastCounts>('/broadcasts/counts', { months: 3 })).items,
});

export const settingsQuery = queryOptions({
  queryKey: ['broadcasts', 'settings'],
  queryFn: () => api.get<BroadcastSettings>('/broadcast-settings'),
});

/** Whom something would go to. */
export type Audience = {
  channelId: string;
  kind: Broadcast['kind'];
  purpose: Broadcast['purpose'];
  segment: Segment;
};

export function audienceQuery(audience: Audience | null) {
  return queryOptions({
    queryKey: ['broadcasts', 'audience', audience],
    queryFn: ({ signal }) =>
      api.post<AudienceCounts>('/broadcasts/audience-counts', audience ?? {}, { signal }),
    enabled: audience !== null,
    placeholderData: keepPreviousData,
  });
}

export type Person = {
  id: string;
  name: string;
  honorific: string;
  company: string | null;
  standing: Standing;
};

export function peopleQuery(audience: Audience, standing: Standing) {
  return infiniteQueryOptions({
    queryKey: ['broadcasts', 'people', JSON.stringify(audience), standing],
    queryFn: ({ pageParam }: Cursor) =>
      api.post<Page<Person>>('/broadcasts/audience', {
        ...audience,
        standing,
        limit: 50,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Person>) => last.nextCursor,
  });
}

export type Previewed = Pick<Broadcast, 'kind' | 'language' | 'subject' | 'body'> & {
  channelId: string;
  personalPage: PersonalPage | null;
  /** A draft, whose compared wordings are looked at too. */
  broadcastId?: string;
};

export function previewQuery(previewed: Previewed | null) {
  return queryOptions({
    queryKey: ['broadcasts', 'preview', previewed],
    queryFn: ({ signal }) => api.post<BroadcastPreview>('/broadcasts/preview', previewed ?? {}, { signal }),
    enabled: previewed !== null,
    placeholderData: keepPreviousData,
  });
}

export function recipientsQuery(id: string, state: RecipientState | null) {
  return infiniteQueryOptions({
    queryKey: ['broadcasts', 'recipients', id, state ?? ''],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<BroadcastRecipient>>(`/broadcasts/${id}/recipients`, {
        cursor: pageParam,
        limit: 50,
        state,
      }),
    initialPageParam: null,
    getNextPageParam: (last: Page<BroadcastRecipient>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The broadcast that a conversation answers. */
export function answeredQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['answered-broadcast', conversationId],
    queryFn: async () =>
      (await api.get<AnsweredBroadcast>(`/conversations/${conversationId}/broadcast`)).broadcast,
    staleTime: 300_000,
  });
}
