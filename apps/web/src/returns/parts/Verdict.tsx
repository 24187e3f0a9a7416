import type { ReturnVerdict } from '@madoguchi/contract';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { dayText } from '../../orders/days.ts';
import styles from '../returns.module.css';
import { verdictTone } from '../words.ts';

/** What the rules say, with every reason, and where the law stands behind them. */
export function Verdict({ verdict }: { verdict: ReturnVerdict }) {
  const t = useT();
  const locale = useLocale();
  const { decision, grounds, until, shippingBy, ruleFrom, basis, law } = verdict;
  return (
    <div className={styles.verdict}>
      <Notice tone={verdictTone[decision]} title={t(`returns.verdict.${decision}`)}>
        <ul className={styles.grounds}>
          {grounds.map(({ ground, words }) => (
            <li key={ground}>{t(`returns.ground.${ground}`, { words })}</li>
          ))}
        </ul>
      </Notice>
      <p className={styles.line}>
        {until !== null && <span>{t('returns.until', { day: dayText(until, locale) })}</span>}
        <span>{t(`returns.shippingBy.${shippingBy}`)}</span>
        {basis === 'shop' && ruleFrom !== null && (
          <span>{t('returns.ruleFrom', { day: dayText(ruleFrom, locale) })}</span>
        )}
      </p>
      {law !== null && (
        <p className={styles.line}>
          <a href={law.source} target="_blank" rel="noreferrer" lang="ja">
            {t('returns.law', { article: law.article, day: dayText(law.inForceFrom, locale) })}
          </a>
          <span>{t('returns.counsel')}</span>
        </p>
      )}
    </div>
  );
}
