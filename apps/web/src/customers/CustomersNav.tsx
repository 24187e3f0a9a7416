import { useT } from '../kit/i18n.tsx';
import { SectionNav, type Place } from '../kit/SectionNav.tsx';
import { useCan } from '../kit/session.tsx';

/** The ways around what is known of customers. */
export function CustomersNav() {
  const t = useT();
  const mayReadAll = useCan('conversations:read');
  const mayBulk = useCan('customers:bulk');
  const maySeeOrders = useCan('orders:read');
  const mayDecide = useCan('customers:privacy');
  const places: Place[] = [
    { to: '/customers', label: t('customers.nav.people') },
    { to: '/customers/companies', label: t('customers.nav.companies') },
  ];
  if (maySeeOrders) places.push({ to: '/orders', label: t('orders.title') });
  if (mayReadAll) places.push({ to: '/handovers', label: t('customers.nav.handovers') });
  places.push({ to: '/customers/duplicates', label: t('customers.nav.duplicates') });
  if (mayBulk) places.push({ to: '/customers/imports', label: t('customers.nav.imports') });
  if (mayDecide) places.push({ to: '/customers/requests', label: t('customers.nav.requests') });
  return <SectionNav label={t('customers.nav')} places={places} />;
}
