import type { Forecast } from '@madoguchi/contract';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { dayText } from '../orders/days.ts';
import { foreseen } from './chart.ts';
import { Count } from './Count.tsx';
import styles from './loyalty.module.css';
import { Scrolling } from './Scrolling.tsx';
import { useWords } from './words.ts';

type Props = { holdout: NonNullable<Forecast['holdout']> };

/** What was foreseen of the time held back, beside what came: a bar each, filled and hatched, with their numbers. */
export function Holdout({ holdout }: Props) {
  const w = useWords();
  const locale = useLocale();
  const { splitOn, days, error, bars } = holdout;
  const most = bars.reduce((top, { predicted, actual }) => Math.max(top, predicted, actual), 1);
  const day = dayText(splitOn, locale);
  const title = w('loyalty.check', { day, days });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return (
    <div className={styles.check}>
      <h3>{title}</h3>
      <p className={styles.quiet}>
        {error === null
          ? w('loyalty.checkNone', { day })
          : w('loyalty.checkLead', { day, error: percent.format(error) })}
      </p>
      <Scrolling label={title}>
        <thead>
          <tr>
            <th scope="col">{w('loyalty.repeats')}</th>
            <th scope="col">{w('loyalty.people')}</th>
            <th scope="col">{w('loyalty.predicted')}</th>
            <th scope="col">{w('loyalty.actual')}</th>
            <th scope="col" className={styles.bars}>
              {w('loyalty.predicted')} / {w('loyalty.actual')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ repeats, orMore, customers, predicted, actual }) => {
            const what = w(orMore ? 'loyalty.repeatsMore' : 'loyalty.times', { count: repeats });
            return (
              <tr key={repeats}>
                <th scope="row">{what}</th>
                <td>
                  <Count
                    count={customers}
                    what={what}
                    part={w('loyalty.people')}
                    search={{ figure: 'holdout', repeats }}
                  />
                </td>
                <td>{w('loyalty.times', { count: foreseen(predicted, locale) })}</td>
                <td>{w('loyalty.times', { count: formatCount(actual, locale) })}</td>
                <td className={styles.bars} aria-hidden>
                  <span
                    className={styles.bar}
                    data-kind="predicted"
                    style={{ inlineSize: `${(predicted / most) * 100}%` }}
                  />
                  <span className={styles.bar} style={{ inlineSize: `${(actual / most) * 100}%` }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Scrolling>
    </div>
  );
}
