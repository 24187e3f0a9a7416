import type { ConversationDetail, UpdateConversation } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { membersQuery } from '../../kit/queries.ts';
import { changedConversation } from '../logic/change.ts';
import { patchConversation, putConversation } from './cache.ts';

/**
 * Changes status, contact person or subject: on the screen at once, back again with a word why when the server
 * refuses. Answers whether it was done.
 */
export function useUpdateConversation(): (id: string, change: UpdateConversation) => Promise<boolean> {
  const queryClient = useQueryClient();
  const t = useT();
  return async (id, change) => {
    const members = queryClient.getQueryData(membersQuery.queryKey) ?? [];
    const rollBack = patchConversation(queryClient, id, (known) =>
      changedConversation(known, change, members),
    );
    try {
      putConversation(queryClient, await api.patch<ConversationDetail>(`/conversations/${id}`, change));
      void queryClient.invalidateQueries({ queryKey: ['counts'] });
      return true;
    } catch (error) {
      rollBack();
      notify(problemText(t, error), 'bad');
      return false;
    }
  };
}
