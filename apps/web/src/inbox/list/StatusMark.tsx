import type { ConversationStatus } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import styles from './StatusMark.module.css';

/** A conversation's status: a shape and its word, so that colour is never the only carrier. */
export function StatusMark({ status }: { status: ConversationStatus }) {
  const t = useT();
  return (
    <span className={styles.status} data-status={status}>
      <span className={styles.shape} aria-hidden />
      {t(`inbox.status.${status}`)}
    </span>
  );
}
