import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '../../customers/data/queries.ts';
import { useT } from '../../kit/i18n.tsx';
import { chosenOf } from '../logic/rule-form.ts';

type Named = { id: string; name: string };
type Props = { value: Named[]; onChange: (customers: Named[]) => void };

/** Customers, found by name, company or address; those chosen before stay whatever is searched for. */
export function CustomersField({ value, onChange }: Props) {
  const t = useT();
  const [search, setSearch] = useState('');
  const [query] = useDebouncedValue(search, 250);
  const { data } = useInfiniteQuery(peopleQuery({ query, person: '', company: '' }));
  const found = (data?.pages[0]?.items ?? []).map(({ id, name, company }) => ({
    id,
    name,
    label: company === null ? name : `${name}（${company}）`,
  }));
  const kept = value.filter(({ id }) => !found.some((one) => one.id === id));
  return (
    <MultiSelect
      label={t('approval.form.customers')}
      description={t('approval.form.customersHint')}
      data={[
        ...found.map(({ id, label }) => ({ value: id, label })),
        ...kept.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value.map(({ id }) => id)}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // The server has searched already, in readings and addresses too.
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('approval.form.nothing')}
      onChange={(ids) => onChange(chosenOf(ids, found, value))}
    />
  );
}
