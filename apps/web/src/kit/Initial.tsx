import styles from './Initial.module.css';

/** A member's mark: the first character of the name. The name itself stands beside it or is its label. */
export function Initial({ name, size = 26 }: { name: string; size?: number }) {
  const first = [...name.trim()][0] ?? '';
  const style = { inlineSize: size, blockSize: size, fontSize: size * 0.5 };
  return <span className={styles.initial} style={style} data-initial={first.toUpperCase()} aria-hidden />;
}
