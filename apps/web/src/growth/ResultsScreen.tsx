import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiUrl } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { GrowthNav } from './GrowthNav.tsx';
import styles from './growth.module.css';
import { HeardTable } from './HeardTable.tsx';
import { resultsQuery } from './queries.ts';
import { ResultsTable } from './ResultsTable.tsx';
import { askedOf, type Asked } from './search.ts';
import { useToday } from './useToday.ts';
import { useWords } from './words.ts';

/** What links and codes brought: orders by what led to them, four models side by side. */
export default function ResultsScreen() {
  const w = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/growth' });
  const asked = askedOf(search, useToday());
  const { data, error, refetch } = useQuery(resultsQuery(asked));
  const ask = (changes: Partial<Asked>) =>
    void navigate({ to: '/growth', search: { ...asked, ...changes }, replace: true });
  const isEmpty = data !== undefined && data.orders === 0 && data.rows.length === 0;

  return (
    <Screen
      title={w('growth.title')}
      lead={w('growth.results.lead')}
      wide
      actions={
        data !== undefined &&
        !isEmpty && (
          <Button component="a" variant="default" href={apiUrl('/growth-results/export', asked)} download>
            {w('growth.results.export')}
          </Button>
        )
      }
    >
      <GrowthNav />
      <div className={styles.tools}>
        <TextInput
          type="date"
          label={w('growth.results.from')}
          value={asked.from}
          max={asked.to}
          onChange={({ currentTarget: { value } }) => value !== '' && ask({ from: value })}
        />
        <TextInput
          type="date"
          label={w('growth.results.to')}
          value={asked.to}
          min={asked.from}
          onChange={({ currentTarget: { value } }) => value !== '' && ask({ to: value })}
        />
        {data !== undefined && data.currencies.length > 1 && (
          <NativeSelect
            label={w('growth.results.currency')}
            value={asked.currency}
            data={data.currencies}
            onChange={({ currentTarget: { value } }) => ask({ currency: value })}
          />
        )}
        <SegmentedControl
          aria-label={w('growth.results.by')}
          value={asked.by}
          data={(['channel', 'campaign'] as const).map((value) => ({
            value,
            label: w(`growth.results.by.${value}`),
          }))}
          onChange={(value) => ask({ by: value === 'campaign' ? value : 'channel' })}
        />
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={6} height={44} />}
      {data !== undefined && data.recomputing > 0 && (
        <Notice tone="quiet">{w('growth.results.recomputing', { count: data.recomputing })}</Notice>
      )}
      {isEmpty && (
        <EmptyState icon={<IconChartBar size={36} stroke={1.5} />} title={w('growth.results.empty')}>
          {w('growth.results.emptyBody')}
        </EmptyState>
      )}
      {data !== undefined && !isEmpty && (
        <>
          <ResultsTable results={data} asked={asked} />
          <p className={styles.note}>{w('growth.results.note')}</p>
          {data.heard.answered > 0 && (
            <Section
              title={w('growth.heard.title')}
              lead={w('growth.heard.lead', { answered: data.heard.answered })}
            >
              <HeardTable results={data} />
            </Section>
          )}
        </>
      )}
    </Screen>
  );
}
