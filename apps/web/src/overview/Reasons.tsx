import type { Overview } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { Section } from '../kit/Screen.tsx';
import { changeText } from '../trust/figures.ts';
import { placeOf } from '../trust/places.ts';
import { useWords as useTrustWords } from '../trust/words.ts';
import styles from './overview.module.css';
import { useWords } from './words.ts';

/** What moved trust since the month before, and what would move it most: each opens to its records. */
export function Reasons({ told: { month, trust } }: { told: Overview }) {
  const w = useWords();
  const t = useTrustWords();
  const { moves, next, rules } = trust;
  return (
    <div className={styles.columns}>
      <Section title={w('overview.moved')}>
        {moves.length === 0 ? (
          <p className={styles.quiet}>{w('overview.movedNone')}</p>
        ) : (
          <ul className={styles.list}>
            {moves.map(({ input, by }) => (
              <li key={input} className={styles.row}>
                <Link to="/trust/evidence" search={{ month, input }}>
                  {t(`trust.input.${input}`)}
                </Link>
                <span className={styles.number}>{changeText(by)}</span>
              </li>
            ))}
            {rules !== null && rules !== 0 && (
              <li className={styles.row}>
                <Link to="/trust/rules">{t('trust.movedRules')}</Link>
                <span className={styles.number}>{changeText(rules)}</span>
              </li>
            )}
          </ul>
        )}
      </Section>
      <Section title={w('overview.next')}>
        {next.length === 0 ? (
          <p className={styles.quiet}>{w('overview.nextNone')}</p>
        ) : (
          <ol className={styles.list}>
            {next.map(({ input, gain }) => (
              <li key={input} className={styles.step}>
                <span className={styles.row}>
                  <strong>{t(`trust.input.${input}`)}</strong>
                  <span className={styles.number}>{t('trust.nextGain', { gain: gain.toFixed(2) })}</span>
                </span>
                <span>{t(`trust.do.${input}`)}</span>
                <Link to={placeOf[input].to}>{t(placeOf[input].label)}</Link>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </div>
  );
}
