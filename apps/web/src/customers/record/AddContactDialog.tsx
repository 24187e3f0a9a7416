import { Button, Checkbox, Group, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { hasCode } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import styles from './record.module.css';

type Props = { customerId: string; opened: boolean; onClose: () => void };

/** Adds an address or a number; when someone else has it, says who and leads there. */
export function AddContactDialog({ customerId, opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('customer.addContact')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddContactForm customerId={customerId} onClose={onClose} />
    </Modal>
  );
}

function AddContactForm({ customerId, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const writes = useCustomerWrites();
  const [kind, setKind] = useState('email');
  const [value, setValue] = useState('');
  const [shared, setShared] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const holder = hasCode(error, 'contact_point_in_use') ? error.problem.customer : undefined;

  async function save() {
    setSaving(true);
    setError(null);
    try {
      await writes.addContact(customerId, { kind, value, shared });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (value.trim() !== '') void save();
  }

  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 14 }}>
      <SegmentedControl
        aria-label={t('customer.contactKind')}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'email', label: t('customer.email') },
          { value: 'phone', label: t('customer.phone') },
        ]}
      />
      <TextInput
        label={t('customer.contactValue')}
        value={value}
        maxLength={254}
        data-autofocus
        inputMode={kind === 'phone' ? 'tel' : 'email'}
        placeholder={kind === 'phone' ? '03-1234-5678' : 'hanako@example.jp'}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <FormFailure error={error} />
      {holder !== undefined && (
        <p className={styles.quiet}>
          <Link to="/customers/$customerId" params={{ customerId: holder.id }}>
            {holder.name}
          </Link>
        </p>
      )}
      {holder !== undefined && kind === 'phone' && (
        <Checkbox
          label={t('customer.sharedLabel')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={saving} disabled={value.trim() === ''}>
          {t('customer.add')}
        </Button>
      </Group>
    </form>
  );
}
