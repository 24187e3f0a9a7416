import type { CareWay, CourtesyChosen } from '@madoguchi/contract';
import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { tagsQuery } from '../../tags/queries.ts';
import styles from '../care.module.css';
import { courtesyNames, oneOf, ways } from '../logic/choices.ts';
import { candidatesQuery, type CandidateFilter } from '../queries.ts';
import { useWrite } from '../useWrite.ts';
import { Candidates } from './Candidates.tsx';

const nothing: CandidateFilter = { tagId: '', companiesOnly: false, contactSince: '', amount: '' };

/** A list to tick: who gets a courtesy of a year. */
export default function ChooseScreen() {
  const t = useT();
  const { courtesy: named, year } = useParams({ from: '/signed-in/care/courtesies/$courtesy/$year' });
  const courtesy = oneOf(courtesyNames, named, 'nengajo');
  const [filter, setFilter] = useState(nothing);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [way, setWay] = useState<CareWay>(courtesy === 'chugen' || courtesy === 'seibo' ? 'gift' : 'card');
  const [told, setTold] = useState<CourtesyChosen | null>(null);
  const { pending, write } = useWrite();
  const list = useInfiniteQuery(candidatesQuery(courtesy, year, filter));
  const items = list.data?.pages.flatMap((page) => page.items);

  async function decide() {
    const body = { customerIds: [...chosen], way };
    const path = `/courtesies/${courtesy}/${year}/choices`;
    const done = await write(async () => setTold(await api.post<CourtesyChosen>(path, body)));
    if (done) setChosen(new Set());
  }

  return (
    <Screen
      title={t('aftercare.choose.title', { courtesy: t(`aftercare.courtesy.${courtesy}`) })}
      lead={t('aftercare.choose.lead')}
      wide
      back={{ to: '/care/courtesies', label: t('aftercare.courtesies.title') }}
    >
      <Filters filter={filter} onChange={setFilter} />
      {told !== null && <Told told={told} />}
      <div className={styles.filters}>
        <Select
          label={t('aftercare.choose.way')}
          allowDeselect={false}
          value={way}
          data={ways.map((value) => ({ value, label: t(`aftercare.way.${value}`) }))}
          onChange={(value) => setWay(oneOf(ways, value, way))}
        />
        <Button
          disabled={chosen.size === 0 || chosen.size > 500}
          loading={pending}
          onClick={() => void decide()}
        >
          {t('aftercare.choose.decide', { count: chosen.size })}
        </Button>
      </div>
      {items === undefined &&
        (list.error === null ? (
          <Skeletons rows={6} height={48} />
        ) : (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ))}
      {items?.length === 0 && <EmptyState title={t('aftercare.choose.empty')} />}
      {items !== undefined && items.length > 0 && (
        <Candidates items={items} chosen={chosen} onChange={setChosen} />
      )}
      {list.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
    </Screen>
  );
}

function Filters({
  filter,
  onChange,
}: {
  filter: CandidateFilter;
  onChange: (next: CandidateFilter) => void;
}) {
  const t = useT();
  const { data: tags = [] } = useQuery(tagsQuery);
  return (
    <div className={styles.filters}>
      <Select
        label={t('aftercare.choose.tag')}
        clearable
        value={filter.tagId === '' ? null : filter.tagId}
        data={tags.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => onChange({ ...filter, tagId: value ?? '' })}
      />
      <TextInput
        type="date"
        label={t('aftercare.choose.since')}
        value={filter.contactSince}
        onChange={(event) => onChange({ ...filter, contactSince: event.currentTarget.value })}
      />
      <NumberInput
        label={t('aftercare.choose.amount')}
        min={0}
        thousandSeparator=","
        value={filter.amount}
        onChange={(value) => onChange({ ...filter, amount: String(value) })}
      />
      <Checkbox
        label={t('aftercare.choose.companies')}
        checked={filter.companiesOnly}
        onChange={(event) => onChange({ ...filter, companiesOnly: event.currentTarget.checked })}
      />
    </div>
  );
}

function Told({ told: { made, instead, there, refused } }: { told: CourtesyChosen }) {
  const t = useT();
  const lines = [
    t('aftercare.choose.done', { made }),
    ...(instead > 0 ? [t('aftercare.choose.instead', { count: instead })] : []),
    ...(there > 0 ? [t('aftercare.choose.there', { count: there })] : []),
    ...(refused.length > 0 ? [t('aftercare.choose.refused', { count: refused.length })] : []),
  ];
  return <Notice tone={refused.length > 0 ? 'careful' : 'good'}>{lines.join(' ')}</Notice>;
}
