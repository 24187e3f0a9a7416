import styles from './experiments.module.css';

const width = 160;
const middle = 14;

/** An estimate as a dot on its interval, on a scale from nothing to `most`. The figures stand beside it in words. */
export function Whisker({
  estimate: { value, low, high },
  most,
}: {
  estimate: { value: number; low: number; high: number };
  most: number;
}) {
  const at = (share: number): number => 4 + (Math.min(share, most) / most) * (width - 8);
  return (
    <svg className={styles.whisker} viewBox={`0 0 ${width} ${2 * middle}`} aria-hidden>
      <line x1={4} x2={width - 4} y1={2 * middle - 2} y2={2 * middle - 2} className={styles.axis} />
      <line x1={at(low)} x2={at(high)} y1={middle} y2={middle} className={styles.span} />
      <line x1={at(low)} x2={at(low)} y1={middle - 5} y2={middle + 5} className={styles.span} />
      <line x1={at(high)} x2={at(high)} y1={middle - 5} y2={middle + 5} className={styles.span} />
      <circle cx={at(value)} cy={middle} r={4} className={styles.dot} />
    </svg>
  );
}
