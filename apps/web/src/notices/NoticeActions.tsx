import type { Notice } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAttempt } from '../customers/data/useAttempt.ts';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { useT } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';
import { noticeQuery } from './queries.ts';

type Asked = 'approve' | 'stop' | 'delete';

/** What can be done with a notice as it stands now. */
export function NoticeActions({ notice: { id, state, revision, counts, mayApprove } }: { notice: Notice }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const mayWrite = useCan('orders:write');
  const isLead = useCan('notices:decide');
  const { attempt, pending } = useAttempt();
  const [asked, setAsked] = useState<Asked | null>(null);

  async function move(way: 'approve' | 'pause' | 'resume' | 'stop') {
    const body = way === 'approve' ? { basedOn: revision } : undefined;
    const moved = await api.post<Notice>(`/notices/${id}/${way}`, body);
    putAnswer(queryClient, noticeQuery(id).queryKey, moved);
    await queryClient.invalidateQueries({ queryKey: ['notices'] });
  }

  async function remove() {
    await api.delete(`/notices/${id}`);
    await navigate({ to: '/notices' });
    queryClient.removeQueries({ queryKey: noticeQuery(id).queryKey });
    await queryClient.invalidateQueries({ queryKey: ['notices', 'list'] });
  }

  const close = () => setAsked(null);
  return (
    <>
      {state === 'draft' && mayWrite && (
        <Button variant="default" onClick={() => setAsked('delete')}>
          {t('notices.delete')}
        </Button>
      )}
      {state === 'draft' && mayApprove === 'yes' && (
        <Button disabled={counts.waiting === 0} onClick={() => setAsked('approve')}>
          {t('notices.approve')}
        </Button>
      )}
      {state === 'sending' && isLead && (
        <Button variant="default" loading={pending} onClick={() => void attempt(() => move('pause'))}>
          {t('notices.pause')}
        </Button>
      )}
      {state === 'paused' && isLead && (
        <Button loading={pending} onClick={() => void attempt(() => move('resume'))}>
          {t('notices.resume')}
        </Button>
      )}
      {(state === 'sending' || state === 'paused') && isLead && (
        <Button variant="default" onClick={() => setAsked('stop')}>
          {t('notices.stop')}
        </Button>
      )}
      <Confirm
        opened={asked === 'approve'}
        title={t('notices.approveAsk', { count: counts.waiting })}
        confirmLabel={t('notices.approve')}
        onConfirm={() => move('approve')}
        onClose={close}
      >
        {t('notices.approveBody')}
      </Confirm>
      <Confirm
        opened={asked === 'stop'}
        title={t('notices.stopAsk')}
        confirmLabel={t('notices.stop')}
        dangerous
        onConfirm={() => move('stop')}
        onClose={close}
      >
        {t('notices.stopBody', { count: counts.waiting })}
      </Confirm>
      <Confirm
        opened={asked === 'delete'}
        title={t('notices.deleteAsk')}
        confirmLabel={t('notices.delete')}
        dangerous
        onConfirm={remove}
        onClose={close}
      >
        {t('notices.deleteBody')}
      </Confirm>
    </>
  );
}
