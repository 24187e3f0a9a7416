import type { AccountSecurity, AuditEntry, Session, WorkspaceSecurity } from '@madoguchi/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { AuditFilter } from './audit/filter.ts';
import { toQuery } from './audit/filter.ts';

export const accountSecurityQuery = queryOptions({
  queryKey: ['me', 'security'],
  queryFn: () => api.get<AccountSecurity>('/me/security'),
});

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: async () => (await api.get<Page<Session>>('/me/sessions')).items,
});

export const workspaceSecurityQuery = queryOptions({
  queryKey: ['workspace', 'security'],
  queryFn: () => api.get<WorkspaceSecurity>('/workspace/security'),
});

export function auditQuery(filter: AuditFilter, timeZone: string) {
  const query = toQuery(filter, timeZone);
  return infiniteQueryOptions({
    queryKey: ['audit', JSON.stringify(query)],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      api.get<Page<AuditEntry>>('/audit', { ...query, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<AuditEntry>) => last.nextCursor,
  });
}
