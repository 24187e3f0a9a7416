import type { OrderDetail } from '@madoguchi/contract';
import { useLocale, useT } from '../kit/i18n.tsx';
import { When } from '../kit/When.tsx';
import { dayText } from './days.ts';
import { formatMoney } from './money.ts';
import styles from './orders.module.css';

/** Where the parcels are, and what came back. */
export function Shipments({ order: { shipments, returns, currency } }: { order: OrderDetail }) {
  const t = useT();
  const locale = useLocale();
  if (shipments.length + returns.length === 0)
    return <p className={styles.quiet}>{t('orders.noShipments')}</p>;
  return (
    <ul className={styles.trail}>
      {shipments.map((one) => (
        <li key={one.externalId}>
          <span>
            {one.carrier === 'other'
              ? (one.carrierName ?? t('orders.carrier.other'))
              : t(`orders.carrier.${one.carrier}`)}{' '}
            {one.trackingUrl === null ? (
              one.trackingNumber
            ) : (
              <a href={one.trackingUrl} target="_blank" rel="noreferrer">
                {one.trackingNumber}
              </a>
            )}
          </span>
          <span className={styles.facts}>
            {one.cancelled && <span>{t('orders.shipmentCancelled')}</span>}
            {one.shippedAt !== null && (
              <span>
                {t('orders.shippedAt')} <When at={one.shippedAt} />
              </span>
            )}
            {one.deliveredAt !== null && (
              <span>
                {t('orders.deliveredAt')} <When at={one.deliveredAt} />
              </span>
            )}
            {one.promisedOn !== null && one.deliveredAt === null && (
              <span>{t('orders.due', { day: dayText(one.promisedOn, locale) })}</span>
            )}
          </span>
        </li>
      ))}
      {returns.map((one) => (
        <li key={one.externalId}>
          <span>
            {t('orders.return')} {one.refund > 0 && formatMoney(one.refund, currency, locale)}
          </span>
          <span className={styles.facts}>
            <When at={one.at} />
            <span>{one.reason}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
