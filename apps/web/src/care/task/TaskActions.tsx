import type { CareTaskDetail, UpdateCareTask } from '@madoguchi/contract';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { useWrite } from '../useWrite.ts';

/** Planning, doing, skipping and opening a task again. */
export function TaskActions({ task }: { task: CareTaskDetail }) {
  const t = useT();
  const { pending, write } = useWrite();
  const [skipping, setSkipping] = useState(false);
  const change = (body: Omit<UpdateCareTask, 'revision'>) =>
    write(() => api.patch(`/care-tasks/${task.id}`, { revision: task.revision, ...body }));
  const { state } = task;
  if (state === 'done' || state === 'skipped' || state === 'stopped')
    return (
      <Button variant="default" loading={pending} onClick={() => void change({ state: 'planned' })}>
        {t('aftercare.task.reopen')}
      </Button>
    );
  return (
    <>
      {state !== 'planned' && (
        <Button variant="default" loading={pending} onClick={() => void change({ state: 'planned' })}>
          {t('aftercare.task.plan')}
        </Button>
      )}
      <Button variant="default" onClick={() => setSkipping(true)}>
        {t('aftercare.task.skip')}
      </Button>
      <Button
        leftSection={<IconCheck size={16} aria-hidden />}
        loading={pending}
        onClick={() => void change({ state: 'done' })}
      >
        {t('aftercare.task.done')}
      </Button>
      <Modal
        opened={skipping}
        onClose={() => setSkipping(false)}
        title={t('aftercare.task.skip')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <SkipForm
          onSkip={async (note) => {
            if (await change({ state: 'skipped', note })) setSkipping(false);
          }}
          onClose={() => setSkipping(false)}
        />
      </Modal>
    </>
  );
}

function SkipForm({ onSkip, onClose }: { onSkip: (note: string) => Promise<void>; onClose: () => void }) {
  const t = useT();
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (note.trim() !== '') void onSkip(note.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Textarea
        label={t('aftercare.task.skipReason')}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={checked && note.trim() === '' && t('aftercare.task.skipReasonMissing')}
      />
      <Group justify="flex-end" mt={14}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('aftercare.task.skip')}</Button>
      </Group>
    </form>
  );
}
