import type { ReactNode } from 'react';
import styles from './WorkList.module.css';

type GroupProps = {
  /** Left out where all rows are of one kind that stands above them. */
  heading?: ReactNode;
  /** How many there are, in words. */
  count?: string;
  label: string;
  late?: boolean;
  children: ReactNode;
};

/** Rows of work under what they have in common: late, today, tomorrow. Its children are `WorkRow`. */
export function WorkGroup({ heading, count, label, late = false, children }: GroupProps) {
  return (
    <section className={styles.group} data-late={late}>
      {heading !== undefined && (
        <h2 className={styles.heading}>
          {heading}
          <span className={styles.count}>{count}</span>
        </h2>
      )}
      <ul className={styles.rows} aria-label={label}>
        {children}
      </ul>
    </section>
  );
}

type RowProps = {
  /** By what the keyboard finds it again. */
  id: string;
  late: boolean;
  /** By when, exactly. */
  due: ReactNode;
  /** How it stands, or how long it still is. */
  beside: ReactNode;
  title: ReactNode;
  facts: ReactNode;
  actions: ReactNode;
  children: ReactNode;
};

/** One thing to be done by a time: when, about whom, in which words, whose, and what can be done. */
export function WorkRow({ id, late, due, beside, title, facts, actions, children }: RowProps) {
  return (
    <li className={styles.row} data-work={id} data-late={late} tabIndex={-1}>
      <div className={styles.when}>
        {due !== null && <span className={styles.due}>{due}</span>}
        {beside}
      </div>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
        <p className={styles.facts}>{facts}</p>
      </div>
      {actions}
    </li>
  );
}
