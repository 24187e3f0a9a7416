import { Link, useNavigate } from '@tanstack/react-router';
import { ListUpload } from '../../imports/ListUpload.tsx';
import { PastLists } from '../../imports/PastLists.tsx';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { OrdersNav } from '../OrdersNav.tsx';
import { orderLists } from './kind.ts';

/** Lists of orders: bringing one in, and what was brought in before. */
export default function OrderImportsScreen() {
  const t = useT();
  const navigate = useNavigate();
  useInboxFeed(() => undefined);
  return (
    <Screen title={t('orders.imports.title')} lead={t('orders.imports.lead')}>
      <OrdersNav />
      <Section title={t('imports.receive')}>
        <ListUpload
          kind={orderLists}
          onSent={(importId) => navigate({ to: '/orders/imports/$importId', params: { importId } })}
        />
      </Section>
      <PastLists
        kind={orderLists}
        renderName={({ id, name }) => (
          <Link to="/orders/imports/$importId" params={{ importId: id }}>
            {name}
          </Link>
        )}
      />
    </Screen>
  );
}
