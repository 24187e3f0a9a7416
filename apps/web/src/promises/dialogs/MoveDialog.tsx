import type { PromiseRecord } from '@madoguchi/contract';
import { Button, Group, Modal, Radio, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { hasCode } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { useTimeZone } from '../../kit/session.tsx';
import { dueFrom, isOver } from '../logic/due.ts';
import { promiseWords } from '../logic/words.ts';
import { usePromiseWrites } from '../usePromiseWrites.ts';
import styles from './dialogs.module.css';
import { DueFields } from './DueFields.tsx';
import { useDialog } from './useDialog.ts';

type Props = { promise: PromiseRecord; opened: boolean; onClose: () => void };

/** Moves a promise: the customer is told by a drafted apology, or was told already. */
export function MoveDialog({ promise, opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('promise.move')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <MoveForm promise={promise} onClose={onClose} />
    </Modal>
  );
}

function MoveForm({ promise, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const navigate = useNavigate();
  const { move } = usePromiseWrites();
  const [now] = useState(() => new Date());
  const [day, setDay] = useState('');
  const [time, setTime] = useState(promise.due?.slice(11) ?? '');
  const [how, setHow] = useState<'draft' | 'told'>('draft');
  const [told, setTold] = useState('');
  const due = dueFrom(day, time);
  const wrongDue = due === null || isOver(due, now, timeZone) || due === promise.due;
  const wrong = wrongDue || (how === 'told' && told.trim() === '');

  async function save(append: boolean) {
    if (due === null) return;
    await move(promise.id, how === 'told' ? { due, told: told.trim() } : { due, append });
    if (how === 'told') {
      notify(t('promise.moved'));
      return;
    }
    notify(t('promise.drafted'));
    const { conversationId } = promise;
    if (conversationId !== null)
      void navigate({
        to: '/inbox/$conversationId',
        params: { conversationId },
        search: { promise: promise.id },
      });
  }
  const form = useDialog(wrong, () => save(false), onClose);
  const begun = how === 'draft' && hasCode(form.error, 'conflict');

  return (
    <form className={styles.form} onSubmit={form.onSubmit} noValidate>
      <p className={styles.quiet}>{t('promise.moveNow', { words: promiseWords(t, promise, locale) })}</p>
      <DueFields
        day={day}
        time={time}
        onChange={(change) => {
          if (change.day !== undefined) setDay(change.day);
          if (change.time !== undefined) setTime(change.time);
        }}
        error={form.tried && wrongDue ? t('promise.wrongDue') : null}
      />
      <Radio.Group
        label={t('promise.moveHow')}
        value={how}
        onChange={(value) => setHow(value === 'told' ? 'told' : 'draft')}
      >
        <Group gap={16} mt={6}>
          <Radio value="draft" label={t('promise.moveHow.draft')} />
          <Radio value="told" label={t('promise.moveHow.told')} />
        </Group>
      </Radio.Group>
      {how === 'draft' ? (
        <p className={styles.quiet}>{t('promise.moveDraftHint')}</p>
      ) : (
        <Textarea
          label={t('promise.field.told')}
          value={told}
          maxLength={1000}
          autosize
          minRows={2}
          error={form.tried && told.trim() === '' && t('field.required')}
          onChange={({ currentTarget: { value } }) => setTold(value)}
        />
      )}
      {begun ? (
        <Notice tone="careful">
          <p>{t('promise.draftBegun')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => void save(true).then(onClose, (error: unknown) => notify(String(error), 'bad'))}
          >
            {t('promise.append')}
          </Button>
        </Notice>
      ) : (
        <FormFailure error={form.error} />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={form.pending}>
          {t(how === 'told' ? 'promise.moveDo' : 'promise.draftDo')}
        </Button>
      </Group>
    </form>
  );
}
