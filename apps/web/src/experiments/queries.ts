import type {
  Broadcast,
  ConversationScripts,
  Experiment,
  ExperimentDetail,
  ExperimentEvidence,
  ExperimentMeasure,
  ExperimentPlan,
  ExperimentResult,
  PlanExperiment,
  TrackedLink,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';

// Keys begin with «growth», so that news about links, orders and experiments make them stale.
const key = ['growth', 'experiments'];

export const experimentsQuery = infiniteQueryOptions({
  queryKey: [...key, 'list'],
  queryFn: ({ pageParam }: { pageParam: string | null }) =>
    api.get<Page<Experiment>>('/experiments', { limit: 30, cursor: pageParam }),
  initialPageParam: null,
  getNextPageParam: (last: Page<Experiment>) => last.nextCursor,
});

export const experimentQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, id],
    queryFn: () => api.get<ExperimentDetail>(`/experiments/${id}`),
  });

export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, id, 'result'],
    queryFn: () => api.get<ExperimentResult>(`/experiments/${id}/result`),
    placeholderData: keepPreviousData,
  });

export const evidenceQuery = (id: string, measure: ExperimentMeasure, variant: number) =>
  infiniteQueryOptions({
    queryKey: [...key, id, 'evidence', measure, String(variant)],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<ExperimentEvidence>>(`/experiments/${id}/evidence`, {
        measure,
        variant,
        limit: 30,
        cursor: pageParam,
      }),
    initialPageParam: null,
    getNextPageParam: (last: Page<ExperimentEvidence>) => last.nextCursor,
  });

/** How many people a plan asks for; null while it cannot be said. */
export const planQuery = (asked: PlanExperiment | null) =>
  queryOptions({
    queryKey: [...key, 'plan', asked],
    queryFn: () => api.post<ExperimentPlan>('/experiments/plan', asked ?? {}),
    enabled: asked !== null,
    retry: false,
    placeholderData: keepPreviousData,
  });

/** What may be tried: links that lead somewhere, broadcasts that are drafts, the newest of each. */
export const linksToTry = queryOptions({
  queryKey: [...key, 'links'],
  queryFn: async () => (await api.get<Page<TrackedLink>>('/links', { limit: 100 })).items,
});
export const draftsToTry = queryOptions({
  queryKey: [...key, 'drafts'],
  queryFn: async () => (await api.get<Page<Broadcast>>('/broadcasts', { limit: 100, state: 'draft' })).items,
});

export const scriptsQuery = (conversationId: string) =>
  queryOptions({
    queryKey: [...key, 'scripts', conversationId],
    queryFn: () => api.get<ConversationScripts>(`/conversations/${conversationId}/scripts`),
  });
