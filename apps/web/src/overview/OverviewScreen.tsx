import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Overview } from '@madoguchi/contract';
import { apiUrl } from '../kit/api.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { GrowthNav } from '../growth/GrowthNav.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { MonthPicker } from '../trust/MonthPicker.tsx';
import { useThisMonth } from '../trust/useThisMonth.ts';
import { Brought } from './Brought.tsx';
import { Figures } from './Figures.tsx';
import { Months } from './Months.tsx';
import styles from './overview.module.css';
import { overviewQuery } from './queries.ts';
import { Reasons } from './Reasons.tsx';
import { useWords } from './words.ts';

/** What an owner reads in a minute: each figure with its range, what became of it, and where its records are. */
export default function OverviewScreen() {
  const w = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/growth/overview' });
  const present = useThisMonth();
  const { month = present } = search;
  const { data, error, refetch } = useQuery(overviewQuery(search));
  return (
    <Screen
      wide
      title={w('overview.title')}
      lead={w('overview.lead')}
      actions={
        <>
          <Button
            component="a"
            variant="default"
            href={apiUrl('/reports/overview/export', { month })}
            download
          >
            {w('overview.csv')}
          </Button>
          {(['ja', 'en'] as const).map((language) => (
            <Button
              key={language}
              component="a"
              variant="default"
              href={apiUrl('/reports/monthly.pdf', { month, language })}
              download
            >
              {w(`overview.pdf.${language}`)}
            </Button>
          ))}
        </>
      }
    >
      <GrowthNav />
      <div data-print="no">
        <MonthPicker
          month={month}
          onPick={(picked) =>
            void navigate({ to: '/growth/overview', search: { month: picked }, replace: true })
          }
        />
      </div>
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={120} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Counted told={data} />
          <Figures told={data} />
          <Reasons told={data} />
          <Brought told={data} />
          <Months told={data} />
        </>
      )}
    </Screen>
  );
}

/** As of when the figures are told. */
export function Counted({ told: { countedAt, running } }: { told: Overview }) {
  const w = useWords();
  if (countedAt === null) return <Notice tone="quiet">{w('overview.notCounted')}</Notice>;
  const [before = '', after = ''] = w('overview.countedAt').split('{at}');
  return (
    <p className={styles.quiet}>
      {running && `${w('overview.running')} `}
      {before}
      <When at={countedAt} />
      {after}
    </p>
  );
}
