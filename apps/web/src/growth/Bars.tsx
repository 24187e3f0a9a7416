import styles from './growth.module.css';

const height = 28;
const step = 4;

type Props = {
  values: readonly number[];
  label: string;
  /** As wide as there is room, instead of as small as in a row of a list. */
  large?: boolean;
};

/** Days as bars; the name says the figures, so that nothing hangs on seeing them. */
export function Bars({ values, label, large = false }: Props) {
  const most = Math.max(1, ...values);
  const scale = large ? 4 : 1;
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${values.length * step} ${height + 1}`}
      width={values.length * step * scale}
      height={(height + 1) * (large ? 2 : 1)}
      preserveAspectRatio={large ? 'none' : undefined}
      role="img"
      aria-label={label}
    >
      <path d={`M0 ${height + 0.5}H${values.length * step}`} className={styles.ground} />
      {values.map((value, at) => {
        const tall = (value / most) * height;
        // A day is told from another by its place alone.
        const place = at * step;
        return value === 0 ? null : (
          <rect
            key={place}
            x={place}
            y={height - tall}
            width={step - 1}
            height={tall}
            className={styles.bar}
          />
        );
      })}
    </svg>
  );
}
