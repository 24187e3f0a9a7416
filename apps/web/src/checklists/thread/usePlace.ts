import type { ConversationChecklists } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';

export type PlaceWrites = ReturnType<typeof usePlace>;

/** Changes the lists of a conversation; what the server answers is in place at once, and a refusal is said. */
export function usePlace(conversationId: string) {
  const t = useT();
  const queryClient = useQueryClient();
  const path = `/conversations/${conversationId}/checklists`;

  async function put(work: Promise<ConversationChecklists>): Promise<ConversationChecklists | null> {
    try {
      const after = await work;
      queryClient.setQueriesData({ queryKey: ['checklists', 'place', conversationId] }, after);
      return after;
    } catch (error) {
      notify(problemText(t, error), 'bad');
      await queryClient.invalidateQueries({ queryKey: ['checklists', 'place', conversationId] });
      return null;
    }
  }

  return {
    attach: (checklistId: string) => put(api.post<ConversationChecklists>(path, { checklistId })),
    remove: (useId: string) => put(api.delete<ConversationChecklists>(`${path}/${useId}`)),
    check: (useId: string, position: number, checked: boolean) =>
      put(api.put<ConversationChecklists>(`${path}/${useId}/points/${position}`, { checked })),
  };
}
