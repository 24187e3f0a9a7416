import type { AudienceCounts } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import styles from '../broadcasts.module.css';

/** What a broadcast by LINE costs, and whether what is left of the month is enough. */
export function QuotaLine({ counts: { cost, quota } }: { counts: AudienceCounts }) {
  const t = useT();
  const left = quota?.left ?? null;
  if (left !== null && cost > left)
    return (
      <Notice tone="careful" title={t('broadcasts.quotaShort', { left, missing: cost - left })}>
        {t('broadcasts.quotaShortHint')}
      </Notice>
    );
  const rest =
    quota === null
      ? t('broadcasts.quotaUnknown')
      : left === null
        ? t('broadcasts.quotaFree')
        : t('broadcasts.quotaLeft', { left: left.toLocaleString() });
  return (
    <p className={styles.cost}>
      {t('broadcasts.cost', { cost: cost.toLocaleString() })} {rest}
    </p>
  );
}
