import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { Sparkline } from '../practice/Sparkline.tsx';
import table from '../practice/Figures.module.css';
import { trendQuery } from '../queries.ts';
import { trendRows } from '../logic/trend.ts';

/** What the team is marked for, week by week; never a person. */
export function TeamTrend() {
  const t = useT();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(trendQuery);
  const rows = data === undefined ? [] : trendRows(data);
  return (
    <Section title={t('trend.title')} lead={t('trend.lead')}>
      {data === undefined && error === null && <Skeletons rows={3} height={40} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && rows.length === 0 && <p className={table['empty']}>{t('trend.empty')}</p>}
      {data !== undefined && rows.length > 0 && (
        <table className={table['figures']}>
          <thead>
            <tr>
              <th scope="col">{t('trend.rule')}</th>
              <th scope="col" className={table['number']}>
                {t('trend.latest')}
              </th>
              <th scope="col">{t('trend.weeks')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, latest, weeks }) => (
              <tr key={rule}>
                <th scope="row">{data.titles[rule]?.[locale] ?? rule}</th>
                <td className={table['number']}>{latest.toLocaleString(locale)}</td>
                <td>
                  <Sparkline values={weeks} label={t('trend.line', { list: words(weeks, locale) })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function words(weeks: readonly (number | null)[], locale: string): string {
  return weeks.map((value) => value?.toLocaleString(locale) ?? '–').join(', ');
}
