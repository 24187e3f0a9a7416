import type { ApprovalReason } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { notesOf, reasonsLine } from '../logic/words.ts';
import styles from './parts.module.css';

/** Why a reply needs approval, in one line. */
export function Reasons({ reasons }: { reasons: readonly ApprovalReason[] }) {
  const t = useT();
  return (
    <p className={styles.reasons}>
      <span>{t('approval.reason')}</span>
      {reasonsLine(t, reasons)}
      {notesOf(reasons).map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}
