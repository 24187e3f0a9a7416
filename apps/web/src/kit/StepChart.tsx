import { useId } from 'react';
import styles from './StepChart.module.css';

export type Step = { x: number; y: number; low: number; high: number };
export type Line = { key: string; label: string; steps: readonly Step[] };
type Tick = { at: number; label: string };
type Props = {
  title: string;
  lines: readonly Line[];
  /** Where each axis ends; both begin at 0. */
  maxX: number;
  maxY: number;
  ticksX: readonly Tick[];
  ticksY: readonly Tick[];
};

const percent = (part: number, whole: number): number => Math.min(100, (part / whole) * 100);

/** A line that stays until its next step, within a field of 100 by 100 that begins at the lower left. */
export function stepPath(points: readonly { x: number; y: number }[], maxX: number, maxY: number): string {
  const shown = points.filter(({ x }) => x <= maxX);
  const moves = shown.map(
    ({ x, y }) => `H${percent(x, maxX).toFixed(2)}V${(100 - percent(y, maxY)).toFixed(2)}`,
  );
  return `M0 100${moves.join('')}`;
}

/** The band between two such lines. */
export function bandPath(steps: readonly Step[], maxX: number, maxY: number): string {
  const shown = steps.filter(({ x }) => x <= maxX);
  const upper = stepPath(
    shown.map(({ x, high }) => ({ x, y: high })),
    maxX,
    maxY,
  );
  const back = shown
    .toReversed()
    .map(({ x, low }) => `V${(100 - percent(low, maxY)).toFixed(2)}H${percent(x, maxX).toFixed(2)}`);
  return shown.length === 0 ? '' : `${upper}${back.join('')}V100Z`;
}

/**
 * Curves in steps with their intervals: the first solid, the second dashed, so that nobody needs to tell colours apart. What it
 * shows stands in a table below it too, which is the caller’s.
 */
export function StepChart({ title, lines, maxX, maxY, ticksX, ticksY }: Props) {
  const id = useId();
  return (
    <figure className={styles.chart}>
      {lines.length > 1 && (
        <figcaption className={styles.legend}>
          {lines.map(({ key, label }) => (
            <span key={key}>
              <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden className={styles.line}>
                <path d="M0 4H28" />
              </svg>
              {label}
            </span>
          ))}
        </figcaption>
      )}
      <div className={styles.plot}>
        <div className={styles.ticksY} aria-hidden>
          {ticksY.map(({ at, label }) => (
            <span key={at} style={{ insetBlockEnd: `${percent(at, maxY)}%` }}>
              {label}
            </span>
          ))}
        </div>
        <svg
          className={styles.field}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-labelledby={id}
        >
          <title id={id}>{title}</title>
          {ticksY.map(({ at }) => (
            <path key={at} className={styles.grid} d={`M0 ${100 - percent(at, maxY)}H100`} />
          ))}
          {lines.map(({ key, steps }) => (
            <g key={key} className={styles.line}>
              <path className={styles.band} d={bandPath(steps, maxX, maxY)} />
              <path d={stepPath(steps, maxX, maxY)} />
            </g>
          ))}
        </svg>
        <div className={styles.ticksX} aria-hidden>
          {ticksX.map(({ at, label }) => (
            <span key={at} style={{ insetInlineStart: `${percent(at, maxX)}%` }}>
              {label}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
