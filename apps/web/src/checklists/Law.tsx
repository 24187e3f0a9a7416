import type { ChecklistLaw } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import styles from './checklists.module.css';
import { dateText } from './logic.ts';
import { useWords } from './words.ts';

/** The rule of law that a point comes from, with its source, since when, and when it was looked up. */
export function Law({ law: { article, source, inForceFrom, asOf } }: { law: ChecklistLaw }) {
  const words = useWords();
  const locale = useLocale();
  return (
    <p className={styles.law}>
      <a href={source} target="_blank" rel="noreferrer">
        {words('law', { article })}
      </a>{' '}
      {words('lawFrom', { day: dateText(inForceFrom, locale) })} ·{' '}
      {words('lawAsOf', { day: dateText(asOf, locale) })}
    </p>
  );
}
