import type { Broadcast } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { broadcastQuery } from '../queries.ts';

/** What can be done with a broadcast that is planned or on its way. */
export function Actions({ broadcast: { id, state, counts } }: { broadcast: Broadcast }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [stopping, setStopping] = useState(false);
  const [pending, setPending] = useState(false);

  async function move(way: 'pause' | 'resume' | 'stop') {
    const moved = await api.post<Broadcast>(`/broadcasts/${id}/${way}`);
    putAnswer(queryClient, broadcastQuery(id).queryKey, moved);
    await queryClient.invalidateQueries({ queryKey: ['broadcasts'] });
  }

  async function attempt(way: 'pause' | 'resume') {
    setPending(true);
    try {
      await move(way);
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      {(state === 'scheduled' || state === 'sending') && (
        <Button variant="default" loading={pending} onClick={() => void attempt('pause')}>
          {t(state === 'scheduled' ? 'broadcasts.unschedule' : 'broadcasts.pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button loading={pending} onClick={() => void attempt('resume')}>
          {t('broadcasts.resume')}
        </Button>
      )}
      {(state === 'sending' || state === 'paused') && (
        <Button variant="default" onClick={() => setStopping(true)}>
          {t('broadcasts.stop')}
        </Button>
      )}
      <Confirm
        opened={stopping}
        title={t('broadcasts.stopAsk')}
        confirmLabel={t('broadcasts.stop')}
        dangerous
        onConfirm={() => move('stop')}
        onClose={() => setStopping(false)}
      >
        {t('broadcasts.stopConsequence', { count: counts.waiting })}
      </Confirm>
    </>
  );
}
