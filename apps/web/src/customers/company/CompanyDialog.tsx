import type { Company } from '@madoguchi/contract';
import { Modal, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api } from '../../kit/api.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import type { PlainKey } from '../../kit/translate.ts';
import record from '../record/record.module.css';
import { changeOf, companyFields, valuesOf, wrongFields, type CompanyField } from './fields.ts';

type Props = {
  opened: boolean;
  /** Null: a new one. */
  company: Company | null;
  onClose: () => void;
  onSaved?: (company: Company) => void;
};

/** What is known of a company. */
export function CompanyDialog({ opened, ...props }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      size="lg"
      title={t(props.company === null ? 'company.newTitle' : 'company.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CompanyForm {...props} />
    </Modal>
  );
}

const labels: Record<CompanyField, PlainKey> = {
  name: 'company.name',
  reading: 'company.reading',
  phone: 'customer.phone',
  website: 'company.website',
  postalCode: 'customer.postalCode',
  address: 'customer.address',
  note: 'company.note',
};
const most: Partial<Record<CompanyField, number>> = {
  phone: 40,
  website: 300,
  postalCode: 12,
  address: 300,
  note: 4000,
};
const wide = new Set<CompanyField>(['name', 'address', 'note']);

function CompanyForm({ company, onClose, onSaved }: Omit<Props, 'opened'>) {
  const t = useT();
  const queryClient = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(company));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = wrongFields(values);

  async function save() {
    setSaving(true);
    setError(null);
    try {
      const body = changeOf(values);
      const saved = await (company === null
        ? api.post<Company>('/companies', body)
        : api.patch<Company>(`/companies/${company.id}`, body));
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      onClose();
      onSaved?.(saved);
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong.length === 0) void save();
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      {companyFields.map((name) => {
        const shared = {
          label: t(labels[name]),
          value: values[name],
          maxLength: most[name] ?? 120,
          className: wide.has(name) ? record.wide : undefined,
        };
        const change = (value: string) => setValues((now) => ({ ...now, [name]: value }));
        if (name === 'note') {
          return (
            <Textarea
              key={name}
              {...shared}
              rows={3}
              onChange={(event) => change(event.currentTarget.value)}
            />
          );
        }
        return (
          <TextInput
            key={name}
            {...shared}
            required={name === 'name'}
            onChange={(event) => change(event.currentTarget.value)}
            error={
              checked &&
              wrong.includes(name) &&
              t(name === 'name' ? 'company.nameMissing' : 'company.websiteWrong')
            }
          />
        );
      })}
      <FormButtons label={t('customer.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
