import type { ContestFigures } from '@madoguchi/contract';
import { Bars } from '../growth/Bars.tsx';
import { ends, percent } from '../growth/figures.ts';
import growth from '../growth/growth.module.css';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { formatDate } from '../mentions/days.ts';
import { everyDay } from './logic.ts';
import { PostRow } from './Posts.tsx';
import { useContestWords } from './words.ts';

/** What came of a hashtag campaign: how many, whom they reached, day by day, and what they say of the prize. */
export function Figures({ figures, hasPrizes }: { figures: ContestFigures; hasPrizes: boolean }) {
  const w = useContestWords();
  const locale = useLocale();
  const number = (count: number) => formatCount(count, locale);
  const { posts, people, nameless, reach, reachTold, days, top } = figures;
  return (
    <>
      <Section title={w('contest.figures')} lead={w('contest.figures.lead')}>
        <div className={growth.stack}>
          <dl className={growth.tally}>
            <div>
              <dt>{w('contest.figures.posts')}</dt>
              <dd>{number(posts)}</dd>
            </div>
            <div>
              <dt>{w('contest.figures.people')}</dt>
              <dd>{number(people)}</dd>
            </div>
            <div>
              <dt>{w('contest.figures.reach')}</dt>
              <dd>
                {reachTold === 0 ? '–' : number(reach)}{' '}
                <small>
                  {reachTold === 0
                    ? w('contest.figures.reachUntold')
                    : w('contest.figures.reachTold', { told: number(reachTold), count: number(posts) })}
                </small>
              </dd>
            </div>
          </dl>
          {nameless > 0 && (
            <p className={growth.quiet}>{w('contest.figures.nameless', { count: number(nameless) })}</p>
          )}
          <PerDay days={days} />
        </div>
      </Section>
      {hasPrizes && posts > 0 && <Disclosure figures={figures} />}
      {top.length > 0 && (
        <Section title={w('contest.top')}>
          <Rows label={w('contest.top')}>
            {top.map((post) => (
              <PostRow key={post.id} post={post} />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}

function PerDay({ days }: Pick<ContestFigures, 'days'>) {
  const w = useContestWords();
  const locale = useLocale();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const perDay = everyDay(days);
  const text = w('contest.figures.daysText', {
    from: formatDate(first.day, locale),
    until: formatDate(last.day, locale),
    most: formatCount(Math.max(...perDay), locale),
  });
  return (
    <div>
      <h3 className={growth.subtitle}>{w('contest.figures.days')}</h3>
      <Bars values={perDay} label={text} large />
      <p className={growth.quiet} aria-hidden>
        {text}
      </p>
    </div>
  );
}

function Disclosure({ figures }: { figures: ContestFigures }) {
  const w = useContestWords();
  const locale = useLocale();
  const { posts, amplified, shown, missing, shownShare, fewest } = figures;
  const of = (some: number, count: number) =>
    w('contest.disclosure.of', { some: formatCount(some, locale), count: formatCount(count, locale) });
  return (
    <Section title={w('contest.disclosure')} lead={w('contest.disclosure.lead')}>
      <dl className={growth.list}>
        <dt>{w('contest.disclosure.amplified')}</dt>
        <dd>{of(amplified, posts)}</dd>
        <dt>{w('contest.disclosure.shown')}</dt>
        <dd>{of(shown, amplified)}</dd>
        <dt>{w('contest.disclosure.missing')}</dt>
        <dd>{of(missing, amplified)}</dd>
      </dl>
      <p className={growth.quiet}>
        {shownShare === null
          ? w('contest.disclosure.few', { fewest })
          : w('contest.disclosure.share', {
              value: percent(shownShare.value, locale),
              ...ends(shownShare, locale),
            })}
      </p>
    </Section>
  );
}
