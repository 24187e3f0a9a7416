import type { TrustFigures, TrustStep } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { shareText } from './figures.ts';
import { placeOf } from './places.ts';
import { inputsOf } from './rules.ts';
import type { EvidenceSearch } from './search.ts';
import styles from './trust.module.css';
import { useWords } from './words.ts';

/** What would move trust most: by how much, how far it is, and where it is done. */
export function NextSteps({ figures }: { figures: TrustFigures }) {
  const w = useWords();
  const { next, month, segment } = figures;
  return (
    <Section title={w('trust.next')} lead={w('trust.nextLead')}>
      {next.length === 0 ? (
        <p className={styles.quiet}>{w('trust.nextNone')}</p>
      ) : (
        <ol className={styles.steps}>
          {next.slice(0, 3).map((step) => (
            <Step key={step.input} step={step} search={{ month, segment, input: step.input }} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Step({ step, search }: { step: TrustStep; search: EvidenceSearch }) {
  const w = useWords();
  const locale = useLocale();
  const { input, to, more, gain, share } = step;
  const self = inputsOf.self_orientation.includes(input);
  const place = placeOf[input];
  return (
    <li className={styles.step}>
      <div className={styles.stepHead}>
        <strong>{w(`trust.input.${input}`)}</strong>
        <span className={styles.gain}>{w('trust.nextGain', { gain: gain.toFixed(2) })}</span>
      </div>
      <p className={styles.text}>{w(`trust.do.${input}`)}</p>
      <p className={styles.quiet}>
        {w(self ? 'trust.nextFewer' : 'trust.nextMore', { count: more, to, share: shareText(share, locale) })}
      </p>
      <p className={styles.links}>
        <Link to={place.to}>{w(place.label)}</Link>
        <Link
          to="/trust/evidence"
          search={{ ...search, hit: self ? 'yes' : 'no' }}
          aria-label={w('trust.rowsOf', { what: w(`trust.input.${input}`) })}
        >
          {w('trust.rows')}
        </Link>
      </p>
    </li>
  );
}
