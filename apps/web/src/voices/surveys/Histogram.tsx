import type { SurveyFigures, SurveyQuestion } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../kit/figures.ts';
import { useLocale } from '../../kit/i18n.tsx';
import { campsOf, percentOf } from '../logic/figures.ts';
import type { FiguresSearch } from '../search.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

type Props = {
  id: string;
  question: string;
  kind: 'nps' | 'csat' | 'ces';
  histogram: SurveyFigures['histogram'];
  asked: FiguresSearch;
};

/** How often each score was given; each bar opens to its answers. */
export function Histogram({ id, question, kind, histogram, asked }: Props) {
  const v = useVoices();
  const locale = useLocale();
  const { from, until } = asked;
  const most = Math.max(1, ...histogram.map(({ count }) => count));
  const all = histogram.reduce((sum, { count }) => sum + count, 0);
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  return (
    <div>
      <ol className={styles.bars} aria-label={v('figure.histogram')}>
        {histogram.map(({ score, count }) => (
          <li key={score} className={styles.bar}>
            <span aria-hidden>{formatCount(count, locale)}</span>
            <span className={styles.track}>
              <span className={styles.fill} style={{ blockSize: `${(count / most) * 100}%` }} />
            </span>
            <Link
              to="/voices/surveys/$surveyId/answers"
              params={{ surveyId: id }}
              search={{ ...days, question, scoreFrom: score, scoreUntil: score }}
              aria-label={v('figure.bar', { score, count: formatCount(count, locale) })}
            >
              {score}
            </Link>
          </li>
        ))}
      </ol>
      {kind === 'nps' && (
        <p className={styles.camps}>
          {campsOf(histogram).map(({ name, count }) => (
            <span key={name}>
              {v(name)}
              <br />
              {percentOf(count, all) ?? 0}%
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

type Chosen = Pick<SurveyQuestion, 'options'> & { histogram: SurveyFigures['histogram']; people: number };

/** How often each choice was taken. */
export function Choices({ options, histogram, people }: Chosen) {
  const v = useVoices();
  const locale = useLocale();
  return (
    <ul className={styles.choices}>
      {histogram.map(({ score, count }) => (
        <li key={score} className={styles.choice}>
          <span>
            {v('figure.choice', {
              name: options[score]?.[locale] ?? String(score),
              count: formatCount(count, locale),
            })}
          </span>
          <span className={styles.choiceTrack} aria-hidden>
            <span style={{ inlineSize: `${percentOf(count, people) ?? 0}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
