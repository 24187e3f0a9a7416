import type { Customer } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { langOf } from '../../inbox/logic/lang.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useCallName } from '../logic/callName.ts';
import styles from './CustomerList.module.css';

type Props = {
  customers: readonly Customer[];
  label?: string;
  /** Where all are of one company, its name tells nothing. */
  withCompany?: boolean;
};

/** Customers with their reading, company and how to reach them, each leading to its page. */
export function CustomerList({ customers, label, withCompany = true }: Props) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  return (
    <ul className={styles.list} aria-label={label ?? t('customers.title')}>
      {customers.map((customer) => {
        const { id, reading, readingGuessed, company, title, contactPoints } = customer;
        const [email] = contactPoints.filter(({ kind }) => kind === 'email');
        const [phone] = contactPoints.filter(({ kind }) => kind === 'phone');
        const work = [withCompany ? company : null, title].filter((part) => part !== null).join(' ');
        return (
          <li key={id}>
            <Link to="/customers/$customerId" params={{ customerId: id }} className={styles.row}>
              <span className={styles.who}>
                <span className={styles.name} lang={langOf(customer.name, locale)}>
                  {callName(customer)}
                </span>
                {reading !== null && !readingGuessed && (
                  <span className={styles.reading} lang="ja">
                    {reading}
                  </span>
                )}
              </span>
              <span lang={langOf(work, locale)}>{work}</span>
              <span className={styles.address}>{(email ?? phone)?.value}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
