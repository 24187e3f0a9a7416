import type { ConversationDetail, UpdateConversation } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { askToClose } from '../../checklists/closing/question.ts';
import { api, hasCode } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { membersQuery } from '../../kit/queries.ts';
import { changedConversation } from '../logic/change.ts';
import { patchConversation, putConversation } from './cache.ts';

/**
 * Changes status, contact person or subject: on the screen at once, back again with a word why when the server
 * refuses; where points are open, after the question. Answers whether it was done.
 */
export function useUpdateConversation(): (id: string, change: UpdateConversation) => Promise<boolean> {
  const queryClient = useQueryClient();
  const t = useT();
  async function update(id: string, change: UpdateConversation): Promise<boolean> {
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
      if (hasCode(error, 'open_points') && error.problem.openPoints !== undefined) {
        const choice = await askToClose({ ...error.problem.openPoints, sending: false });
        return choice === 'close' && update(id, { ...change, despiteOpenPoints: true });
      }
      notify(problemText(t, error), 'bad');
      return false;
    }
  }
  return update;
}
