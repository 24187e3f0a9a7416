import type { Message } from '@madoguchi/contract';
import { Modal, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useMe, useTimeZone } from '../../kit/session.tsx';
import { dueFrom, isOver } from '../logic/due.ts';
import { acts } from '../logic/search.ts';
import { usePromiseWrites } from '../usePromiseWrites.ts';
import styles from './dialogs.module.css';
import { DueFields } from './DueFields.tsx';
import { useDialog } from './useDialog.ts';

type Props = { message: Message; opened: boolean; onClose: () => void };

/** Enters a promise by hand: one given in a call, or written in a note. */
export function AddDialog({ message, opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('promise.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddForm message={message} onClose={onClose} />
    </Modal>
  );
}

function AddForm({ message, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const me = useMe().member.id;
  const timeZone = useTimeZone();
  const members = useMembers();
  const { add } = usePromiseWrites();
  const [now] = useState(() => new Date());
  const [sentence, setSentence] = useState('');
  const [act, setAct] = useState<(typeof acts)[number]>('contact');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [ownerId, setOwnerId] = useState(me);
  const due = dueFrom(day, time);
  const wrongDue = due === null || isOver(due, now, timeZone);
  const missing = sentence.trim() === '';
  const source = message.content?.type === 'call' ? 'call' : message.direction === 'note' ? 'note' : 'manual';
  const form = useDialog(
    wrongDue || missing,
    () => {
      const { conversationId, id: messageId } = message;
      return add({ conversationId, messageId, source, sentence: sentence.trim(), act, due, ownerId });
    },
    onClose,
  );
  return (
    <form className={styles.form} onSubmit={form.onSubmit} noValidate>
      <Textarea
        label={t('promise.field.sentence')}
        placeholder={t('promise.field.sentenceHint')}
        value={sentence}
        maxLength={2000}
        autosize
        minRows={2}
        error={form.tried && missing && t('field.required')}
        onChange={({ currentTarget: { value } }) => setSentence(value)}
        data-autofocus
      />
      <NativeSelect
        label={t('promise.field.act')}
        value={act}
        data={acts.map((value) => ({ value, label: t(`promise.act.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setAct(acts.find((each) => each === value) ?? act)}
      />
      <DueFields
        day={day}
        time={time}
        onChange={(next) => {
          if (next.day !== undefined) setDay(next.day);
          if (next.time !== undefined) setTime(next.time);
        }}
        error={form.tried && wrongDue ? t('promise.wrongDue') : null}
      />
      <NativeSelect
        label={t('promise.field.owner')}
        value={ownerId}
        data={members
          .filter(({ role }) => role !== 'observer')
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget: { value } }) => setOwnerId(value)}
      />
      <FormButtons label={t('promise.addDo')} saving={form.pending} error={form.error} onClose={onClose} />
    </form>
  );
}
