import type { Customer } from '@madoguchi/contract';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { changeOf, fieldsOf } from './fields.ts';
import { useUpdateCustomer } from './useUpdateCustomer.ts';

type Props = { opened: boolean; customer: Customer; onClose: () => void };

const names = ['name', 'reading', 'company', 'jobTitle', 'phone'] as const;

/** Corrects who a customer is. */
export function CustomerDialog({ opened, customer, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('customer.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CustomerForm customer={customer} onClose={onClose} />
    </Modal>
  );
}

function CustomerForm({ customer, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const update = useUpdateCustomer();
  const [fields, setFields] = useState(() => fieldsOf(customer));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const nameMissing = fields.name.trim() === '';

  async function save() {
    setSaving(true);
    setError(null);
    try {
      await update(customer.id, changeOf(fields));
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!nameMissing) void save();
  }

  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 14 }}>
      {names.map((name) => (
        <TextInput
          key={name}
          label={t(`customer.${name}`)}
          value={fields[name]}
          maxLength={name === 'phone' ? 40 : 120}
          required={name === 'name'}
          inputMode={name === 'phone' ? 'tel' : 'text'}
          onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
          error={name === 'name' && checked && nameMissing && t('customer.nameMissing')}
        />
      ))}
      <FormFailure error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('customer.save')}
        </Button>
      </Group>
    </form>
  );
}
