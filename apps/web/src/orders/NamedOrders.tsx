import type { ConversationOrders } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../kit/i18n.tsx';
import { dayText } from './days.ts';
import styles from './named.module.css';
import { OrderState } from './OrderState.tsx';

/** More than these are a list, not a line: the first are the customer's own. */
const few = 3;

/** The orders that the conversation names, as facts beside where one answers. */
export default function NamedOrders({ items }: { items: ConversationOrders['items'] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <nav className={styles.line} aria-label={t('orders.named')}>
      {items.slice(0, few).map(({ order }) => (
        <Link key={order.id} to="/orders/$orderId" params={{ orderId: order.id }}>
          <span className={styles.number}>{order.number}</span>
          <span lang="ja">{order.products}</span>
          <OrderState order={order} />
          {order.dueOn !== null && (
            <span className={styles.quiet}>{t('orders.due', { day: dayText(order.dueOn, locale) })}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
