import type { PromiseRecord } from '@madoguchi/contract';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { usePromiseWrites } from '../usePromiseWrites.ts';
import styles from './dialogs.module.css';
import { useDialog } from './useDialog.ts';

type Props = { promise: PromiseRecord; opened: boolean; onClose: () => void };

/** Says that a promise will not be kept: why, and what the customer was told. It stays on record. */
export function GiveUpDialog({ promise, opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('promise.giveUp')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <GiveUpForm promise={promise} onClose={onClose} />
    </Modal>
  );
}

function GiveUpForm({ promise, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const { giveUp } = usePromiseWrites();
  const [reason, setReason] = useState('');
  const [told, setTold] = useState('');
  const wrong = reason.trim() === '' || told.trim() === '';
  const form = useDialog(wrong, () => giveUp(promise.id, { reason, told }), onClose);
  const missing = (value: string) => form.tried && value.trim() === '' && t('field.required');
  return (
    <form className={styles.form} onSubmit={form.onSubmit} noValidate>
      <p className={styles.quiet}>{t('promise.giveUpHint')}</p>
      <Textarea
        label={t('promise.field.reason')}
        value={reason}
        maxLength={1000}
        autosize
        minRows={2}
        error={missing(reason)}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <Textarea
        label={t('promise.field.told')}
        value={told}
        maxLength={1000}
        autosize
        minRows={2}
        error={missing(told)}
        onChange={({ currentTarget: { value } }) => setTold(value)}
      />
      <FormFailure error={form.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" color="shu" loading={form.pending}>
          {t('promise.giveUpDo')}
        </Button>
      </Group>
    </form>
  );
}
