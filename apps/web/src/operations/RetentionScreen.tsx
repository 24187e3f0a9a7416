import type { Retention } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatBytes, formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { toSettings } from '../settings/back.ts';
import styles from './operations.module.css';
import { periodText } from './period.ts';
import { retentionQuery } from './queries.ts';
import { RetentionForm } from './RetentionForm.tsx';

/** How long the desk keeps what, what was removed, and what never is. */
export default function RetentionScreen() {
  const t = useT();
  const { data, error, refetch } = useQuery(retentionQuery);
  return (
    <Screen title={t('settings.retention.title')} lead={t('settings.retention.lead')} back={toSettings(t)}>
      {data !== undefined ? (
        <>
          <RetentionForm key={JSON.stringify(data.rules)} saved={data.rules} />
          <Holds holds={data.holds} />
          <Runs runs={data.runs} />
        </>
      ) : error === null ? (
        <Skeletons rows={6} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function Holds({ holds }: { holds: Retention['holds'] }) {
  const t = useT();
  return (
    <Section title={t('retention.holds')} lead={t('retention.holdsLead')}>
      {holds.length === 0 ? (
        <p className={styles.none}>{t('retention.holdsNone')}</p>
      ) : (
        <ul className={styles.list}>
          {holds.map(({ conversationId, subject, reason, at, memberName }) => (
            <li key={conversationId} className={styles.item}>
              <Link to="/inbox/$conversationId" params={{ conversationId }} className={styles.itemName}>
                {subject}
              </Link>
              <p className={styles.itemDetail}>
                <span>{reason}</span>
                {memberName !== null && <span>{t('retention.hold.by', { name: memberName })}</span>}
                <When at={at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Runs({ runs }: { runs: Retention['runs'] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section title={t('retention.runs')}>
      {runs.length === 0 ? (
        <p className={styles.none}>{t('retention.runsNone')}</p>
      ) : (
        <ul className={styles.list}>
          {runs.map(({ id, kind, months, at, removed, bytes }) => (
            <li key={id} className={styles.item}>
              <div className={styles.itemName}>
                {t(bytes === 0 ? 'retention.run' : 'retention.runSize', {
                  name: t(`retention.${kind}`),
                  count: formatCount(removed, locale),
                  size: formatBytes(bytes),
                })}
              </div>
              <p className={styles.itemDetail}>
                <When at={at} />
                <span>{t('retention.runRule', { period: periodText(t, months) })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
