import type { Operations } from '@madoguchi/contract';
import { formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import styles from './operations.module.css';

/** Statements that were slow: how often, how long, and what they say; never with a value. */
export function SlowStatements({ slow: { thresholdMs, statements } }: { slow: Operations['slow'] }) {
  const t = useT();
  const locale = useLocale();
  const ms = (value: number) => t('operations.ms', { ms: formatCount(Math.round(value), locale) });
  return (
    <Section title={t('operations.slow')} lead={t('operations.slowLead', { ms: thresholdMs })}>
      {statements.length === 0 ? (
        <p className={styles.none}>{t('operations.slowNone')}</p>
      ) : (
        <ul className={styles.list}>
          {statements.map(({ name, text, calls, slow, meanMs, maxMs, lastSlowAt }) => (
            <li key={name} className={styles.item}>
              <details>
                <summary aria-label={t('operations.slow.text', { name })}>
                  <code lang="en">{name}</code>
                </summary>
                <pre lang="en" className={styles.statement}>
                  {text}
                </pre>
              </details>
              <p className={styles.itemDetail}>
                <span>
                  {t('operations.slow.times')} {formatCount(calls, locale)}
                </span>
                <span>
                  {t('operations.slow.slow')} {formatCount(slow, locale)}
                </span>
                <span>
                  {t('operations.slow.mean')} {ms(meanMs)}
                </span>
                <span>
                  {t('operations.slow.max')} {ms(maxMs)}
                </span>
                <span>
                  {t('operations.slow.last')} <When at={lastSlowAt} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
