import type { ReactNode } from 'react';
import styles from './overview.module.css';

type Props = {
  name: string;
  about: string;
  /** Undefined: there is not enough evidence, which `lack` says. */
  value: string | undefined;
  lack: string;
  range?: string | undefined;
  /** What it rests on. */
  rests: string;
  change: string;
  /** Where it opens to its rows. */
  children: ReactNode;
};

/** One figure, read at a glance: how much, within what, on how many, what became of it, and where its rows are. */
export function Figure({ name, about, value, lack, range, rests, change, children }: Props) {
  return (
    <section className={styles.figure} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      {value === undefined ? (
        <p className={styles.lack}>{lack}</p>
      ) : (
        <>
          <p className={styles.value}>{value}</p>
          {range !== undefined && <p className={styles.quiet}>{range}</p>}
          <p className={styles.change}>{change}</p>
        </>
      )}
      <p className={styles.quiet}>{rests}</p>
      <p className={styles.quiet}>{about}</p>
      <p className={styles.links}>{children}</p>
    </section>
  );
}
