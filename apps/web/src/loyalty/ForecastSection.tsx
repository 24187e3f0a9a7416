import type { Forecast } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { formatMoney } from '../orders/money.ts';
import { foreseen } from './chart.ts';
import { Holdout } from './Holdout.tsx';
import styles from './loyalty.module.css';
import { Part } from './Part.tsx';
import { forecastQuery } from './queries.ts';
import { useWords } from './words.ts';

/** What is to come, where the past says that it can be foreseen. */
export function ForecastSection() {
  const w = useWords();
  const { data, error, refetch } = useQuery(forecastQuery);
  return (
    <Part
      title={w('loyalty.forecast')}
      lead={w('loyalty.forecastLead')}
      {...(data === undefined || data.holdout === null ? {} : { exported: { figure: 'forecast' } })}
    >
      {data === undefined ? (
        error === null ? (
          <Skeletons rows={2} height={60} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Foreseen forecast={data} />
      )}
    </Part>
  );
}

/** The sums, or why there are none; below, how the model did on what it did not know. */
export function Foreseen({ forecast }: { forecast: Forecast }) {
  const w = useWords();
  const locale = useLocale();
  const { lack, expected, holdout, customers, repeaters, fittedOn, reckonedAt } = forecast;
  const money = (amount: number | null, currency: string | null) =>
    amount === null || currency === null ? '—' : formatMoney(Math.round(amount), currency, locale);
  const times = (count: number) => w('loyalty.times', { count: foreseen(count, locale) });
  return (
    <>
      {lack !== null && (
        <Notice tone={lack === 'poor_fit' ? 'careful' : 'quiet'}>
          {lack === 'few_customers'
            ? w('loyalty.lack.few_customers', { count: customers })
            : lack === 'few_repeats'
              ? w('loyalty.lack.few_repeats', { count: repeaters })
              : w(`loyalty.lack.${lack}`)}
        </Notice>
      )}
      {expected !== null && (
        <dl className={styles.sums}>
          <div>
            <dt>{w('loyalty.next90')}</dt>
            <dd>{times(expected.days90)}</dd>
          </div>
          <div>
            <dt>{w('loyalty.next365')}</dt>
            <dd>{times(expected.days365)}</dd>
          </div>
          <div>
            <dt>{w('loyalty.value365')}</dt>
            <dd>{money(expected.value365, expected.currency)}</dd>
          </div>
          <div>
            <dt>{w('loyalty.lifetime')}</dt>
            <dd>{money(expected.lifetime, expected.currency)}</dd>
          </div>
        </dl>
      )}
      {expected !== null && expected.lifetime !== null && (
        <p className={styles.quiet}>{w('loyalty.lifetimeUpper')}</p>
      )}
      {holdout !== null && <Holdout holdout={holdout} />}
      {reckonedAt !== null && (
        <p className={styles.quiet}>
          {w('loyalty.reckoned')} <When at={reckonedAt} />
          {fittedOn > 0 && ` · ${w('loyalty.fittedOn', { count: formatCount(fittedOn, locale) })}`}
        </p>
      )}
      {expected !== null && (
        <Link to="/loyalty/customers" search={{ figure: 'forecast' }} className={styles.more}>
          {w('loyalty.seeAll')}
        </Link>
      )}
    </>
  );
}
