import type { Overview, OverviewFigure } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';
import { changeText, countChangeText, daysOf, rangeText, valueText, type Unit } from './figures.ts';
import { Figure } from './Figure.tsx';
import styles from './overview.module.css';
import { useWords } from './words.ts';

/** The figures that an owner reads first, each with its interval and where it opens. */
export function Figures({ told }: { told: Overview }) {
  const w = useWords();
  const locale = useLocale();
  const mayKnow = useCan('loyalty:read');
  const { month, trust, promises, risks, nps, mentions, mouth, second } = told;
  const { first, last } = daysOf(month);
  const count = (value: number) => formatCount(value, locale);
  const lack = w('overview.lack');
  const texts = (figure: OverviewFigure, unit: Unit) => ({
    lack,
    value: figure.estimate === null ? undefined : valueText(figure.estimate.value, unit),
    range: figure.estimate === null ? undefined : rangeText(w, figure.estimate, unit),
    change: changeText(w, figure.change, unit),
  });
  return (
    <div className={styles.figures}>
      <Figure
        name={w('overview.trust')}
        about={w('overview.trustAbout')}
        rests={w('overview.trustRests', { count: count(trust.count) })}
        {...texts(trust, 'trust')}
      >
        <Link to="/trust" search={{ month }}>
          {w('overview.trustOpen')}
        </Link>
      </Figure>
      <Figure
        name={w('overview.promises')}
        about={w('overview.promisesAbout')}
        rests={w('overview.promisesRests', { count: count(promises.count), kept: count(promises.kept) })}
        {...texts(promises, 'share')}
      >
        <Link to="/trust/evidence" search={{ month, input: 'promises', hit: 'no' }}>
          {w('overview.promisesMissed')}
        </Link>
        <Link to="/trust/evidence" search={{ month, input: 'promises' }}>
          {w('overview.promisesOpen')}
        </Link>
      </Figure>
      {risks !== null && <Risks risks={risks} running={told.running} />}
      <Figure
        name={w('overview.nps')}
        about={w('overview.npsAbout')}
        rests={w('overview.npsRests', {
          count: count(nps.count),
          promoters: count(nps.promoters),
          detractors: count(nps.detractors),
        })}
        {...texts(nps, 'nps')}
      >
        {nps.surveys.length === 0 && <Link to="/voices">{w('overview.npsNone')}</Link>}
        {nps.surveys.map(({ id, name, answers }) => (
          <Link
            key={id}
            to="/voices/surveys/$surveyId"
            params={{ surveyId: id }}
            search={{ from: first, until: last }}
          >
            {w('overview.npsOpen', { name, count: count(answers) })}
          </Link>
        ))}
      </Figure>
      <Figure
        name={w('overview.mentions')}
        about={w('overview.mentionsAbout')}
        rests={w('overview.mentionsRests', {
          count: count(mentions.count),
          unread: count(mentions.unread),
          change: countChangeText(
            w,
            mentions.positive + mentions.neutral + mentions.negative + mentions.unread,
            mentions.before,
          ),
        })}
        {...texts(mentions, 'share')}
      >
        {(['negative', 'positive', 'neutral'] as const).map((sentiment) => (
          <Link key={sentiment} to="/mentions" search={{ sentiment, from: first, until: last }}>
            {w(`overview.mentions.${sentiment}`, { count: count(mentions[sentiment]) })}
          </Link>
        ))}
      </Figure>
      <Figure
        name={w('overview.mouth')}
        about={w('overview.mouthAbout')}
        rests={w('overview.mouthRests', {
          all: count(mouth.all),
          known: count(mouth.known),
          mouth: count(mouth.mouth),
        })}
        {...texts(mouth, 'share')}
      >
        {mayKnow &&
          (['mouth', 'other', 'unknown'] as const).map((group) => (
            <Link key={group} to="/loyalty/customers" search={{ figure: 'newcomers', month, group }}>
              {w(`overview.mouth.${group}`)}
            </Link>
          ))}
        <Link to="/growth" search={{ from: first, to: last }}>
          {w('overview.resultsOpen')}
        </Link>
      </Figure>
      {second !== null && (
        <Figure
          name={w('overview.second', { days: second.days })}
          about={w('overview.secondAbout', { days: second.days })}
          rests={w('overview.secondRests', { count: count(second.count), bought: count(second.bought) })}
          {...texts(second, 'share')}
        >
          {mayKnow &&
            (['bought', 'not'] as const).map((outcome) => (
              <Link
                key={outcome}
                to="/loyalty/customers"
                search={{ figure: 'window', days: second.days, outcome, month }}
              >
                {w(`overview.second.${outcome}`)}
              </Link>
            ))}
        </Figure>
      )}
    </div>
  );
}

/** Customers who need care: how many, and how urgently. */
function Risks({ risks, running }: { risks: NonNullable<Overview['risks']>; running: boolean }) {
  const w = useWords();
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const { open, openBefore, began, ended } = risks;
  return (
    <Figure
      name={w(running ? 'overview.risksNow' : 'overview.risksEnd')}
      about={w('overview.risksAbout')}
      value={w('overview.people', { count: count(open.all) })}
      lack=""
      change={countChangeText(w, open.all, openBefore, 'people')}
      rests={w('overview.risksRests', { began: count(began), ended: count(ended) })}
    >
      {running ? (
        (['urgent', 'care', 'watch'] as const).map((level) => (
          <Link key={level} to="/attention" search={{ level }}>
            {w(`overview.risks.${level}`, { count: count(open[level]) })}
          </Link>
        ))
      ) : (
        <>
          <span>
            {w('overview.risksLevels', {
              urgent: count(open.urgent),
              care: count(open.care),
              watch: count(open.watch),
            })}
          </span>
          <Link to="/attention" search={{ list: 'closed' }}>
            {w('overview.risksClosed')}
          </Link>
        </>
      )}
    </Figure>
  );
}
