import { linePaths } from '../logic/trend.ts';
import styles from './Figures.module.css';

const [width, height] = [120, 24];

/** A small line over twelve weeks; its name says the figures. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  return (
    <svg
      className={styles.line}
      viewBox={`-3 -3 ${width + 6} ${height + 6}`}
      width={width + 6}
      height={height + 6}
      role="img"
      aria-label={label}
    >
      <path d={`M0 ${height}H${width}`} className={styles.ground} />
      {linePaths(values, width, height).map((path) => (
        // A week alone between two that are not known is a dot.
        <path key={path} d={path.includes('L') ? path : `${path}h0.01`} className={styles.stroke} />
      ))}
    </svg>
  );
}
