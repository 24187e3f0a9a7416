import type { ReturnCase } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { dayText } from '../../orders/days.ts';
import { formatMoney } from '../../orders/money.ts';
import orders from '../../orders/orders.module.css';
import styles from '../returns.module.css';

/** What was asked for, by whom, of which order. */
export function Facts({ found }: { found: ReturnCase }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { order, customer, conversationId, reason, opened, askedOn, lines, note, refund, endReason } = found;
  const rows: [string, React.ReactNode][] = [
    [
      t('returns.order'),
      <Link key="order" to="/orders/$orderId" params={{ orderId: order.id }}>
        {order.number}
      </Link>,
    ],
  ];
  if (customer !== null)
    rows.push([
      t('returns.customer'),
      <Link key="customer" to="/customers/$customerId" params={{ customerId: customer.id }}>
        {callName(customer)}
      </Link>,
    ]);
  rows.push(
    [
      t('returns.goods'),
      <ul key="goods" className={styles.grounds}>
        {lines.map((line, at) => (
          <li key={at}>
            <span lang="ja">{line.product}</span> × {line.quantity}{' '}
            <span className={styles.quiet}>{formatMoney(line.unitPrice, order.currency, locale)}</span>
          </li>
        ))}
      </ul>,
    ],
    [t('returns.reason'), `${t(`returns.reason.${reason}`)}${opened ? ` · ${t('returns.opened')}` : ''}`],
    [t('returns.askedOn'), dayText(askedOn, locale)],
  );
  if (note !== '') rows.push([t('returns.note'), note]);
  if (refund !== null) rows.push([t('returns.paidBack'), formatMoney(refund, order.currency, locale)]);
  if (endReason !== '') rows.push([t('returns.endReason'), endReason]);
  return (
    <>
      <dl className={orders.list}>
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {conversationId !== null && (
        <p className={styles.line}>
          <Link to="/inbox/$conversationId" params={{ conversationId }}>
            {t('returns.open')}
          </Link>
        </p>
      )}
    </>
  );
}
