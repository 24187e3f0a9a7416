import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../kit/i18n.tsx';
import { foundCustomersQuery } from './data/queries.ts';
import { useCallName, type Named } from './logic/callName.ts';
import { summaryOf } from './merge/summary.ts';
import styles from './CustomerField.module.css';

type Props = {
  className?: string;
  disabled?: boolean;
  label: string;
  description?: string;
  /** Who is linked now. */
  linked: (Named & { id: string }) | null;
  value: string | null;
  onChange: (customerId: string | null) => void;
};

/** Which customer somebody is, found by what one types; nobody when it is emptied. */
export function CustomerField({ linked, value, onChange, ...props }: Props) {
  const t = useT();
  const callName = useCallName();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const { data: found = [] } = useQuery(foundCustomersQuery(asked));
  const people = [...(linked === null ? [] : [linked]), ...found.filter(({ id }) => id !== linked?.id)];
  return (
    <Select
      {...props}
      placeholder={t('customers.find')}
      nothingFoundMessage={asked === '' ? null : t('customers.findNothing')}
      searchable
      clearable
      // What was found is what was typed, by name, reading or address.
      filter={({ options }) => options}
      data={people.map((customer) => ({ value: customer.id, label: callName(customer) }))}
      // Two may have one name: their addresses and numbers tell them apart.
      renderOption={({ option }) => {
        const customer = found.find(({ id }) => id === option.value);
        return (
          <span>
            {option.label}
            {customer !== undefined && <span className={styles['summary']}>{summaryOf(customer)}</span>}
          </span>
        );
      }}
      value={value}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
