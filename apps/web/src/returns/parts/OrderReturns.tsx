import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import orders from '../../orders/orders.module.css';
import styles from '../returns.module.css';
import { returnsOfOrderQuery } from '../queries.ts';
import { ReturnRow } from '../ReturnRow.tsx';

/** What has come back of an order, or is coming; and where one begins. */
export function OrderReturns({ orderId, cancelled }: { orderId: string; cancelled: boolean }) {
  const t = useT();
  const mayWrite = useCan('orders:write');
  const { data: items } = useQuery(returnsOfOrderQuery(orderId));
  if (items === undefined || (items.length === 0 && (cancelled || !mayWrite))) return null;
  return (
    <Section title={t('returns.title')}>
      {items.length > 0 && (
        <ul className={orders.rows} aria-label={t('returns.title')}>
          {items.map((one) => (
            <ReturnRow key={one.id} found={one} />
          ))}
        </ul>
      )}
      {mayWrite && !cancelled && (
        <div className={styles.ending}>
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/orders/returns/new" search={{ order: orderId }} {...props} />}
          >
            {t('returns.new')}
          </Button>
        </div>
      )}
    </Section>
  );
}
