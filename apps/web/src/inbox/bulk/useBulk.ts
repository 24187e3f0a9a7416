import type { BulkAction, BulkResult, BulkUndoResult } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { askToClose } from '../../checklists/closing/question.ts';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { offerUndo } from './undoStore.ts';

/** Does one thing to several conversations and offers to undo it; answers whether it was done. */
export function useBulk(): (ids: readonly string[], action: BulkAction) => Promise<boolean> {
  const t = useT();
  const queryClient = useQueryClient();

  async function refresh() {
    await Promise.all(
      [['conversations'], ['conversation'], ['view-counts'], ['counts']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  }

  async function undo(id: string): Promise<string> {
    const { restored, leftAlone } = await api.post<BulkUndoResult>(`/bulk-changes/${id}/undo`);
    await refresh();
    const subjects = leftAlone
      .slice(0, 3)
      .map(({ subject }) => (subject === '' ? t('inbox.noSubject') : subject))
      .join(t('undo.subjects'));
    const parts = [t('undo.done', { count: restored.length })];
    if (leftAlone.length > 0) parts.push(t('undo.leftAlone', { count: leftAlone.length, subjects }));
    return parts.join(' · ');
  }

  async function change(ids: readonly string[], action: BulkAction): Promise<boolean> {
    try {
      const result = await api.post<BulkResult>('/conversations/bulk', { ids, action });
      await refresh();
      const { id, changed, missing, openPoints, mayClose } = result;
      if (id === null) {
        if (openPoints.length === 0) notify(t('bulk.nothing'), 'quiet');
      } else offerUndo(t(`bulk.done.${action.kind}`, { count: changed.length }), () => undo(id));
      if (missing.length > 0) notify(t('bulk.missing', { count: missing.length }), 'careful');
      if (openPoints.length > 0 && action.kind === 'status') {
        const left = { points: [], conversations: openPoints.length, mayClose, sending: false };
        if ((await askToClose(left)) === 'close')
          return change(openPoints, { ...action, despiteOpenPoints: true });
      }
      return true;
    } catch (error) {
      notify(problemText(t, error), 'bad');
      return false;
    }
  }
  return change;
}
