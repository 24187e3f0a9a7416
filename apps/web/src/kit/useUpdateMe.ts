import type { Me } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from './api.ts';
import { putAnswer } from './askAgain.ts';
import type { UpdateMe } from './contract.ts';
import { meQuery } from './queries.ts';

/** Changes the signed-in member's own settings; another workspace means other data throughout. */
export function useUpdateMe(): (change: UpdateMe) => Promise<Me> {
  const queryClient = useQueryClient();
  return async (change) => {
    const me = await api.patch<Me>('/me', change);
    if (change.workspaceId !== undefined)
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    putAnswer(queryClient, meQuery.queryKey, me);
    return me;
  };
}
