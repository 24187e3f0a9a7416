import type { Company, Segment } from '@madoguchi/contract';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { companiesQuery, companyQuery } from '../../customers/data/queries.ts';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { useT } from '../../kit/i18n.tsx';
import { useTags } from '../../tags/queries.ts';
import styles from '../broadcasts.module.css';
import { narrowed, type Narrowing } from '../logic/draft.ts';
import { TierField } from './TierField.tsx';

type Props = { segment: Segment; onChange: (segment: Segment) => void };

/** Whom it goes to: each field that is filled narrows it. */
export function SegmentFields({ segment, onChange }: Props) {
  const t = useT();
  const tags = useTags();
  const members = useMembers();
  const set = (field: Narrowing, value: string | null) =>
    onChange(narrowed(segment, field, value === 'any' ? '' : (value ?? '')));
  const any = { value: 'any', label: t('broadcasts.segment.any') };
  const { tiers, ...others } = segment;
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('broadcasts.segment.query')}
        maxLength={200}
        value={segment.query ?? ''}
        onChange={(event) => set('query', event.currentTarget.value)}
      />
      <div className={styles.pair}>
        <Select
          label={t('broadcasts.segment.tag')}
          value={segment.tagId ?? 'any'}
          allowDeselect={false}
          data={[any, ...tags.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(value) => set('tagId', value)}
        />
        <CompanyField value={segment.companyId ?? null} onChange={(value) => set('companyId', value)} />
        <Select
          label={t('broadcasts.segment.person')}
          value={segment.contactPersonId ?? 'any'}
          allowDeselect={false}
          data={[
            any,
            { value: 'none', label: t('broadcasts.segment.noPerson') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => set('contactPersonId', value)}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t('broadcasts.segment.from')}
          value={segment.contactedFrom ?? ''}
          onChange={(event) => set('contactedFrom', event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('broadcasts.segment.until')}
          value={segment.contactedUntil ?? ''}
          onChange={(event) => set('contactedUntil', event.currentTarget.value)}
        />
      </div>
      <TierField
        tiers={tiers}
        onChange={(chosen) => onChange(chosen.length === 0 ? others : { ...others, tiers: chosen })}
      />
    </div>
  );
}

type CompanyProps = { value: string | null; onChange: (value: string | null) => void };

function CompanyField({ value, onChange }: CompanyProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const found = useInfiniteQuery(companiesQuery(query));
  const chosen = useQuery({ ...companyQuery(value ?? ''), enabled: value !== null }).data;
  const companies = (found.data?.pages[0]?.items ?? []).slice(0, 50);
  const all: Pick<Company, 'id' | 'name'>[] =
    chosen === undefined || companies.some(({ id }) => id === chosen.id) ? companies : [chosen, ...companies];
  return (
    <Select
      label={t('broadcasts.segment.company')}
      placeholder={t('broadcasts.segment.companyHint')}
      searchable
      clearable
      value={value}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
