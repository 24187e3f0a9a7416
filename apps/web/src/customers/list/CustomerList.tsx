import type { Customer } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { useCallName } from '../logic/callName.ts';
import styles from './CustomerList.module.css';

/** Customers with their reading, company and how to reach them, each leading to its page. */
export function CustomerList({ customers, label }: { customers: readonly Customer[]; label?: string }) {
  const t = useT();
  const callName = useCallName();
  return (
    <ul className={styles.list} aria-label={label ?? t('customers.title')}>
      {customers.map((customer) => {
        const { id, reading, readingGuessed, company, title, contactPoints } = customer;
        const [email] = contactPoints.filter(({ kind }) => kind === 'email');
        const [phone] = contactPoints.filter(({ kind }) => kind === 'phone');
        return (
          <li key={id}>
            <Link to="/customers/$customerId" params={{ customerId: id }} className={styles.row}>
              <span>
                <span className={styles.name}>{callName(customer)}</span>
                {reading !== null && !readingGuessed && <span className={styles.reading}>{reading}</span>}
              </span>
              <span>{[company, title].filter((part) => part !== null).join(' ')}</span>
              <span className={styles.address}>{(email ?? phone)?.value}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
