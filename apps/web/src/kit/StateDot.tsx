import styles from './StateDot.module.css';

export type DotTone = 'good' | 'careful' | 'bad' | 'quiet' | 'busy';

type Props = {
  tone: DotTone;
  /** It is a sentence, which may need more than one line. */
  wraps?: boolean;
  children: string;
};

/** A state as a coloured dot and always its word. */
export function StateDot({ tone, wraps = false, children }: Props) {
  return (
    <span className={styles.state} data-tone={tone} data-wraps={wraps}>
      <span className={styles.dot} aria-hidden />
      {children}
    </span>
  );
}
