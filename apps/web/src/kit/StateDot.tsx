import styles from './StateDot.module.css';

export type DotTone = 'good' | 'careful' | 'bad' | 'quiet' | 'busy';

/** A state as a coloured dot and always its word. */
export function StateDot({ tone, children }: { tone: DotTone; children: string }) {
  return (
    <span className={styles.state} data-tone={tone}>
      <span className={styles.dot} aria-hidden />
      {children}
    </span>
  );
}
