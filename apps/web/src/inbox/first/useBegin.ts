import type { FirstMessage, StartWay } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import { firstMessageQuery } from './queries.ts';

type Whom = { customerId: string } | { email: string };

/** Begins a message to somebody, and goes on to its own address, which finds it again after a reload. */
export function useBegin(): (whom: Whom, way?: Pick<StartWay, 'channelId' | 'to'>) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (whom, way) => {
    const by = way === undefined ? {} : { channelId: way.channelId, to: way.to };
    const begun = await api.post<FirstMessage>('/first-messages', { ...whom, ...by });
    queryClient.setQueryData(firstMessageQuery(begun.id).queryKey, begun);
    await navigate({ to: '/inbox/new', search: { draft: begun.id }, replace: 'customerId' in whom });
  };
}
