import type { JobQueue } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './operations.module.css';
import { jobName, waitOf } from './words.ts';

/** What background work waits, by kind. */
export function Queues({ queues }: { queues: readonly JobQueue[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section title={t('operations.queues')} lead={t('operations.queuesLead')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('operations.queue.name')}</th>
              <th scope="col">{t('operations.queue.ready')}</th>
              <th scope="col">{t('operations.queue.later')}</th>
              <th scope="col">{t('operations.queue.running')}</th>
              <th scope="col">{t('operations.queue.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {queues.map(({ name, ready, later, running, oldestSeconds }) => {
              const wait = waitOf(oldestSeconds);
              return (
                <tr key={name} data-late={oldestSeconds > 60}>
                  <th scope="row">{jobName(t, name)}</th>
                  <td>{formatCount(ready, locale)}</td>
                  <td>{formatCount(later, locale)}</td>
                  <td>{formatCount(running, locale)}</td>
                  <td>
                    {ready === 0
                      ? t('operations.queue.none')
                      : t(wait.key, { seconds: wait.value, minutes: wait.value })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.more}>
        <Link to="/settings/jobs">{t('operations.failedWork')}</Link>
      </p>
    </Section>
  );
}
