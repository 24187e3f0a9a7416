import type { Reading } from '@madoguchi/contract';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { evidenceOf, isWhole, judgementsOf, knownHarassment, knownSignal } from '../logic/evidence.ts';
import type { Evidence } from '../logic/evidence.ts';
import styles from './Reading.module.css';

/** Why a message has its badges: each kind in words, with the place it was found at. */
export function EvidencePanel({ id, text, reading }: { id: string; text: string; reading: Reading }) {
  const t = useT();
  const evidence = evidenceOf(reading);
  const judgements = judgementsOf(reading);
  return (
    <section id={id} className={styles.panel} aria-label={t('reading.title')}>
      <p className={styles.title}>{t('reading.title')}</p>
      {evidence.length > 0 && (
        <ul className={styles.evidence}>
          {evidence.map((one) => (
            <EvidenceLine key={`${one.kind} ${one.start} ${one.end}`} evidence={one} text={text} />
          ))}
        </ul>
      )}
      {evidence.length === 0 && judgements.includes('urgent') && <p>{t('reading.urgentWhy')}</p>}
      {evidence.length === 0 && !judgements.includes('urgent') && <p>{t('reading.wholeWhy')}</p>}
      {judgements.includes('harassment') && <p>{t('reading.harassmentAdvice')}</p>}
      {judgements.includes('veiled') && <p>{t('reading.veiledAdvice')}</p>}
      <p className={styles.caution}>{t('reading.caution')}</p>
    </section>
  );
}

function EvidenceLine({ evidence, text }: { evidence: Evidence; text: string }) {
  const t = useT();
  const locale = useLocale();
  const kind =
    evidence.tone === 'harassment'
      ? t(`harassment.${knownHarassment(evidence.kind)}`)
      : t(`signal.${knownSignal(evidence.kind)}`);
  return (
    <li>
      <span className={styles.kind} data-tone={evidence.tone}>
        {kind}
      </span>
      {isWhole(evidence, text) ? (
        <span className={styles.caution}>{t('reading.whole')}</span>
      ) : (
        <q lang={locale === 'ja' ? undefined : 'ja'} className={styles.quote}>
          {text.slice(evidence.start, evidence.end).trim()}
        </q>
      )}
    </li>
  );
}
