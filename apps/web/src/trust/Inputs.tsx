import type { TrustFigures, TrustInputFigure } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { pointText, shareText } from './figures.ts';
import { Interval } from './Interval.tsx';
import { Scrolling } from './Scrolling.tsx';
import type { TrustSearch } from './search.ts';
import styles from './trust.module.css';
import { useWords } from './words.ts';

/** Every question with its share, its count, its points and its weight, factor by factor; each opens to its records. */
export function Inputs({ figures }: { figures: TrustFigures }) {
  const w = useWords();
  const { month, segment, factors } = figures;
  return (
    <Section title={w('trust.inputs')}>
      {factors.map(({ factor, inputs }) => (
        <div key={factor} className={styles.group}>
          <h3 className={styles.groupName}>{w(`trust.factor.${factor}`)}</h3>
          <Scrolling label={w(`trust.factor.${factor}`)}>
            <thead>
              <tr>
                <th scope="col">{w('trust.what')}</th>
                <th scope="col">{w('trust.share')}</th>
                <th scope="col">{w('trust.count')}</th>
                <th scope="col">{w('trust.pointsHead')}</th>
                <th scope="col">{w('trust.weight')}</th>
              </tr>
            </thead>
            <tbody>
              {inputs.map((figure) => (
                <InputRow key={figure.input} figure={figure} search={{ month, segment }} />
              ))}
            </tbody>
          </Scrolling>
        </div>
      ))}
    </Section>
  );
}

function InputRow({ figure, search }: { figure: TrustInputFigure; search: TrustSearch }) {
  const w = useWords();
  const locale = useLocale();
  const { input, hits, total, share, points, rule } = figure;
  const what = w(`trust.input.${input}`);
  const counts = w('trust.counts', { hits: formatCount(hits, locale), total: formatCount(total, locale) });
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        {share === null ? (
          w('trust.none')
        ) : (
          <>
            {shareText(share.value, locale)}
            <small className={styles.range}>
              {w('trust.range', { low: shareText(share.low, locale), high: shareText(share.high, locale) })}
            </small>
          </>
        )}
      </td>
      <td>
        {total === 0 ? (
          counts
        ) : (
          <Link
            to="/trust/evidence"
            search={{ ...search, input }}
            className={styles.figure}
            aria-label={`${counts}: ${w('trust.rowsOf', { what })}`}
          >
            {counts}
          </Link>
        )}
      </td>
      <td className={styles.pointCell}>
        {points === null ? (
          <span className={styles.few}>{w('trust.missing', { count: rule.least - total })}</span>
        ) : (
          <>
            {pointText(points.value)}
            <Interval of={points} from={1} to={5} />
            <small className={styles.range}>
              {w('trust.range', { low: pointText(points.low), high: pointText(points.high) })}
            </small>
          </>
        )}
      </td>
      <td>
        {rule.weight}
        {rule.weight === 0 && <small className={styles.range}>{w('trust.weightless')}</small>}
      </td>
    </tr>
  );
}
