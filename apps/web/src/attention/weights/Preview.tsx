import type { AttentionWeights } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { LevelBadge } from '../LevelBadge.tsx';
import { previewQuery } from '../queries.ts';
import styles from './weights.module.css';

const levels = ['urgent', 'care', 'watch', 'calm'] as const;

/** What other weights would make of present customers. */
export function Preview({ weights }: { weights: AttentionWeights }) {
  const t = useT();
  const callName = useCallName();
  const { data, error, refetch } = useQuery(previewQuery(weights));
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={2} height={60} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <div className={styles.preview}>
      <p className={styles.quiet}>
        {t(data.capped ? 'attention.weights.capped' : 'attention.weights.looked', { count: data.looked })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('attention.filter.level')}</th>
            <th scope="col">{t('attention.weights.now')}</th>
            <th scope="col">{t('attention.weights.then')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level}>
              <th scope="row">
                <LevelBadge level={level} />
              </th>
              <td>{t('attention.weights.people', { count: data.before[level] })}</td>
              <td data-changed={data.before[level] !== data.after[level]}>
                {t('attention.weights.people', { count: data.after[level] })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.changes.length === 0 ? (
        <p className={styles.quiet}>{t('attention.weights.unchanged')}</p>
      ) : (
        <>
          <h3 className={styles.heading}>{t('attention.weights.changes')}</h3>
          <ul className={styles.changes}>
            {data.changes.map(({ customer, from, to }) => (
              <li key={customer.id}>
                <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                  {callName(customer)}
                </Link>
                <span className={styles.quiet}>
                  {t('attention.weights.change', {
                    from: t(`attention.level.${from}`),
                    to: t(`attention.level.${to}`),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
