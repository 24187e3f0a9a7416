import type { Customer } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import styles from './CustomerList.module.css';

/** Customers by name, with company and address, each leading to its page. */
export function CustomerList({ customers }: { customers: readonly Customer[] }) {
  const t = useT();
  return (
    <ul className={styles.list} aria-label={t('customers.title')}>
      {customers.map((customer) => (
        <li key={customer.id}>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={styles.row}>
            <span className={styles.name}>{t('inbox.customer', { name: customer.name })}</span>
            <span>{customer.company}</span>
            <span className={styles.address}>{customer.contactPoints[0]?.value}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
