import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiUrl } from '../kit/api.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { segmentText } from './figures.ts';
import { History } from './History.tsx';
import { Inputs } from './Inputs.tsx';
import { MonthPicker } from './MonthPicker.tsx';
import { Moves } from './Moves.tsx';
import { NextSteps } from './NextSteps.tsx';
import { figuresQuery, historyQuery, segmentsQuery } from './queries.ts';
import { Total } from './Total.tsx';
import type { TrustSearch } from './search.ts';
import styles from './trust.module.css';
import { useThisMonth } from './useThisMonth.ts';
import { useWords } from './words.ts';

/** Whether customers trust the desk: the number, what it is made of, what moved it, and what to do next. */
export default function TrustScreen() {
  const w = useWords();
  const locale = useLocale();
  const search = useSearch({ from: '/signed-in/trust' });
  const { segment = 'all' } = search;
  const { data, error, refetch } = useQuery(figuresQuery(search));
  const history = useQuery(historyQuery(segment)).data;
  return (
    <Screen
      wide
      title={w('trust.title')}
      lead={w('trust.lead')}
      actions={
        <>
          <Button component="a" variant="default" href={apiUrl('/trust/export', { segment })} download>
            {w('trust.export')}
          </Button>
          <Button component={Link} to="/trust/track-record" variant="default">
            {w('trust.trackRecord')}
          </Button>
          <Button component={Link} to="/trust/rules" variant="default">
            {w('trust.rules')}
          </Button>
        </>
      }
    >
      <Tools search={search} />
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={120} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Counted figures={data} />
          <Total figures={data} />
          <div className={styles.columns}>
            <NextSteps figures={data} />
            <Moves figures={data} />
          </div>
          {history !== undefined && <History history={history} />}
          <Inputs figures={data} />
          <p className={styles.quiet}>
            {data.rules.version === 0
              ? w('trust.usual')
              : w('trust.version', {
                  version: data.rules.version,
                  month: monthWords(data.rules.from, locale),
                })}
          </p>
        </>
      )}
    </Screen>
  );
}

function Tools({ search }: { search: TrustSearch }) {
  const w = useWords();
  const navigate = useNavigate();
  const present = useThisMonth();
  const { month = present, segment = 'all' } = search;
  const segments = useQuery(segmentsQuery).data?.items ?? [];
  const go = (changes: TrustSearch) =>
    void navigate({ to: '/trust', search: { ...search, ...changes }, replace: true });
  const known = segments.some(({ key }) => key === segment)
    ? segments
    : [{ key: segment, name: null }, ...segments];
  return (
    <div className={styles.tools}>
      <MonthPicker month={month} onPick={(picked) => go({ month: picked })} />
      <NativeSelect
        label={w('trust.segment')}
        value={segment}
        className={styles.segment ?? ''}
        data={known.map(({ key, name }) => ({ value: key, label: segmentText(w, key, name) }))}
        onChange={({ currentTarget: { value } }) => go({ segment: value })}
      />
    </div>
  );
}

/** How fresh the numbers are, and what may be done about it. */
export function Counted({
  figures,
}: {
  figures: { month: string; countedAt: string | null; settled: boolean };
}) {
  const w = useWords();
  const t = useT();
  const present = useThisMonth();
  const mayChange = useCan('trust:write');
  const queryClient = useQueryClient();
  const [counting, setCounting] = useState(false);
  const { month, countedAt, settled } = figures;

  async function recount() {
    setCounting(true);
    try {
      await api.post('/trust/recounts', { month });
      await queryClient.invalidateQueries({ queryKey: ['trust'] });
      notify(w('trust.recounted'));
    } catch (failure) {
      notify(problemText(t, failure), 'bad');
    } finally {
      setCounting(false);
    }
  }

  const [before = '', after = ''] = w('trust.countedAt').split('{at}');
  const again = mayChange && (
    <Button variant="subtle" size="compact-sm" loading={counting} onClick={() => void recount()}>
      {w('trust.recount')}
    </Button>
  );
  if (countedAt === null)
    return (
      <Notice tone="quiet" action={again}>
        {w('trust.notCounted')}
      </Notice>
    );
  return (
    <p className={styles.counted}>
      <span>
        {month === present && `${w('trust.running')} `}
        {before}
        <When at={countedAt} />
        {after}
      </span>
      {settled && <span>{w('trust.settled')}</span>}
      {again}
    </p>
  );
}
