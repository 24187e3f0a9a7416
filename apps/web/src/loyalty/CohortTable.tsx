import type { Cohorts } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { monthBefore } from './chart.ts';
import { Count } from './Count.tsx';
import styles from './loyalty.module.css';
import { Part } from './Part.tsx';
import { cohortsQuery } from './queries.ts';
import { Scrolling } from './Scrolling.tsx';
import { useWords } from './words.ts';

/** The last twelve full months of first purchases, and who came back in which month after. */
export function CohortTable({ today }: { today: string }) {
  const w = useWords();
  const to = monthBefore(today.slice(0, 7), 1);
  const from = monthBefore(to, 11);
  const { data, error, refetch } = useQuery(cohortsQuery(from, to));
  return (
    <Part
      title={w('loyalty.cohorts')}
      lead={w('loyalty.cohortsLead')}
      {...(data === undefined || data.items.length === 0
        ? {}
        : { exported: { figure: 'cohorts', from, to } })}
    >
      {data === undefined ? (
        error === null ? (
          <Skeletons rows={4} height={36} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : data.items.length === 0 ? (
        <p className={styles.quiet}>{w('loyalty.cohortsNone')}</p>
      ) : (
        <Months items={data.items} />
      )}
    </Part>
  );
}

/** A row a month. How strong a cell is coloured follows its share; the share itself stands in it. */
export function Months({ items }: { items: Cohorts['items'] }) {
  const w = useWords();
  const locale = useLocale();
  const reach = items.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const most = items.flatMap(({ cells }) => cells).reduce((top, { share }) => Math.max(top, share), 0);
  return (
    <Scrolling label={w('loyalty.cohorts')}>
      <thead>
        <tr>
          <th scope="col">{w('loyalty.month')}</th>
          <th scope="col">{w('loyalty.people')}</th>
          {Array.from({ length: reach }, (_, index) => (
            <th key={index} scope="col">
              {w('loyalty.monthsAfter', { count: index + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ month, buyers, cells }) => {
          const what = monthWords(month, locale);
          return (
            <tr key={month}>
              <th scope="row">{what}</th>
              <td>
                <Count
                  count={buyers}
                  what={what}
                  part={w('loyalty.people')}
                  search={{ figure: 'cohort', month }}
                />
              </td>
              {cells.map(({ after, bought, share }) => (
                <td
                  key={after}
                  className={styles.cell}
                  data-strength={most === 0 ? 0 : Math.ceil((share / most) * 4)}
                >
                  <Count
                    count={bought}
                    share={share}
                    what={what}
                    part={w('loyalty.monthsAfter', { count: after })}
                    search={{ figure: 'cohort', month, after }}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Scrolling>
  );
}
