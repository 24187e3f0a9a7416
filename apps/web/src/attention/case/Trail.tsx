import type { AttentionTrailEntry } from '@madoguchi/contract';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { When } from '../../kit/When.tsx';
import { trailLine } from '../logic/words.ts';
import styles from './case.module.css';

/** What happened to a case, newest first. */
export function Trail({ trail }: { trail: readonly AttentionTrailEntry[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ol className={styles.trail}>
      {trail.map((entry) => {
        const words = entry.data['note'] ?? entry.data['why'] ?? '';
        return (
          <li key={entry.id}>
            <span className={styles.trailAt}>
              <When at={entry.at} />
              {entry.actor !== null && ` ${entry.actor.name}`}
            </span>
            <span>{trailLine(entry, { t, locale })}</span>
            {words !== '' && <span className={styles.note}>{words}</span>}
          </li>
        );
      })}
    </ol>
  );
}
