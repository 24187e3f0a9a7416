import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiUrl } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import styles from '../../orders/orders.module.css';
import { returnFiguresQuery } from '../queries.ts';
import { FigureTables } from './FigureTables.tsx';
import { useFigureWords } from './words.ts';

/** How much comes back, why, and how long it takes, of the cases opened in a span of days. */
export default function FiguresScreen() {
  const t = useT();
  const w = useFigureWords();
  const language = useLocale();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/orders/returns/figures' });
  const { data, error, refetch } = useQuery(returnFiguresQuery(search));
  const { from = data?.from ?? '', until = data?.until ?? '' } = search;
  const isWrong = from !== '' && until !== '' && from > until;
  const choose = (change: { from?: string; until?: string }) => {
    const given = { from, until, ...change };
    if (given.from !== '' && given.until !== '')
      void navigate({ to: '/orders/returns/figures', search: given, replace: true });
  };
  return (
    <Screen
      wide
      title={w('title')}
      lead={w('lead')}
      back={{ to: '/orders/returns', label: t('returns.title') }}
      actions={
        <Button
          component="a"
          variant="default"
          download
          href={apiUrl('/returns/export', { ...search, language })}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {w('save')}
        </Button>
      }
    >
      <div className={styles.tools}>
        <TextInput
          type="date"
          label={w('from')}
          value={from}
          onChange={(event) => choose({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={w('until')}
          value={until}
          onChange={(event) => choose({ until: event.currentTarget.value })}
          error={isWrong && w('wrong')}
        />
      </div>
      {!isWrong && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={4} height={96} />}
      {!isWrong && data?.cases === 0 && (
        <EmptyState icon={<IconChartBar size={36} stroke={1.5} />} title={w('empty')}>
          {w('emptyBody')}
        </EmptyState>
      )}
      {!isWrong && data !== undefined && data.cases > 0 && <FigureTables figures={data} />}
    </Screen>
  );
}
