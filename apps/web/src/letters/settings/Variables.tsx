import type { Locale } from '@madoguchi/contract';
import { letterVariables } from '@madoguchi/contract/letter-variables';
import { useT } from '../../kit/i18n.tsx';
import styles from './letters.module.css';

const examples: Record<Locale, string> = {
  ja: '{もし 原因}…{それ以外}…{以上}',
  en: '{if causes}…{else}…{end}',
};

/** The variables that a letter may hold, to be copied into it. */
export function Variables({ language }: { language: Locale }) {
  const t = useT();
  return (
    <details className={styles.variables}>
      <summary>{t('letters.variables')}</summary>
      <p className={styles.hint}>{t('letters.variablesHint')}</p>
      <ul className={styles.names} lang={language}>
        {Object.values(letterVariables).map((names) => (
          <li key={names.ja[0]}>
            <code>{`{${names[language][0]}}`}</code>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('letters.conditionsHint', { example: examples[language] })}</p>
    </details>
  );
}
