import type { SurveyFigures } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { formatCount } from '../../kit/figures.ts';
import { useLocale } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { figureName, intervalText, isFigured, percentOf, valueText } from '../logic/figures.ts';
import { figuresQuery } from '../queries.ts';
import type { FiguresSearch } from '../search.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';
import { Choices, Histogram } from './Histogram.tsx';
import { FigureTables } from './FigureTables.tsx';

/** What was answered: how many, the figure with its interval, how it is spread, how it develops. */
export function Figures({ id, asked }: { id: string; asked: FiguresSearch }) {
  const v = useVoices();
  const { data, error, refetch } = useQuery(figuresQuery(id, asked));
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={3} height={120} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      {/* Of answers from the page for everybody alone nobody was invited. */}
      {(data.all.count === 0 || data.funnel.invited > 0 || data.funnel.waiting > 0) && (
        <Funnel id={id} funnel={data.funnel} asked={asked} />
      )}
      {data.all.count === 0 ? (
        <EmptyState title={v('survey.noAnswers')}>{v('survey.noAnswersBody')}</EmptyState>
      ) : (
        <Result id={id} data={data} asked={asked} />
      )}
      {data.all.count > 0 && <FigureTables id={id} data={data} asked={asked} />}
    </>
  );
}

const steps = ['invited', 'shown', 'answered', 'dismissed'] as const;

function Funnel({
  id,
  funnel,
  asked: { from, until },
}: Pick<Part, 'id' | 'asked'> & Pick<SurveyFigures, 'funnel'>) {
  const v = useVoices();
  const locale = useLocale();
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const rate = percentOf(funnel.answered, funnel.invited);
  return (
    <Section title={v('survey.funnel')}>
      <div className={styles.funnel}>
        {steps.map((step) => (
          <Link
            key={step}
            to="/voices/surveys/$surveyId/invitations"
            params={{ surveyId: id }}
            search={{ ...(step === 'invited' ? { state: 'sent' } : { fact: step }), ...days }}
          >
            <span className={styles.quiet}>{v(`funnel.${step}`)}</span>
            <strong>{formatCount(funnel[step], locale)}</strong>
            {step === 'answered' && rate !== null && (
              <span className={styles.quiet}>{v('funnel.rate', { rate })}</span>
            )}
          </Link>
        ))}
      </div>
      {funnel.waiting > 0 && (
        <p className={styles.quiet}>
          <Link
            to="/voices/surveys/$surveyId/invitations"
            params={{ surveyId: id }}
            search={{ state: 'waiting' }}
          >
            {v('funnel.waiting', { count: funnel.waiting })}
          </Link>
        </p>
      )}
    </Section>
  );
}

type Part = { id: string; data: SurveyFigures; asked: FiguresSearch };

function Result({ id, data, asked }: Part) {
  const v = useVoices();
  const locale = useLocale();
  const { question, all, minimum, histogram } = data;
  if (question === null) return null;
  const { kind } = question;
  const interval = intervalText(kind, all);
  const title = isFigured(kind) ? v(figureName(kind)) : question.text[locale];
  return (
    <Section title={title}>
      <p className={styles.figure}>
        {isFigured(kind) && all.value !== null && (
          <span className={styles.value}>{valueText(kind, all.value)}</span>
        )}
        {interval !== null && <span>{v('figure.interval', interval)}</span>}
        {isFigured(kind) && all.value === null && <strong>{v('figure.few', { minimum })}</strong>}
        <span>{v('figure.count', { count: formatCount(all.count, locale) })}</span>
      </p>
      {isFigured(kind) ? (
        <Histogram id={id} question={question.key} kind={kind} histogram={histogram} asked={asked} />
      ) : (
        <Choices options={question.options} histogram={histogram} people={all.count} />
      )}
      {kind === 'nps' && <p className={styles.quiet}>{v('figure.note')}</p>}
    </Section>
  );
}
