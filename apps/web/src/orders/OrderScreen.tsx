import type { OrderDetail } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { OrderEvidence } from '../growth/OrderEvidence.tsx';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { dayText } from './days.ts';
import { LinesTable } from './LinesTable.tsx';
import styles from './orders.module.css';
import { OrderReturns } from '../returns/parts/OrderReturns.tsx';
import { OrderState } from './OrderState.tsx';
import { orderQuery } from './queries.ts';
import { Shipments } from './Shipments.tsx';
import { Told } from './Told.tsx';

/** One order: what was bought, where it is, what came back, and everything that was told of it. */
export default function OrderScreen() {
  const t = useT();
  const { orderId } = useParams({ from: '/signed-in/orders/$orderId' });
  const { data: order, error, refetch } = useQuery(orderQuery(orderId));
  return (
    <Screen
      title={order === undefined ? t('orders.one') : t('orders.numbered', { number: order.number })}
      wide
      back={{ to: '/orders', label: t('orders.title') }}
      actions={order !== undefined && <OrderState order={order} />}
    >
      {order === undefined && error === null && <Skeletons rows={6} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('orders.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {order !== undefined && <Shown order={order} />}
    </Screen>
  );
}

/** The parts of an order. */
export function Shown({ order }: { order: OrderDetail }) {
  const t = useT();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Section title={t('orders.lines')}>
          <LinesTable order={order} />
        </Section>
        <OrderReturns orderId={order.id} cancelled={order.state === 'cancelled'} />
        <Section title={t('orders.told')} lead={t('orders.toldLead')}>
          <Told facts={order.facts} />
        </Section>
      </div>
      <div className={styles.column}>
        <Section title={t('orders.facts')}>
          <Facts order={order} />
        </Section>
        <Section title={t('orders.shipments')}>
          <Shipments order={order} />
        </Section>
        <OrderEvidence orderId={order.id} />
      </div>
    </div>
  );
}

function Facts({ order }: { order: OrderDetail }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { customer, placedAt, shipBy, deliverBy, cancelledAt, source, coupons } = order;
  return (
    <dl className={styles.list}>
      {customer !== null && (
        <>
          <dt>{t('orders.customer')}</dt>
          <dd>
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {callName(customer)}
            </Link>
          </dd>
        </>
      )}
      <dt>{t('orders.placedAt')}</dt>
      <dd>
        <When at={placedAt} />
      </dd>
      <dt>{t('orders.source')}</dt>
      <dd>{source}</dd>
      {shipBy !== null && (
        <>
          <dt>{t('orders.shipBy')}</dt>
          <dd>{dayText(shipBy, locale)}</dd>
        </>
      )}
      {deliverBy !== null && (
        <>
          <dt>{t('orders.deliverBy')}</dt>
          <dd>{dayText(deliverBy, locale)}</dd>
        </>
      )}
      {cancelledAt !== null && (
        <>
          <dt>{t('orders.cancelledAt')}</dt>
          <dd>
            <When at={cancelledAt} />
          </dd>
        </>
      )}
      {coupons.length > 0 && (
        <>
          <dt>{t('orders.coupons')}</dt>
          <dd>{coupons.join(locale === 'ja' ? '、' : ', ')}</dd>
        </>
      )}
    </dl>
  );
}
