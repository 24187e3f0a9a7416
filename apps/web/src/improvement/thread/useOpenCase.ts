import type { Improvement } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { caseQuery, conversationCasesQuery } from '../queries.ts';

/** Opens a case about a conversation and goes there; to the one that is open already, where there is one. */
export function useOpenCase(conversationId: string): {
  pending: boolean;
  open: (messageId?: string) => Promise<void>;
} {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [pending, setPending] = useState(false);
  const goTo = (id: string) => navigate({ to: '/improvements/$id', params: { id } });

  async function open(messageId?: string) {
    setPending(true);
    try {
      const body = { conversationId, ...(messageId === undefined ? {} : { messageId }) };
      const opened = await api.post<Improvement>('/improvements', body);
      queryClient.setQueryData(caseQuery(opened.id).queryKey, opened);
      await goTo(opened.id);
    } catch (error) {
      const known = hasCode(error, 'conflict')
        ? await queryClient.fetchQuery({ ...conversationCasesQuery(conversationId, null), staleTime: 0 })
        : null;
      const there = known?.items.find(({ status }) => status !== 'closed');
      if (there === undefined) notify(problemText(t, error), 'bad');
      else await goTo(there.id);
    } finally {
      setPending(false);
    }
  }
  return { pending, open };
}
