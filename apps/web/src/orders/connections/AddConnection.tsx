import type { MadeOrderHook } from '@madoguchi/contract';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { api } from '../../kit/api.ts';
import { CopyField } from '../../kit/CopyField.tsx';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';

type Props = { opened: boolean; onMade: (hook: MadeOrderHook) => void; onClose: () => void };

/** Connects a shop: what it is called, and the name by which its orders are kept. */
export function AddConnection({ opened, ...props }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={t('orders.connections.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddForm {...props} />
    </Modal>
  );
}

const sourcePattern = /^[a-z0-9][a-z0-9._-]{0,39}$/u;

function AddForm({ onMade, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isNamed = sourcePattern.test(source);

  async function save() {
    setSaving(true);
    setError(null);
    try {
      onMade(await api.post<MadeOrderHook>('/order-hooks', { name, source }));
      await queryClient.invalidateQueries({ queryKey: ['orders', 'hooks'] });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '' && isNamed) void save();
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <TextInput
        className={record.wide}
        label={t('orders.connections.name')}
        value={name}
        maxLength={80}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
        error={checked && name.trim() === '' && t('orders.connections.nameMissing')}
      />
      <TextInput
        className={record.wide}
        label={t('orders.imports.origin')}
        description={t('orders.imports.originLead')}
        value={source}
        maxLength={40}
        required
        onChange={(event) => setSource(event.currentTarget.value.trim().toLowerCase())}
        error={checked && !isNamed && t('orders.imports.originWrong')}
      />
      <FormButtons label={t('orders.connections.add')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}

/** What is entered at the shop; the secret is shown this once. */
export function MadeConnection({ hook, onClose }: { hook: MadeOrderHook; onClose: () => void }) {
  const t = useT();
  const { origin } = globalThis.location;
  return (
    <Section
      title={t('orders.connections.made', { name: hook.name })}
      lead={t('orders.connections.madeLead')}
    >
      <CopyField label={t('orders.connections.address')} value={`${origin}${hook.address}`} />
      <CopyField label={t('orders.connections.secret')} value={hook.secret} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Section>
  );
}
