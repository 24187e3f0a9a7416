import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Rows } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import styles from '../automation.module.css';
import { automationOutcomes } from '../logic/lists.ts';
import { parseLogSearch } from '../logic/log-filter.ts';
import { rulesQuery, runsQuery } from '../queries.ts';
import { RunRow } from './RunRow.tsx';

const route = getRouteApi('/signed-in/settings/automation/log');

/** What rules did, on what, and why or why not. */
export default function LogScreen() {
  const t = useT();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const rules = useQuery(rulesQuery);
  const runs = useInfiniteQuery(runsQuery(filter, useTimeZone()));
  const [text, setText] = useState(filter.q ?? '');
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ search: (before) => parseLogSearch({ ...before, ...change }), replace: true });
  const search = useDebouncedCallback((q: string) => set({ q }), 300);
  const pages = runs.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const names = Object.fromEntries(pages.flatMap((page) => Object.entries(page.names)));

  return (
    <Screen
      title={t('automation.log.title')}
      lead={t('automation.log.lead')}
      back={{ to: '/settings/automation', label: t('settings.automation.title') }}
    >
      <div className={styles.filters} role="search">
        <TextInput
          label={t('automation.log.search')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <Select
          label={t('automation.log.rule')}
          placeholder={t('automation.log.allRules')}
          clearable
          clearButtonProps={{ 'aria-label': t('automation.log.allRules') }}
          data={(rules.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.rule ?? null}
          onChange={(rule) => set({ rule: rule ?? undefined })}
        />
        <Select
          label={t('automation.log.outcome')}
          placeholder={t('automation.log.allOutcomes')}
          clearable
          clearButtonProps={{ 'aria-label': t('automation.log.allOutcomes') }}
          data={automationOutcomes.map((one) => ({ value: one, label: t(`automation.outcome.${one}`) }))}
          value={filter.outcome ?? null}
          onChange={(outcome) => set({ outcome: outcome ?? undefined })}
        />
        <TextInput
          type="date"
          label={t('automation.log.from')}
          value={filter.from ?? ''}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('automation.log.to')}
          value={filter.to ?? ''}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        {Object.keys(filter).length > 0 && (
          <Button
            variant="subtle"
            onClick={() => {
              setText('');
              void navigate({ search: {}, replace: true });
            }}
          >
            {t('automation.log.clear')}
          </Button>
        )}
      </div>
      {runs.data === undefined && runs.error === null && <Skeletons rows={4} />}
      {runs.error !== null && <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data !== undefined && items.length === 0 && (
        <EmptyState icon={<IconListDetails size={28} />} title={t('automation.log.empty')}>
          {t('automation.log.emptyHint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <Rows label={t('automation.log.title')}>
          {items.map((run) => (
            <RunRow key={run.id} run={run} names={names} />
          ))}
        </Rows>
      )}
      {runs.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={runs.isFetchingNextPage}
            onClick={() => void runs.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
    </Screen>
  );
}
