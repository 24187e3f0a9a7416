import type {
  ApiKey,
  Channel,
  Counts,
  DeadLetter,
  Invitation,
  Me,
  Member,
  Quarantined,
} from '@madoguchi/contract';
import { infiniteQueryOptions, notifyManager, QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { askAgainWhatChangedMeanwhile } from './askAgain.ts';
import type { InvitationPreview, Page, SetupStatus, WorkspaceSettings } from './contract.ts';
import { isWorthRetrying } from './problem.ts';

/** The cache of what the server said; live events and our own writes say what is stale. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  // A box that is ticked and kept by the server would show its old state until the next task: tells screens in the same one.
  notifyManager.setScheduler(queueMicrotask);
  askAgainWhatChangedMeanwhile(queryClient);
  return queryClient;
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => api.get<Me>('/me') });

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => api.get<SetupStatus>('/setup'),
});

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: () => api.get<WorkspaceSettings>('/workspace'),
});

/** Every member of the workspace. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => wholeList<Member>('/members'),
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => wholeList<Invitation>('/invitations'),
});

export function invitationPreviewQuery(id: string) {
  return queryOptions({
    queryKey: ['invitations', id, 'preview'],
    queryFn: () => api.get<InvitationPreview>(`/invitations/${id}/preview`),
  });
}

/** Every channel of the workspace, with its live state. */
export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: () => wholeList<Channel>('/channels'),
});

export function channelQuery(id: string) {
  return queryOptions({ queryKey: ['channels', id], queryFn: () => api.get<Channel>(`/channels/${id}`) });
}

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => wholeList<ApiKey>('/api-keys'),
});

export const countsQuery = queryOptions({ queryKey: ['counts'], queryFn: () => api.get<Counts>('/counts') });

export const quarantineQuery = pagedQuery<Quarantined>(['quarantine'], '/quarantine');
export const deadLettersQuery = pagedQuery<DeadLetter>(['dead-letters'], '/dead-letters');

function pagedQuery<Item>(queryKey: string[], path: string) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<Item>>(path, { cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
  });
}

/** Reads a list that is short by nature (members, channels, keys) to its end. */
async function wholeList<Item>(path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await api.get<Page<Item>>(path, { limit: 200, cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
