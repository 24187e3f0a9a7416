import type { Customer } from '@madoguchi/contract';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { isReference, isSameName } from './reasons.ts';
import { RequestFields, type RequestValues } from './RequestFields.tsx';

type Props = { opened: boolean; customer: Customer; onClose: () => void };

/** Erases a person’s data for good, once the name has been typed. */
export function EraseDialog({ opened, customer, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('requests.eraseTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <EraseForm customer={customer} onClose={onClose} />
    </Modal>
  );
}

function EraseForm({ customer, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const queryClient = useQueryClient();
  const [values, setValues] = useState<RequestValues>({ reason: 'deletion_request', reference: '' });
  const [confirm, setConfirm] = useState('');
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isConfirmed = isSameName(confirm, customer.name);

  async function erase() {
    setSending(true);
    setError(null);
    try {
      const { reason, reference } = values;
      const body = { kind: 'erasure', reason, reference: reference.trim() || null, confirm };
      await api.post(`/customers/${customer.id}/data-requests`, body);
      notify(t('requests.erased'));
      onClose();
      // Nothing of what was seen stays in this page’s memory.
      await queryClient.resetQueries();
    } catch (failure) {
      setError(failure);
      setSending(false);
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (isConfirmed && isReference(values.reference)) void erase();
  }

  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 14 }}>
      <Notice tone="bad">{t('requests.eraseBody')}</Notice>
      <p style={{ margin: 0 }}>{t('requests.eraseNote')}</p>
      <RequestFields kind="erasure" values={values} onChange={setValues} />
      <TextInput
        label={t('requests.confirm', { name: customer.name })}
        value={confirm}
        maxLength={120}
        autoComplete="off"
        error={confirm !== '' && !isConfirmed && t('requests.confirmWrong')}
        onChange={(event) => setConfirm(event.currentTarget.value)}
      />
      <FormFailure error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" color="shu" loading={sending} disabled={!isConfirmed}>
          {t('requests.eraseSubmit')}
        </Button>
      </Group>
    </form>
  );
}
