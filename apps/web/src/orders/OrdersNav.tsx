import { useT } from '../kit/i18n.tsx';
import { SectionNav, type Place } from '../kit/SectionNav.tsx';
import { useCan } from '../kit/session.tsx';

/** The ways around orders. */
export function OrdersNav() {
  const t = useT();
  const mayConnect = useCan('orders:bulk');
  const maySeeLoyalty = useCan('loyalty:read');
  const places: Place[] = [
    { to: '/orders', label: t('orders.title') },
    { to: '/orders/returns', label: t('returns.title') },
    { to: '/notices', label: t('notices.title') },
  ];
  if (maySeeLoyalty) places.push({ to: '/loyalty', label: t('loyalty.title') });
  if (mayConnect)
    places.push(
      { to: '/orders/imports', label: t('orders.imports.title') },
      { to: '/orders/connections', label: t('orders.connections.title') },
    );
  return <SectionNav label={t('orders.nav')} places={places} />;
}
