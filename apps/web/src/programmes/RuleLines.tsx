import type { PremiumRule } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { formatDate } from '../mentions/days.ts';
import styles from './programmes.module.css';
import { useWords } from './words.ts';

/** What a rule says, since when, and where it stands. */
export function RuleLines({ rule }: { rule: PremiumRule }) {
  const w = useWords();
  const locale = useLocale();
  return (
    <div className={styles['rule']}>
      <p>
        <strong>{rule.name[locale]}</strong>{' '}
        <span className={styles['quiet']}>
          {w('programme.rule.from', { day: formatDate(rule.from, locale) })}
        </span>
      </p>
      <p>{rule.says[locale]}</p>
      <p className={styles['quiet']}>
        {w('programme.rule.source')}{' '}
        <a href={rule.sourceAddress} target="_blank" rel="noreferrer" lang="ja">
          {rule.source}
        </a>
      </p>
    </div>
  );
}
