import type { MentionRule } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { formatDate } from './days.ts';
import styles from './mentions.module.css';
import { useMentions } from './words.ts';

/** Rules with the day they are in force from and where they stand. */
export function RuleList({ rules }: { rules: readonly MentionRule[] }) {
  const w = useMentions();
  const locale = useLocale();
  return (
    <>
      <ul className={styles['list']} aria-label={w('rules')}>
        {rules.map(({ id, name, source, sourceAddress, from, asks }) => (
          <li key={id}>
            <strong>{name[locale]}</strong>{' '}
            <span className={styles['quiet']}>{w('rules.from', { day: formatDate(from, locale) })}</span>
            <p>{asks[locale]}</p>
            <p className={styles['quiet']}>
              {w('rules.source')}{' '}
              <a href={sourceAddress} target="_blank" rel="noreferrer" lang="ja">
                {source}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{w('rules.counsel')}</p>
    </>
  );
}
