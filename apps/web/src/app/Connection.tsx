import { useEffect, useState, useSyncExternalStore } from 'react';
import { useFeedState } from '../kit/feed.ts';
import { useT } from '../kit/i18n.tsx';
import { databaseWaiting } from '../kit/waiting.ts';
import styles from './Connection.module.css';

const patience = 3000;

/** Says quietly that news does not arrive just now; says nothing while it does. */
export function Connection() {
  const t = useT();
  const state = useFeedState();
  const waiting = useSyncExternalStore(
    (listener) => databaseWaiting.subscribe(listener),
    () => databaseWaiting.active,
    () => false,
  );
  const [waited, setWaited] = useState(false);

  useEffect(() => {
    if (state === 'live') return;
    const timer = setTimeout(() => setWaited(true), patience);
    return () => {
      clearTimeout(timer);
      setWaited(false);
    };
  }, [state]);

  return (
    <div role="status" className={styles.place}>
      {waiting ? (
        <span className={styles.reconnecting} title={t('rail.waitingHint')}>
          <span className={styles.dot} aria-hidden />
          {t('rail.waiting')}
        </span>
      ) : (
        state === 'reconnecting' &&
        waited && (
          <span className={styles.reconnecting} title={t('rail.reconnectingHint')}>
            <span className={styles.dot} aria-hidden />
            {t('rail.reconnecting')}
          </span>
        )
      )}
    </div>
  );
}
