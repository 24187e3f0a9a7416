import styles from './trust.module.css';

type Estimate = { value: number; low: number; high: number };

/** An estimate on its scale: where it lies, and from where to where it may. What it shows stands beside it in words. */
export function Interval({ of, from, to }: { of: Estimate; from: number; to: number }) {
  const at = (value: number) => Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
  const [low, high] = [at(of.low), at(of.high)];
  return (
    <svg className={styles.interval} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
      <path className={styles.scale} d="M0 5H100" />
      <rect className={styles.reach} x={low} y={2} width={Math.max(1, high - low)} height={6} />
      <rect
        className={styles.mark}
        x={Math.min(98.5, Math.max(0, at(of.value) - 0.75))}
        y={0}
        width={1.5}
        height={10}
      />
    </svg>
  );
}
