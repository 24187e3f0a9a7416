import { useT } from '../../kit/i18n.tsx';
import type { TestChannelResult } from '../../kit/contract.ts';
import { Notice } from '../../kit/Notice.tsx';
import { reasonKeys } from './state.ts';
import styles from './TestResult.module.css';

/** How reception and sending went, each for itself, with the server's own words for whoever needs them. */
export function TestResult({ result }: { result: TestChannelResult }) {
  const t = useT();
  return (
    <div className={styles.results}>
      {(['imap', 'smtp'] as const).map((side) => {
        const { ok, reason } = result[side];
        if (ok || reason === null) {
          return (
            <Notice key={side} tone="good" title={t(`channel.test.${side}`)}>
              {t(`channel.test.${side}Ok`)}
            </Notice>
          );
        }
        const { title, remedy } = reasonKeys(reason.code);
        return (
          <Notice key={side} tone="bad" title={`${t(`channel.test.${side}`)}: ${t(title)}`}>
            {t(remedy)}
            <details className={styles.details}>
              <summary>{t('channel.serverSaid')}</summary>
              <code lang="en">{reason.message}</code>
            </details>
          </Notice>
        );
      })}
    </div>
  );
}
