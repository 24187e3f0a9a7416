import type { AttentionLevel } from '@madoguchi/contract';
import { useT } from '../kit/i18n.tsx';
import styles from './attention.module.css';

/** How much a customer needs care, as a word; the colour only helps the eye. */
export function LevelBadge({ level }: { level: AttentionLevel }) {
  const t = useT();
  return (
    <span className={styles.level} data-level={level}>
      {t(`attention.level.${level}`)}
    </span>
  );
}
