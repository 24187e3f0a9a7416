import type { ExperimentDetail } from '@madoguchi/contract';
import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { resultQuery } from './queries.ts';
import { useWords } from './words.ts';

/** What is done with an experiment as it stands: begun, ended, changed or thrown away while it is a plan. */
export function Actions({ experiment, onEdit }: { experiment: ExperimentDetail; onEdit: () => void }) {
  const w = useWords();
  const navigate = useNavigate();
  const { again } = useSaving();
  const [asked, setAsked] = useState<'start' | 'remove' | 'end' | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const { id, revision, state } = experiment;
  const { data: result } = useQuery({ ...resultQuery(id), enabled: state === 'running' });
  const isEarly = result?.planReached !== true;
  const close = () => setAsked(null);

  async function start() {
    await api.post(`/experiments/${id}/start`, { basedOn: revision });
    await again();
  }
  async function remove() {
    await api.delete(`/experiments/${id}`);
    await again();
    await navigate({ to: '/growth/experiments' });
  }
  async function end() {
    setChecked(true);
    if (isEarly && reason.trim() === '') return false;
    await api.post(`/experiments/${id}/end`, { basedOn: revision, reason });
    await again();
    return true;
  }

  if (state === 'ended') return null;
  return (
    <>
      {state === 'planned' && (
        <>
          <Button variant="default" onClick={() => setAsked('remove')}>
            {w('experiments.remove')}
          </Button>
          <Button variant="default" onClick={onEdit}>
            {w('experiments.edit')}
          </Button>
          <Button onClick={() => setAsked('start')}>{w('experiments.start')}</Button>
        </>
      )}
      {state === 'running' && (
        <Button variant={isEarly ? 'default' : 'filled'} onClick={() => setAsked('end')}>
          {w(isEarly ? 'experiments.end.early' : 'experiments.end')}
        </Button>
      )}
      <Confirm
        opened={asked === 'start'}
        title={w('experiments.start')}
        confirmLabel={w('experiments.start')}
        onConfirm={start}
        onClose={close}
      >
        {w('experiments.start.body')}
      </Confirm>
      <Confirm
        opened={asked === 'remove'}
        title={w('experiments.remove')}
        confirmLabel={w('experiments.remove')}
        dangerous
        onConfirm={remove}
        onClose={close}
      >
        {w('experiments.remove.body')}
      </Confirm>
      <Confirm
        opened={asked === 'end'}
        title={w(isEarly ? 'experiments.end.early' : 'experiments.end')}
        confirmLabel={w('experiments.end')}
        dangerous={isEarly}
        onConfirm={end}
        onClose={close}
      >
        <p>{w('experiments.end.body')}</p>
        {isEarly && (
          <>
            <p>{w('experiments.end.earlyBody')}</p>
            <Textarea
              label={w('experiments.end.reason')}
              value={reason}
              maxLength={500}
              required
              autosize
              minRows={2}
              error={checked && reason.trim() === '' && w('experiments.required')}
              onChange={({ currentTarget: { value } }) => setReason(value)}
            />
          </>
        )}
      </Confirm>
    </>
  );
}
