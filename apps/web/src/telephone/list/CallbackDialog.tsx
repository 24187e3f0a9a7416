import type { Callback } from '@madoguchi/contract';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { fromWallClock, toWallClock } from '../../inbox/logic/zoned.ts';
import { useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { CallbackWhen } from '../form/CallbackFields.tsx';
import { useCallbackChoices } from '../form/useCallbackChoices.ts';
import { useCallbackWrites } from '../useCallbackWrites.ts';

type Props = { callback: Callback; opened: boolean; onClose: () => void };

/** Moves a call-back, or gives it to somebody else. */
export function CallbackDialog({ callback, opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('callback.changeTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DialogForm callback={callback} onClose={onClose} />
    </Modal>
  );
}

function DialogForm({ callback, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const timeZone = useTimeZone();
  const { change } = useCallbackWrites();
  const [now] = useState(() => new Date());
  const choices = useCallbackChoices(null);
  const [fields, setFields] = useState({
    callback: '1',
    callbackAt: toWallClock(new Date(callback.dueAt), timeZone),
    ownerId: callback.owner?.id ?? '',
  });
  const [note, setNote] = useState(callback.note);
  const [checked, setChecked] = useState(false);
  const dueAt = fromWallClock(fields.callbackAt, timeZone);
  const unchanged = fields.callbackAt === toWallClock(new Date(callback.dueAt), timeZone);
  const wrong = dueAt === null || (!unchanged && dueAt <= now);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong) return;
    const { ownerId } = fields;
    const changes = {
      ...(unchanged ? {} : { dueAt: dueAt.toISOString() }),
      ownerId: ownerId === '' ? null : ownerId,
      note: note.trim(),
    };
    if (await change(callback.id, changes)) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate style={{ display: 'grid', gap: 14 }}>
      <CallbackWhen
        fields={fields}
        onChange={(changes) => setFields({ ...fields, ...changes })}
        error={checked && wrong && t('callForm.missingTime')}
        choices={choices}
      />
      <Textarea
        label={t('callback.note')}
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('common.save')}</Button>
      </Group>
    </form>
  );
}
