import type { PromiseStatsRow } from '@madoguchi/contract';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { toWallClock } from '../../inbox/logic/zoned.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { acts } from '../logic/search.ts';
import { columns, monthsBack, monthWords, percent, rowSearch, type By } from '../logic/figures.ts';
import { promiseStatsQuery } from '../queries.ts';
import { PromisesNav } from '../PromisesNav.tsx';
import styles from './figures.module.css';

/** How promises were kept: by person, by kind, by month; each number opens to its promises. */
export default function FiguresScreen() {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const [by, setBy] = useState<By>('owner');
  const [months] = useState(() => monthsBack(toWallClock(new Date(), timeZone), 12));
  const [from, setFrom] = useState(months.at(2) ?? '');
  const to = months[0] ?? '';
  const { data, error, refetch } = useQuery(promiseStatsQuery(by, from, to));
  return (
    <Screen title={t('promise.title')} lead={t('promise.figures.lead')} wide>
      <PromisesNav />
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('promise.figures.by')}
          value={by}
          data={(['owner', 'act', 'month'] as const).map((value) => ({
            value,
            label: t(`promise.figures.by.${value}`),
          }))}
          onChange={(value) => setBy(value === 'act' || value === 'month' ? value : 'owner')}
        />
        <NativeSelect
          aria-label={t('promise.figures.from')}
          value={from}
          data={months.map((value) => ({
            value,
            label: t('promise.figures.since', { month: monthWords(value, locale) }),
          }))}
          onChange={({ currentTarget: { value } }) => setFrom(value)}
        />
      </div>
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={44} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data?.items.length === 0 && (
        <EmptyState title={t('promise.figures.none')}>{t('promise.figures.noneHint')}</EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <Table by={by} rows={data.items} total={data.total} single={from === to ? from : null} />
      )}
      <p className={styles.note}>{t('promise.figures.note')}</p>
    </Screen>
  );
}

type TableProps = { by: By; rows: PromiseStatsRow[]; total: PromiseStatsRow; single: string | null };

function Table({ by, rows, total, single }: TableProps) {
  const t = useT();
  const locale = useLocale();
  const region = useRef<HTMLElement>(null);
  const nameOf = (row: PromiseStatsRow): string => {
    if (by === 'month') return monthWords(row.key ?? '', locale);
    if (by === 'owner') return row.name ?? t('promise.filter.nobody');
    const act = acts.find((each) => each === row.key);
    return act === undefined ? '' : t(`promise.act.${act}`);
  };
  const rate = (row: PromiseStatsRow) =>
    row.rate === null ? (
      <span className={styles.few}>{t('promise.figures.few', { count: row.decided })}</span>
    ) : (
      <>
        {percent(row.rate, locale)}
        <span className={styles.of}>{t('promise.figures.of', { count: row.decided })}</span>
      </>
    );
  return (
    <ScrollRegion region={region} label={t('promise.nav.figures')} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`promise.figures.head.${by}`)}</th>
            <th scope="col">{t('promise.figures.rate')}</th>
            {columns.map(({ outcome }) => (
              <th key={outcome} scope="col">
                {t(`promise.outcome.${outcome}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? 'none'}>
              <th scope="row">{nameOf(row)}</th>
              <td>{rate(row)}</td>
              {columns.map(({ outcome, name }) => (
                <td key={outcome}>
                  {row[name] === 0 ? (
                    <span className={styles.zero}>0</span>
                  ) : (
                    <Link
                      to="/promises"
                      search={rowSearch(by, row.key, outcome, single)}
                      aria-label={`${nameOf(row)} ${t(`promise.outcome.${outcome}`)} ${row[name]}`}
                    >
                      {row[name]}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('promise.figures.total')}</th>
            <td>{rate(total)}</td>
            {columns.map(({ outcome, name }) => (
              <td key={outcome}>{total[name]}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
