import type {
  Approval,
  ApprovalCounts,
  ApprovalListItem,
  ApprovalNeed,
  ApprovalRule,
  Approver,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

export const views = ['to_decide', 'mine', 'decided'] as const;
export type View = (typeof views)[number];

/** What waits for oneself and of oneself, for the rail. */
export const approvalCountsQuery = queryOptions({
  queryKey: ['approvals', 'counts'],
  queryFn: () => api.get<ApprovalCounts>('/approvals/counts'),
});

export function approvalsQuery(view: View) {
  return infiniteQueryOptions({
    queryKey: ['approvals', 'list', view],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<ApprovalListItem>>('/approvals', { view, limit: 30, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<ApprovalListItem>) => last.nextCursor,
  });
}

export function approvalQuery(id: string) {
  return queryOptions({
    queryKey: ['approvals', 'one', id],
    queryFn: () => api.get<Approval>(`/approvals/${id}`),
  });
}

/** All that a conversation shows of approvals, oldest first. */
export function threadApprovalsQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['approvals', 'conversation', conversationId],
    queryFn: async () =>
      (await api.get<{ items: Approval[] }>(`/conversations/${conversationId}/approvals`)).items,
  });
}

export const approvalRulesQuery = queryOptions({
  queryKey: ['approvals', 'rules'],
  queryFn: async () => (await api.get<{ items: ApprovalRule[] }>('/approval-rules')).items,
});

export const approversQuery = queryOptions({
  queryKey: ['approvals', 'approvers'],
  queryFn: async () => (await api.get<{ items: Approver[] }>('/approvers')).items,
});

type Asked = {
  text: string;
  conversationId?: string;
  channelId?: string;
  cc?: readonly string[];
  via?: { channelId: string; to: string };
};

/** Whether a text will need approval; asked anew for each text, the last answer standing meanwhile. */
export function approvalNeedQuery(asked: Asked) {
  return queryOptions({
    queryKey: ['approvals', 'need', asked],
    queryFn: ({ signal }) => api.post<ApprovalNeed>('/approval-rules/check', asked, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
