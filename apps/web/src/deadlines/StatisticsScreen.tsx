import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { apiUrl } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { Behind } from './Behind.tsx';
import { Figures } from './Figures.tsx';
import { deadlineKinds } from './logic/lists.ts';
import { isSpan, monthIn, monthsBefore } from './logic/months.ts';
import { statisticsQuery } from './queries.ts';
import styles from './rules.module.css';
import { groupings, parseStatisticsSearch, type StatisticsSearch } from './search.ts';

const route = getRouteApi('/signed-in/settings/deadlines/statistics');

/** How many deadlines were kept, and which conversations are behind each figure. */
export default function StatisticsScreen() {
  const t = useT();
  const timeZone = useTimeZone();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { by = 'month', kind } = search;
  const [opened] = useState(() => new Date());
  const to = search.to ?? monthIn(timeZone, opened);
  const from = search.from ?? monthsBefore(to, 5);
  const fits = isSpan(from, to);
  const { data, error, refetch } = useQuery({ ...statisticsQuery({ from, to, by, kind }), enabled: fits });

  /** Another question closes the list of the last one's figure. */
  function set(change: { [Name in keyof StatisticsSearch]: string | undefined }) {
    void navigate({
      search: (before) => parseStatisticsSearch({ ...before, of: undefined, state: undefined, ...change }),
      replace: true,
    });
  }
  const exported = apiUrl('/deadlines/export', { from, to, kind });

  return (
    <Screen
      wide
      title={t('deadlines.statistics')}
      lead={t('deadlines.statisticsLead')}
      back={{ to: '/settings/deadlines', label: t('settings.deadlines.title') }}
      actions={
        <Button
          component="a"
          variant="default"
          href={exported}
          download
          disabled={!fits}
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('deadlines.export')}
        </Button>
      }
    >
      <div className={styles.filters} role="search">
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="month"
            className={styles.month ?? ''}
            label={t(`deadlines.${end}`)}
            value={end === 'from' ? from : to}
            onChange={(event) => set({ from, to, [end]: event.currentTarget.value })}
          />
        ))}
        <Select
          className={styles.month ?? ''}
          label={t('deadlines.by')}
          allowDeselect={false}
          data={groupings.map((value) => ({ value, label: t(`deadlines.by.${value}`) }))}
          value={by}
          onChange={(value) => set({ by: value ?? undefined })}
        />
        <Select
          label={t('deadlines.kindHead')}
          className={styles.month ?? ''}
          allowDeselect={false}
          data={[
            { value: 'any', label: t('deadlines.anyKind') },
            ...deadlineKinds.map((value) => ({ value, label: t(`deadlines.kind.${value}`) })),
          ]}
          value={kind ?? 'any'}
          onChange={(value) => set({ kind: value === null || value === 'any' ? undefined : value })}
        />
      </div>
      {!fits ? (
        <Notice tone="careful">{t('deadlines.spanWrong')}</Notice>
      ) : data === undefined ? (
        error === null ? (
          <Skeletons rows={4} height={44} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : data.length === 0 ? (
        <EmptyState title={t('deadlines.none')}>{t('deadlines.noneLead')}</EmptyState>
      ) : (
        <Figures
          lines={data}
          by={by}
          of={search.of}
          state={search.state}
          onChoose={(of, state) => set({ of, state })}
        />
      )}
      {fits && search.of !== undefined && search.state !== undefined && (
        <Behind
          of={search.of}
          state={search.state}
          by={by}
          span={{ from, to, kind }}
          name={data?.find((line) => (line.key ?? 'none') === search.of)?.name ?? ''}
          onClose={() => set({})}
        />
      )}
    </Screen>
  );
}
