import type { ReactNode } from 'react';
import styles from './Rows.module.css';

/** A framed list; its children are `<li>`. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

type RowProps = {
  title: ReactNode;
  detail?: ReactNode;
  /** What can be done with it, at the end of the row. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** One thing of a list: its name, what there is to know, what can be done. */
export function Row({ title, detail, actions, children }: RowProps) {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {detail !== undefined && <div className={styles.detail}>{detail}</div>}
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
