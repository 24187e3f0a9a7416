import type { TrustFactorFigure, TrustFigures } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { changeText, pointText } from './figures.ts';
import { Interval } from './Interval.tsx';
import styles from './trust.module.css';
import { useWords, type Words } from './words.ts';

const rangeText = (w: Words, { low, high }: { low: number; high: number }): string =>
  w('trust.interval', { low: pointText(low), high: pointText(high) });

/** Trust and its four factors, read at a glance: each with its interval and how much it rests on. */
export function Total({ figures }: { figures: TrustFigures }) {
  const w = useWords();
  const locale = useLocale();
  const { trust, factors, change } = figures;
  const [credibility, reliability, intimacy, self] = factors;
  return (
    <div className={styles.total}>
      <div className={styles.head}>
        <div className={styles.name}>{w('trust.total')}</div>
        {trust === null ? (
          <div className={styles.lack}>{w('trust.lack')}</div>
        ) : (
          <>
            <div className={styles.big}>{pointText(trust.value)}</div>
            <div className={styles.quiet}>{rangeText(w, trust)}</div>
            <div className={styles.change}>
              {change === null
                ? w('trust.noChange')
                : w('trust.change', { month: monthWords(change.before, locale), by: changeText(change.by) })}
            </div>
          </>
        )}
      </div>
      <div className={styles.equation}>
        {[credibility, reliability, intimacy, self].map(
          (figure, at) =>
            figure !== undefined && (
              <div key={figure.factor} className={styles.term}>
                <span className={styles.sign} aria-hidden>
                  {['', '+', '+', '÷'][at]}
                </span>
                <Factor figure={figure} />
              </div>
            ),
        )}
      </div>
      {trust === null && (
        <p className={styles.why}>
          {w('trust.lackTotal', {
            count: figures.leastInputs,
            factors: factors
              .filter(({ points }) => points === null)
              .map(({ factor }) => w(`trust.factor.${factor}`))
              .join(locale === 'ja' ? '、' : ', '),
          })}
        </p>
      )}
    </div>
  );
}

function Factor({ figure: { factor, points, inputs } }: { figure: TrustFactorFigure }) {
  const w = useWords();
  const used = inputs.filter(({ points: each, rule }) => each !== null && rule.weight > 0).length;
  return (
    <div className={styles.factor}>
      <h2 className={styles.name}>{w(`trust.factor.${factor}`)}</h2>
      <p className={styles.about}>{w(`trust.about.${factor}`)}</p>
      {points === null ? (
        <p className={styles.lack}>{w('trust.lack')}</p>
      ) : (
        <>
          <p className={styles.points}>{pointText(points.value)}</p>
          <Interval of={points} from={1} to={5} />
          <p className={styles.quiet}>{rangeText(w, points)}</p>
        </>
      )}
      <p className={styles.quiet}>{w('trust.used', { count: inputs.length, used })}</p>
      {factor === 'self_orientation' && <p className={styles.quiet}>{w('trust.selfScale')}</p>}
    </div>
  );
}
