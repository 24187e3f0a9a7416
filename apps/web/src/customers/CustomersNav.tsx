import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';
import styles from './CustomersNav.module.css';

/** The ways around what is known of customers. */
export function CustomersNav() {
  const t = useT();
  const mayBulk = useCan('customers:bulk');
  const mayDecide = useCan('customers:privacy');
  const places = [
    { to: '/customers', label: 'customers.nav.people' },
    { to: '/customers/companies', label: 'customers.nav.companies' },
    { to: '/customers/duplicates', label: 'customers.nav.duplicates' },
    ...(mayBulk ? [{ to: '/customers/imports', label: 'customers.nav.imports' } as const] : []),
    ...(mayDecide ? [{ to: '/customers/requests', label: 'customers.nav.requests' } as const] : []),
  ] as const;
  return (
    <nav className={styles.nav} aria-label={t('customers.nav')}>
      {places.map(({ to, label }) => (
        <Link key={to} to={to} className={styles.place} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
