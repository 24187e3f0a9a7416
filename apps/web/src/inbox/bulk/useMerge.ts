import type { ThreadChange } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { offerUndo } from './undoStore.ts';

/** Forgets what the screen knows of conversations whose messages have moved. */
export function useMovedRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    const keys = [
      'conversations',
      'conversation',
      'messages',
      'links',
      'thread-changes',
      'activity',
      'view-counts',
    ];
    await Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
  };
}

/**
 * Merges conversations into one, one after the other, and offers to take that back. What was merged before one is
 * refused stays merged, and can be taken back too.
 * @throws ApiError for the one that was refused
 */
export function useMerge(): (targetId: string, sourceIds: readonly string[]) => Promise<void> {
  const t = useT();
  const refresh = useMovedRefresh();
  return async (targetId, sourceIds) => {
    const done: string[] = [];
    try {
      for (const sourceId of sourceIds) {
        const { id } = await api.post<ThreadChange>(`/conversations/${targetId}/merge`, { sourceId });
        done.unshift(id);
      }
    } finally {
      if (done.length > 0) {
        offerUndo(t('thread.merged'), async () => {
          for (const id of done) await api.post(`/thread-changes/${id}/undo`);
          await refresh();
          return t('undo.simple');
        });
        await refresh();
      }
    }
  };
}
