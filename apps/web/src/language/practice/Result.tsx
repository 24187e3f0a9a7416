import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import type { Answered } from '../logic/drill.ts';
import { sourceKey } from '../logic/source.ts';
import styles from './Practice.module.css';

/** Whether an answer was right, why, and a sentence that is. */
export function Result({ result }: { result: Answered }) {
  const t = useT();
  const locale = useLocale();
  const Icon = result.right ? IconCircleCheck : IconCircleX;
  return (
    <div className={styles.result} data-right={result.right} role="status">
      <p className={styles.verdict}>
        <Icon size={20} aria-hidden />
        {result.right ? t('practice.right') : t('practice.wrong')}
      </p>
      {!(result.right && result.given === result.answer) && (
        <p className={styles.sentence}>
          <span className={styles.quiet}>{t('practice.model')}</span>{' '}
          <span lang={locale === 'ja' ? undefined : 'ja'}>{result.answer}</span>
        </p>
      )}
      <p>
        <strong>{result.title[locale]}</strong> {result.explanation[locale]}
      </p>
      <p className={styles.quiet}>{t(`language.source.${sourceKey(result.source)}`)}</p>
    </div>
  );
}
