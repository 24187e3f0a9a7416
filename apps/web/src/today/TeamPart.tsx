import type { TodayTeam } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatDateTime } from '../kit/time.ts';
import { todayTeamQuery } from './queries.ts';
import styles from './today.module.css';

/** What everybody has before them; each name opens to their list. */
export function TeamPart() {
  const { data, error, refetch } = useQuery(todayTeamQuery);
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={3} height={48} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return <TeamTable team={data} />;
}

const columns = ['open', 'late', 'today', 'promises', 'attention'] as const;

function TeamTable({ team }: { team: TodayTeam }) {
  const t = useT();
  const locale = useLocale();
  const { cap, median, ceiling, items, nobody } = team;
  const figure = (count: number) => formatCount(count, locale, cap);
  return (
    <section className={styles.team} aria-label={t('today.teamLoad')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('today.col.member')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.figure}>
                  {t(`today.col.${column}`)}
                </th>
              ))}
              <th scope="col">{t('today.col.note')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.member.id}>
                <th scope="row">
                  <Link to="/today" search={{ member: row.member.id }}>
                    {row.member.name}
                  </Link>
                </th>
                {columns.map((column) => (
                  <td
                    key={column}
                    className={styles.figure}
                    data-bad={column === 'late' && row.late > 0}
                    data-none={row[column] === 0}
                  >
                    {figure(row[column])}
                  </td>
                ))}
                <td>
                  <Note row={row} team={team} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.facts}>
        {t('today.median', { median })}
        {ceiling !== null && t('today.ceiling', { ceiling })}
        {nobody.late + nobody.today > 0 &&
          t('today.unassigned', { late: figure(nobody.late), today: figure(nobody.today) })}
      </p>
    </section>
  );
}

/** Away until when, or too much and against what, with the way to give some of it to others. */
function Note({ row, team }: { row: TodayTeam['items'][number]; team: TodayTeam }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { awayUntil, available, tooMuch, open, member } = row;
  return (
    <span className={styles.note}>
      {awayUntil !== null ? (
        <span>{t('today.awayUntil', { when: formatDateTime(awayUntil, locale, timeZone) })}</span>
      ) : (
        !available && <span>{t('team.away')}</span>
      )}
      {tooMuch !== null && (
        <span className={styles.warn}>
          {tooMuch === 'ceiling'
            ? t('today.overCeiling', { open, ceiling: team.ceiling ?? 0 })
            : t('today.overMedian', { open, median: team.median })}
        </span>
      )}
      {(tooMuch !== null || awayUntil !== null) && open > 0 && (
        <Link to="/inbox" search={{ view: 'active', assignee: member.id }}>
          {t('today.share')}
        </Link>
      )}
    </span>
  );
}
