import { IconCheck, IconRubberStamp } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { namesLine, notesOf, reasonsLine } from '../logic/words.ts';
import styles from './ApprovalLine.module.css';
import type { KnownNeed } from './useApprovalNeed.ts';

/** Under the text: whether it needs approval before it is sent, why, and who can give it. Silent where no rule is. */
export function ApprovalLine({ known: { need } }: { known: KnownNeed }) {
  const t = useT();
  if (need === undefined || (!need.required && !need.active)) return null;
  if (!need.required) {
    return (
      <p className={styles.line} role="status">
        <span className={styles.what}>
          <IconCheck size={15} aria-hidden />
          {t('approval.need.notRequired')}
        </span>
      </p>
    );
  }
  const names = need.approvers.map(({ name }) => name);
  return (
    <p className={styles.line} role="status">
      <span className={styles.what} data-required>
        <IconRubberStamp size={15} aria-hidden />
        {t('approval.need.required', { why: reasonsLine(t, need.reasons) })}
      </span>
      {notesOf(need.reasons).map((note) => (
        <span key={note}>{note}</span>
      ))}
      {names.length === 0 ? (
        <span className={styles.nobody}>{t('approval.need.nobody')}</span>
      ) : (
        <span>{t('approval.need.approvers', { names: namesLine(t, names) })}</span>
      )}
    </p>
  );
}
