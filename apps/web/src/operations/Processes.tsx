import type { DeskProcess } from '@madoguchi/contract';
import { formatBytes } from '../kit/figures.ts';
import { useT } from '../kit/i18n.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import styles from './operations.module.css';
import { rolesKey } from './words.ts';

/** The processes that make up the desk, wherever they run. */
export function Processes({ processes }: { processes: readonly DeskProcess[] }) {
  const t = useT();
  return (
    <>
      <h3 className={styles.subtitle}>{t('operations.processes')}</h3>
      <ul className={styles.list}>
        {processes.map((process) => (
          <li key={process.id} className={styles.item}>
            <div className={styles.itemHead}>
              <span className={styles.itemName}>{t(rolesKey(process))}</span>
              <StateDot tone={process.alive ? 'good' : 'bad'}>
                {t(process.alive ? 'operations.alive' : 'operations.silent')}
              </StateDot>
            </div>
            <p className={styles.itemDetail}>
              <span>
                {process.host} · {process.pid}
              </span>
              <span>
                {t(process.alive ? 'operations.started' : 'operations.silentSince')}{' '}
                <When at={process.alive ? process.startedAt : process.seenAt} />
              </span>
              <span>{t('operations.memory', { size: formatBytes(process.memoryBytes) })}</span>
              <span>{t('operations.delay', { ms: Math.round(process.loopDelayMs) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
