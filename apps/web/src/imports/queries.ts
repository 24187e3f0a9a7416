import type { ListImport } from '@madoguchi/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import type { ListKind, Mapping } from './kind.ts';

type Kind = Pick<ListKind, 'path' | 'name'>;
type Cursor = { pageParam: string | null };

/** Keys begin with «customers», which news about what was taken over makes stale. */
function paged<Item>(queryKey: string[], path: string, limit: number) {
  return infiniteQueryOptions({
    queryKey: ['customers', ...queryKey],
    queryFn: ({ pageParam }: Cursor) => api.get<Page<Item>>(path, { limit, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last: Page<Item>) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const listsQuery = ({ path, name }: Kind) => paged<ListImport>([name, 'all'], path, 20);

export function listQuery({ path, name }: Kind, id: string) {
  return queryOptions({
    queryKey: ['customers', name, 'one', id],
    queryFn: () => api.get<ListImport>(`${path}/${id}`),
  });
}

export type PreviewedRow = {
  line: number;
  values: Partial<Record<string, string>>;
  error: { code: string; heading: string | null } | null;
};
type Preview = { rows: PreviewedRow[]; samples: string[][]; problem: string | null };

/** How the first rows of a list would be taken over. */
export function previewQuery({ path, name }: Kind, id: string, mapping: Mapping) {
  return queryOptions({
    queryKey: ['import-preview', name, id, ...mapping.map((field) => field ?? '-')],
    queryFn: () => api.post<Preview>(`${path}/${id}/preview`, { mapping }),
    placeholderData: keepPreviousData,
  });
}

export type Fault = { line: number; code: string; heading: string | null; cells: string[] };

export const faultsQuery = ({ path, name }: Kind, id: string) =>
  paged<Fault>([name, 'faults', id], `${path}/${id}/errors`, 50);
