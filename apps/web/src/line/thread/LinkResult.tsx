import type { AccountLinkResult } from '@madoguchi/contract';
import { IconAlertTriangle, IconUserCheck } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import styles from './line-thread.module.css';

/** What came of an invitation to link LINE with a record. */
export function LinkResult({ result }: { result: AccountLinkResult }) {
  const t = useT();
  const { outcome, reason, by, customerName } = result;
  const name = customerName ?? '';
  if (outcome === 'failed') {
    return (
      <p className={styles['result']} data-failed>
        <IconAlertTriangle size={16} aria-hidden />
        <span>
          <strong>{t('line.link.failed')}</strong>
          {reason !== null && <span className={styles['undo']}>{t(`line.link.reason.${reason}`)}</span>}
        </span>
      </p>
    );
  }
  return (
    <p className={styles['result']}>
      <IconUserCheck size={16} aria-hidden />
      <span>
        <strong>{t(outcome === 'linked' ? 'line.link.linked' : 'line.link.already', { name })}</strong>
        {by !== null && <span className={styles['undo']}>{t(`line.link.linkedBy.${by}`)}</span>}
        {outcome === 'linked' && <span className={styles['undo']}>{t('line.link.undo')}</span>}
      </span>
    </p>
  );
}
