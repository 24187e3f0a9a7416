import type {
  Candidate,
  CarePlan,
  CarePlanPreview,
  CarePlanVersions,
  CareSettings,
  CareTask,
  CareTaskDetail,
  CompanyCare,
  CourtesiesOfYear,
  CustomerCare,
  PreviewCarePlan,
  Visit,
  VisitSheet,
} from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { CareSearch } from './logic/search.ts';

type Cursor = { pageParam: string | null };

/** Tasks page by page. All keys begin with «care», so that news of after-care makes them stale. */
export const tasksQuery = ({ whose = undefined, state, purpose }: CareSearch) =>
  infiniteQueryOptions({
    queryKey: ['care', 'tasks', whose ?? '', state ?? '', purpose ?? ''],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<CareTask>>('/care-tasks', { whose, state, purpose, cursor: pageParam, limit: 50 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<CareTask>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['care', 'task', id],
    queryFn: () => api.get<CareTaskDetail>(`/care-tasks/${id}`),
  });

export const plansQuery = queryOptions({
  queryKey: ['care', 'plans'],
  queryFn: async () => (await api.get<{ items: CarePlan[] }>('/care-plans')).items,
});

export const planQuery = (id: string) =>
  queryOptions({ queryKey: ['care', 'plan', id], queryFn: () => api.get<CarePlan>(`/care-plans/${id}`) });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['care', 'plan', id, 'versions'],
    queryFn: async () => (await api.get<CarePlanVersions>(`/care-plans/${id}/versions`)).items,
  });

/** What a plan would mean for somebody; not asked while nobody is chosen. */
export const previewQuery = (asked: PreviewCarePlan | null) =>
  queryOptions({
    queryKey: ['care', 'preview', JSON.stringify(asked)],
    queryFn: async ({ signal }) =>
      (await api.post<CarePlanPreview>('/care-plans/preview', asked ?? {}, { signal })).steps,
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });

export const settingsQuery = queryOptions({
  queryKey: ['care', 'settings'],
  queryFn: () => api.get<CareSettings>('/care-settings'),
});

export const courtesiesQuery = (year: number) =>
  queryOptions({
    queryKey: ['care', 'courtesies', year],
    queryFn: () => api.get<CourtesiesOfYear>('/courtesies', { year }),
  });

export type CandidateFilter = { tagId: string; companiesOnly: boolean; contactSince: string; amount: string };

export const candidatesQuery = (courtesy: string, year: string, filter: CandidateFilter) =>
  infiniteQueryOptions({
    queryKey: ['care', 'candidates', courtesy, year, JSON.stringify(filter)],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<Candidate>>(`/courtesies/${courtesy}/${year}/candidates`, {
        tagId: filter.tagId,
        companiesOnly: filter.companiesOnly ? 'true' : null,
        contactSince: filter.contactSince,
        amountAtLeast: filter.amount,
        cursor: pageParam,
        limit: 100,
      }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Candidate>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

export const customerCareQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['care', 'customer', customerId],
    queryFn: () => api.get<CustomerCare>(`/customers/${customerId}/care`),
  });

export const companyCareQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['care', 'company', companyId],
    queryFn: () => api.get<CompanyCare>(`/companies/${companyId}/care`),
  });

export const visitQuery = (id: string) =>
  queryOptions({ queryKey: ['care', 'visit', id], queryFn: () => api.get<VisitSheet>(`/visits/${id}`) });

export const visitsQuery = (customerId: string) =>
  infiniteQueryOptions({
    queryKey: ['care', 'visits', customerId],
    queryFn: ({ pageParam }: Cursor) =>
      api.get<Page<Visit>>(`/customers/${customerId}/visits`, { cursor: pageParam, limit: 30 }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Visit>) => last.nextCursor,
  });
