import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = {
  icon?: ReactNode;
  title: string;
  /** What will appear here, and how it comes to. */
  children?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
  /** The title's element: a heading where it is the page's only one. */
  as?: 'p' | 'h1';
};

/** An empty place that teaches. */
export function EmptyState({ icon, title, children, action, as: Title = 'p' }: Props) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <div className={styles.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
