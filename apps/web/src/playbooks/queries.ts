import type { Playbook, PlaybookSummary } from '@madoguchi/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';

export const playbooksQuery = queryOptions({
  queryKey: ['playbooks', 'list'],
  queryFn: async () => (await api.get<{ items: PlaybookSummary[] }>('/playbooks')).items,
});

export const playbookQuery = (key: string) =>
  queryOptions({
    queryKey: ['playbooks', 'one', key],
    queryFn: () => api.get<Playbook>(`/playbooks/${key}`),
  });
