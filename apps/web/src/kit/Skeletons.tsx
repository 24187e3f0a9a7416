import { Skeleton } from '@mantine/core';
import { useT } from './i18n.tsx';
import styles from './Skeletons.module.css';

/** Grey lines in place of a list or form that is loading; they appear only after 200 ms. */
export function Skeletons({ rows = 4, height = 56 }: { rows?: number; height?: number }) {
  const t = useT();
  return (
    <div className={styles.late} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </div>
  );
}
