import type { LetterFinding, LetterPreview } from '@madoguchi/contract';
import { Notice } from '../kit/Notice.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { fieldName } from './logic/fields.ts';
import styles from './pages.module.css';

type Props = {
  preview: Pick<LetterPreview, 'pages' | 'missing' | 'findings'> | undefined;
  /** Puts a suggestion in place of what is marked; nothing where the text is not one’s own to change here. */
  onFix?: ((finding: LetterFinding, suggestion: string) => void) | undefined;
};

/** A letter as it will be printed, page by page, and what a careful reader would mark in it. */
export function Pages({ preview, onFix }: Props) {
  const t = useT();
  const { pages = [], missing = [], findings = [] } = preview ?? {};
  return (
    <section aria-label={t('improvement.letter.preview')} className={styles.frame}>
      {missing.length > 0 && (
        <Notice tone="bad" title={t('improvement.document.missing')}>
          {t('improvement.document.missingHint', { characters: missing.join(' ') })}
        </Notice>
      )}
      {pages.length === 0 && missing.length === 0 && <div className={styles.sheet} aria-hidden />}
      {pages.map((page, at) => (
        <img
          key={at}
          className={styles.sheet}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`}
          alt={t('letters.page', { page: at + 1, pages: pages.length })}
        />
      ))}
      <p className={styles.hint}>{t('letters.pagesHint')}</p>
      {findings.length > 0 && <Findings findings={findings} onFix={onFix} />}
    </section>
  );
}

function Findings({ findings, onFix }: { findings: readonly LetterFinding[]; onFix: Props['onFix'] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div role="status">
      <h3 className={styles.heading}>{t('letters.findings', { count: findings.length })}</h3>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding.id} data-severity={finding.severity}>
            <p className={styles.where}>
              {fieldName(t, finding.field)} <q lang="ja">{finding.at}</q>
            </p>
            <p className={styles.why}>{finding.message[locale]}</p>
            {onFix !== undefined &&
              finding.suggest.map((suggestion) => (
                <button
                  key={suggestion}
                  type="button"
                  className={styles.fix}
                  onClick={() => onFix(finding, suggestion)}
                >
                  {t('letters.fix')} <span lang="ja">{suggestion}</span>
                </button>
              ))}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('letters.findingsHint')}</p>
    </div>
  );
}
