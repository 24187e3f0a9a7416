import type { Broadcast } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useChannels } from '../inbox/data/useDesk.ts';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { BroadcastForm } from './editor/BroadcastForm.tsx';
import { SendDialog } from './editor/SendDialog.tsx';
import { TestDialog } from './editor/TestDialog.tsx';
import { draftOf } from './logic/draft.ts';
import { standingOf } from './logic/standing.ts';
import { broadcastQuery } from './queries.ts';
import type { NextStep } from './search.ts';
import { Actions } from './shown/Actions.tsx';
import { Content } from './shown/Content.tsx';
import { Progress } from './shown/Progress.tsx';
import { Recipients } from './shown/Recipients.tsx';

/** One broadcast: written while it is a draft, then followed. */
export default function BroadcastScreen() {
  const t = useT();
  const { id } = useParams({ from: '/signed-in/broadcasts/$id' });
  const { data, error, refetch } = useQuery(broadcastQuery(id));
  const canWrite = useCan('broadcasts:write');
  if (data === undefined)
    return (
      <Screen title={t('broadcasts.title')} wide back={{ to: '/broadcasts', label: t('broadcasts.title') }}>
        {error === null ? (
          <Skeletons rows={6} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  const isDraft = data.state === 'draft';
  return isDraft && canWrite ? <Draft key={id} broadcast={data} /> : <Followed broadcast={data} />;
}

function Draft({ broadcast }: { broadcast: Broadcast }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const channels = useChannels();
  const [removing, setRemoving] = useState(false);
  const { next } = useSearch({ from: '/signed-in/broadcasts/$id' });
  const [step, setStep] = useState<NextStep | null>(next ?? null);
  const { id, revision } = broadcast;
  const back = { to: '/broadcasts', label: t('broadcasts.title') } as const;
  // The address says it no more, so that coming back opens nothing.
  const closeStep = () => {
    setStep(null);
    if (next !== undefined)
      void navigate({ to: '/broadcasts/$id', params: { id }, search: {}, replace: true });
  };
  return (
    <Screen
      title={broadcast.name}
      wide
      back={back}
      actions={
        <>
          <StateDot tone="quiet">{t('broadcasts.state.draft')}</StateDot>
          <Button variant="default" onClick={() => setRemoving(true)}>
            {t('broadcasts.delete')}
          </Button>
        </>
      }
    >
      {channels === undefined ? (
        <Skeletons rows={6} />
      ) : (
        <BroadcastForm
          key={revision}
          initial={draftOf(broadcast)}
          channels={channels}
          isNew={false}
          onSave={async (draft, next) => {
            const saved = await api.patch<Broadcast>(`/broadcasts/${id}`, {
              ...draft,
              basedOn: revision,
            });
            putAnswer(queryClient, broadcastQuery(id).queryKey, saved);
            await queryClient.invalidateQueries({ queryKey: ['broadcasts', 'list'] });
            if (next === null) notify(t('common.saved'));
            else setStep(next);
          }}
          onNext={setStep}
        />
      )}
      {step === 'send' && <SendDialog broadcast={broadcast} onClose={closeStep} />}
      {step === 'test' && <TestDialog broadcast={broadcast} onClose={closeStep} />}
      <Confirm
        opened={removing}
        title={t('broadcasts.deleteAsk')}
        confirmLabel={t('broadcasts.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/broadcasts/${id}`);
          await navigate({ to: '/broadcasts' });
          queryClient.removeQueries({ queryKey: broadcastQuery(id).queryKey });
          await queryClient.invalidateQueries({ queryKey: ['broadcasts', 'list'] });
        }}
        onClose={() => setRemoving(false)}
      >
        {t('broadcasts.deleteConsequence')}
      </Confirm>
    </Screen>
  );
}

function Followed({ broadcast }: { broadcast: Broadcast }) {
  const t = useT();
  const canWrite = useCan('broadcasts:write');
  const maySeePeople = useCan('customers:read');
  const { tone, key } = standingOf(broadcast);
  return (
    <Screen
      title={broadcast.name}
      wide
      back={{ to: '/broadcasts', label: t('broadcasts.title') }}
      actions={
        <>
          <StateDot tone={tone}>{t(key)}</StateDot>
          {canWrite && <Actions broadcast={broadcast} />}
        </>
      }
    >
      {!canWrite && broadcast.state === 'draft' && <Notice tone="quiet">{t('broadcasts.readOnly')}</Notice>}
      {broadcast.state !== 'draft' && <Progress broadcast={broadcast} />}
      <Content broadcast={broadcast} />
      {maySeePeople && broadcast.state !== 'draft' && <Recipients broadcast={broadcast} />}
    </Screen>
  );
}
