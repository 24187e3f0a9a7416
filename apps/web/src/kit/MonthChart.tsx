import { useId } from 'react';
import { useLocale } from './i18n.tsx';
import styles from './MonthChart.module.css';

type Estimate = { value: number; low: number; high: number };
/** A month with what a figure was in it, if it had a number. */
export type MonthValue = { month: string; value: Estimate | null };
type Placed = { at: number; value: number; low: number; high: number };

/** Months in a row that have a number: a line is never drawn over one that has none. */
export function runsOf(items: readonly Pick<MonthValue, 'value'>[]): Placed[][] {
  const runs: Placed[][] = [];
  let run: Placed[] = [];
  for (const [at, { value }] of items.entries()) {
    if (value !== null) run.push({ at, ...value });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

const width = 100;
const height = 100;

type Props = {
  title: string;
  items: readonly MonthValue[];
  /** The ends of the scale, what is written at it, and how. */
  from?: number;
  top: number;
  ticks: readonly number[];
  tickText: (at: number) => string;
};

/** A figure by month: a line, its marks, and the band of its intervals. A table beside it says the same. */
export function MonthChart({ title, items, from = 0, top, ticks, tickText }: Props) {
  const id = useId();
  const locale = useLocale();
  const step = width / Math.max(1, items.length - 1);
  const share = (value: number) => Math.min(1, Math.max(0, (value - from) / (top - from)));
  const [x, y] = [(at: number) => at * step, (value: number) => height - share(value) * height];
  const point = (at: number, value: number) => `${x(at).toFixed(2)} ${y(value).toFixed(2)}`;
  const name = (month: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  return (
    <figure className={styles.chart}>
      <div className={styles.ticksY} aria-hidden>
        {ticks.map((tick) => (
          <span key={tick} style={{ insetBlockEnd: `${share(tick) * 100}%` }}>
            {tickText(tick)}
          </span>
        ))}
      </div>
      <svg
        className={styles.field}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{title}</title>
        {ticks.map((tick) => (
          <path key={tick} className={styles.grid} d={`M0 ${y(tick)}H${width}`} />
        ))}
        {runsOf(items).map((run) => (
          <g key={run[0]?.at}>
            <path
              className={styles.band}
              d={`M${run.map(({ at, high }) => point(at, high)).join('L')}L${run
                .toReversed()
                .map(({ at, low }) => point(at, low))
                .join('L')}Z`}
            />
            <path className={styles.line} d={`M${run.map(({ at, value }) => point(at, value)).join('L')}`} />
            {run.map(({ at, value, low, high }) => (
              <g key={at}>
                {/* A month that stands alone has no band: its interval is a stroke. */}
                {run.length === 1 && <path className={styles.whisker} d={`M${x(at)} ${y(low)}V${y(high)}`} />}
                <path className={styles.dot} d={`M${point(at, value)}h0`} />
              </g>
            ))}
          </g>
        ))}
      </svg>
      <div className={styles.ticksX} aria-hidden>
        {items.map(({ month }, at) => (
          <span key={month} style={{ insetInlineStart: `${x(at)}%` }} data-odd={at % 2 === 1 || undefined}>
            {name(month)}
          </span>
        ))}
      </div>
    </figure>
  );
}
