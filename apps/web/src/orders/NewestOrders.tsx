import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';
import { OrderState } from './OrderState.tsx';
import styles from './named.module.css';
import { customerOrdersQuery } from './queries.ts';

/** How many there is room for where somebody is calling, or may be somebody one knows. */
const few = 2;

/** What somebody ordered last, in a line each. Nothing where nobody has ordered. */
export function NewestOrders({ customerId }: { customerId: string }) {
  const t = useT();
  const maySee = useCan('orders:read');
  const items = useQuery({ ...customerOrdersQuery(customerId), enabled: maySee }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul className={styles.newest} aria-label={t('orders.newest')}>
      {items.slice(0, few).map((order) => (
        <li key={order.id}>
          <Link to="/orders/$orderId" params={{ orderId: order.id }}>
            {order.number}
          </Link>
          <span lang="ja">{order.products}</span>
          <OrderState order={order} />
        </li>
      ))}
    </ul>
  );
}
