import type {
  AttentionAct,
  AttentionDetail,
  AttentionLetter,
  CloseAttention,
  CustomerAttention,
  Locale,
} from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import type { PlainKey } from '../kit/translate.ts';
import { notify } from '../kit/notify.ts';

type Closing = Partial<CloseAttention> & Pick<CloseAttention, 'helped'>;

/** What can be done about a case; everything shown follows. What goes wrong is thrown, for the form that asked to say so. */
export function useAttentionWrites(caseId: string) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const path = `/attention/cases/${caseId}`;

  async function write(work: () => Promise<unknown>, said: PlainKey): Promise<void> {
    await work();
    await queryClient.invalidateQueries({ queryKey: ['attention'] });
    notify(t(said));
  }

  return {
    note: (act: AttentionAct, note: string) =>
      write(() => api.post<AttentionDetail>(`${path}/acts`, { act, note }), 'attention.do.noted'),
    plan: (plannedOn: string | null) =>
      write(
        () => api.patch<AttentionDetail>(path, { plannedOn }),
        plannedOn === null ? 'attention.do.unplanned' : 'attention.do.planned',
      ),
    close: (closing: Closing) =>
      write(() => api.post<AttentionDetail>(`${path}/close`, closing), 'attention.close.done'),
    answer: (closing: Closing) =>
      write(() => api.post<AttentionDetail>(`${path}/outcome`, closing), 'attention.close.answered'),
    reopen: () => write(() => api.post<AttentionDetail>(`${path}/reopen`, {}), 'attention.close.reopened'),
    rest: (signalId: string, why: string) =>
      write(
        () => api.post<CustomerAttention>(`/attention/signals/${signalId}/rest`, { why }),
        'attention.signal.rested',
      ),
    restore: (signalId: string) =>
      write(() => api.delete(`/attention/signals/${signalId}/rest`), 'attention.signal.restored'),
    /** Drafts the letter and goes to where it is read over and sent. */
    letter: async (locale: Locale, existing: 'refuse' | 'append') => {
      let conversationId = '';
      await write(async () => {
        const answer = await api.post<AttentionLetter>(`${path}/letter`, { locale, existing });
        conversationId = answer.conversationId;
      }, 'attention.letter.placed');
      await navigate({ to: '/inbox/$conversationId', params: { conversationId } });
    },
  };
}
