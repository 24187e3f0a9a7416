import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { companiesQuery } from '../customers/data/queries.ts';
import { useT } from '../kit/i18n.tsx';

type Named = { id: string; name: string };
type Props = { value: Named[]; onChange: (companies: Named[]) => void };

/** Companies, found by name; those chosen before stay whatever is searched for. */
export function CompaniesField({ value, onChange }: Props) {
  const t = useT();
  const [search, setSearch] = useState('');
  const [query] = useDebouncedValue(search, 250);
  const { data } = useInfiniteQuery(companiesQuery(query));
  const found = (data?.pages[0]?.items ?? []).map(({ id, name }) => ({ id, name }));
  const all = [...found, ...value.filter(({ id }) => !found.some((one) => one.id === id))];
  return (
    <MultiSelect
      aria-label={t('deadlines.condition.company')}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={value.map(({ id }) => id)}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // The server has searched already.
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('approval.form.nothing')}
      onChange={(ids) => onChange(all.filter(({ id }) => ids.includes(id)))}
    />
  );
}
