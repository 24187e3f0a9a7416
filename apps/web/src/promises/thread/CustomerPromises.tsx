import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { promiseWords, standingOf } from '../logic/words.ts';
import { customerPromisesQuery } from '../queries.ts';
import styles from './thread.module.css';

/** What a customer was promised that is still open, in whichever conversation. Nothing where there is none. */
export function CustomerPromises({ customerId, headingClass }: { customerId: string; headingClass: string }) {
  const t = useT();
  const locale = useLocale();
  const { data = [] } = useQuery(customerPromisesQuery(customerId));
  if (data.length === 0) return null;
  return (
    <section>
      <h2 className={headingClass}>{t('promise.ofCustomer')}</h2>
      <ul className={styles.list}>
        {data.map((promise) => {
          const standing = standingOf(promise);
          const { id, conversationId, owner } = promise;
          return (
            conversationId !== null && (
              <li key={id}>
                <Link
                  to="/inbox/$conversationId"
                  params={{ conversationId }}
                  search={{ promise: id }}
                  className={styles.link}
                >
                  <span className={styles.what}>{promiseWords(t, promise, locale)}</span>
                  <span className={styles.facts}>
                    <StateDot tone={standing.tone}>{t(standing.key)}</StateDot>
                    {owner !== null && <span>{t('promise.owner', { name: owner.name })}</span>}
                  </span>
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
