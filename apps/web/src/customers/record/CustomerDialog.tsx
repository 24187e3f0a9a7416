import type { Customer, CustomerDetail } from '@madoguchi/contract';
import { Autocomplete, Modal, TextInput, type InputWrapperProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { companiesQuery } from '../data/queries.ts';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import { changeOf, fieldNames, fieldsOf, type CustomerFields, type FieldName } from './fields.ts';
import styles from './record.module.css';

type Props = {
  opened: boolean;
  /** Null: someone new. */
  customer: Customer | null;
  onClose: () => void;
  onSaved?: (customer: CustomerDetail) => void;
};

/** Corrects who a customer is, or makes a new one. */
export function CustomerDialog({ opened, customer, onClose, onSaved }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(customer === null ? 'customer.newTitle' : 'customer.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CustomerForm customer={customer} onClose={onClose} {...(onSaved === undefined ? {} : { onSaved })} />
    </Modal>
  );
}

const most: Partial<Record<FieldName, number>> = {
  honorific: 10,
  phone: 40,
  postalCode: 12,
  address: 300,
  email: 254,
};
/** Hints stand below, so that the fields of a line are level. */
const inputWrapperOrder: NonNullable<InputWrapperProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];
const honorifics = ['様', '先生', '御中', '殿', 'さん'];

function CustomerForm({ customer, onClose, onSaved }: Omit<Props, 'opened'>) {
  const t = useT();
  const writes = useCustomerWrites();
  const [fields, setFields] = useState<CustomerFields>(() => fieldsOf(customer));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const nameMissing = fields.name.trim() === '';

  async function save() {
    setSaving(true);
    setError(null);
    try {
      const change = changeOf(fields, customer);
      const saved = await (customer === null ? writes.create(change) : writes.change(customer.id, change));
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
    if (!nameMissing) void save();
  }

  function field(name: FieldName) {
    return {
      label: t(`customer.${name}`),
      value: fields[name],
      maxLength: most[name] ?? 120,
      inputWrapperOrder,
    };
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      {fieldNames.map((name) => {
        if (customer !== null && (name === 'email' || name === 'phone')) return null;
        const change = (value: string) => setFields((now) => ({ ...now, [name]: value }));
        if (name === 'company') return <CompanyField key={name} {...field(name)} onChange={change} />;
        if (name === 'honorific') {
          return (
            <Autocomplete
              key={name}
              {...field(name)}
              data={honorifics}
              filter={({ options }) => options}
              description={t('customer.honorificHint')}
              onChange={change}
            />
          );
        }
        return (
          <TextInput
            key={name}
            {...field(name)}
            required={name === 'name'}
            inputMode={name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text'}
            {...(name === 'reading' ? { description: t('customer.readingHint') } : {})}
            data-wide={name === 'address'}
            className={name === 'address' ? styles.wide : undefined}
            onChange={(event) => change(event.currentTarget.value)}
            error={name === 'name' && checked && nameMissing && t('customer.nameMissing')}
          />
        );
      })}
      <FormButtons label={t('customer.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}

type CompanyFieldProps = {
  label: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
};

/** The company by its name, with those that are known as suggestions. */
function CompanyField({ value, onChange, ...field }: CompanyFieldProps) {
  const [query] = useDebouncedValue(value.trim(), 200);
  const { data } = useInfiniteQuery({ ...companiesQuery(query), enabled: query !== '' });
  const names = data?.pages.flatMap((page) => page.items.map(({ name }) => name)) ?? [];
  return (
    <Autocomplete
      {...field}
      value={value}
      data={[...new Set(names)]}
      filter={({ options }) => options}
      limit={8}
      onChange={onChange}
    />
  );
}
