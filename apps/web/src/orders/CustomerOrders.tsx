import type { OrderRhythm } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useCan, useTimeZone } from '../kit/session.tsx';
import { formatDay } from '../kit/time.ts';
import { formatMoney } from './money.ts';
import styles from './orders.module.css';
import { OrderState } from './OrderState.tsx';
import { customerOrdersQuery } from './queries.ts';

/** How many stand beside a conversation; all of them are a page of their own. */
const few = 5;

/** What somebody has bought, the newest first, and how often they do. Nothing where nobody has ordered yet. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const maySee = useCan('orders:read');
  const { data, error, refetch } = useQuery({ ...customerOrdersQuery(customerId), enabled: maySee });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.rhythm.count === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('orders.title')}</h2>
      <Rhythm rhythm={data.rhythm} />
      <ul className={styles.mine}>
        {data.items.slice(0, few).map((order) => (
          <li key={order.id}>
            <Link to="/orders/$orderId" params={{ orderId: order.id }}>
              <span className={styles.title}>
                <span className={styles.number}>{order.number}</span>
                <OrderState order={order} />
              </span>
              <span className={styles.facts}>
                <span lang="ja">{order.products}</span>
                <span>{formatMoney(order.total, order.currency, locale)}</span>
                <span>{formatDay(order.placedAt, locale, timeZone)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How often somebody buys; without a rhythm where there are too few orders to tell one. */
export function Rhythm({ rhythm: { count, lastAt, medianDays } }: { rhythm: OrderRhythm }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (
    <p className={styles.quiet}>
      {t('orders.count', { count })}
      {medianDays !== null && ` · ${t('orders.rhythm', { days: Math.round(medianDays) })}`}
      {lastAt !== null && ` · ${t('orders.last', { day: formatDay(lastAt, locale, timeZone) })}`}
    </p>
  );
}
