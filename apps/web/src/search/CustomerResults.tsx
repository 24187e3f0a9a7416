import type { SearchCustomer } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import styles from './CustomerResults.module.css';
import { Marked } from './Marked.tsx';

/** The customers that may be meant. */
export function CustomerResults({ customers }: { customers: readonly SearchCustomer[] }) {
  const t = useT();
  // The words around a name, whose own words may be marked.
  const [before, after] = t('search.customer', { name: '\n' }).split('\n');
  return (
    <section aria-label={t('search.customers')}>
      <h2 className={styles.title}>{t('search.customers')}</h2>
      <ul className={styles.list}>
        {customers.map(({ id, name, reading, company, contact }) => (
          <li key={id}>
            <Link to="/customers/$customerId" params={{ customerId: id }} className={styles.card} data-result>
              <span className={styles.name}>
                {before}
                <Marked {...name} />
                {after}
                {reading !== null && (
                  <span className={styles.reading}>
                    <Marked {...reading} />
                  </span>
                )}
              </span>
              <span className={styles.detail}>
                {company !== null && company.text !== '' && <Marked {...company} />}
                {company !== null && company.text !== '' && contact !== null && ' · '}
                {contact !== null && <Marked {...contact} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
