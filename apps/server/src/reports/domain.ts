import type {
  Overview,
  OverviewCare,
  OverviewChange,
  OverviewFigure,
  OverviewMoney,
  SharedEstimate,
} from '@madoguchi/contract';
import { leastForRate } from '@madoguchi/contract';
import { countPromotion, differenceOf, netPromoterScore, share } from '../statistics/index.ts';
import type { MonthFacts } from './facts.ts';

/** Fewer than this have no share: one more or less would move it by more than ten points. */
const leastForShare = 10;

/** An estimate with what it rests on. */
type Known = { estimate: SharedEstimate | null; count: number };

const nothing: Known = { estimate: null, count: 0 };

/** A share of those counted, where they are enough. */
export const shareOf = (some: number, all: number, least = leastForShare): Known => ({
  count: all,
  estimate: all === 0 || all < least ? null : share(some, all),
});

export const promisesOf = (counted: { hits: number; total: number } | undefined): Known =>
  counted === undefined ? nothing : shareOf(counted.hits, counted.total, leastForRate);

/** How many would recommend the shop, of all answers to such questions; as few as the desk’s surveys allow have no score. */
export function recommendedOf({ surveys, minimum }: MonthFacts['recommended']) {
  const { promoters, passives, detractors } = countPromotion(
    surveys.flatMap(({ scores }) => scores.map(({ score, count }) => [score, count] as const)),
  );
  const count = promoters + passives + detractors;
  const score = netPromoterScore({ promoters, passives, detractors });
  return { estimate: count < minimum ? null : score, count, promoters, passives, detractors };
}

export const displeasedOf = ({ positive, neutral, negative }: MonthFacts['mentions']): Known =>
  shareOf(negative, positive + neutral + negative);

export const mouthOf = ({ mouth, known }: MonthFacts['newcomers']): Known => shareOf(mouth, known);

export const secondOf = ({ bought, mature }: MonthFacts['second']): Known => shareOf(bought, mature);

/** What a figure differs by from the month before; null where either has no number. */
export function changeOf(before: SharedEstimate | null, now: SharedEstimate | null): OverviewChange | null {
  if (before === null || now === null) return null;
  const { value, low, high } = differenceOf(before, now);
  return { by: value, low, high, sure: low > 0 || high < 0 };
}

/** A figure beside the same one of the month before. */
export const figureOf = (now: Known, before: Known): OverviewFigure => ({
  estimate: now.estimate,
  count: now.count,
  change: changeOf(before.estimate, now.estimate),
});

const noMentions = { positive: 0, neutral: 0, negative: 0, unread: 0 };
const noRecommended = { minimum: 0, surveys: [] };
const noNewcomers = { all: 0, known: 0, mouth: 0 };

const mentionsIn = ({ positive, neutral, negative, unread }: MonthFacts['mentions']): number =>
  positive + neutral + negative + unread;

function moneyOf(now: MonthFacts['money'], before: MonthFacts['money'] | undefined): OverviewMoney[] {
  return now.map((row) => ({
    ...row,
    mouthKeptBefore:
      before === undefined
        ? null
        : (before.find(({ currency }) => currency === row.currency)?.mouthKept ?? 0),
  }));
}

function careOf({ landmarkDays, days, kept, missed }: MonthFacts['care']): OverviewCare {
  const difference =
    kept.share === null || missed.share === null ? null : differenceOf(missed.share, kept.share);
  return { landmarkDays, days, kept, missed, difference };
}

type Told = Pick<Overview, 'risks' | 'nps' | 'mentions' | 'mouth' | 'second' | 'money' | 'care'>;

/** What the kept facts of a month are worth, beside those of the month before. Undefined: it was not counted. */
export function toldBy(
  now: MonthFacts | undefined,
  before: MonthFacts | undefined,
  names: readonly { id: string; name: string }[],
): Told {
  const recommended = recommendedOf(now?.recommended ?? noRecommended);
  const { promoters, passives, detractors } = recommended;
  const mentions = now?.mentions ?? noMentions;
  const newcomers = now?.newcomers ?? noNewcomers;
  return {
    risks:
      now === undefined
        ? null
        : { ...now.risks, openBefore: before === undefined ? null : before.risks.open.all },
    nps: {
      ...figureOf(recommended, recommendedOf(before?.recommended ?? noRecommended)),
      promoters,
      passives,
      detractors,
      surveys: (now?.recommended.surveys ?? []).flatMap(({ id, scores }) => {
        const name = names.find((each) => each.id === id)?.name;
        const answers = scores.reduce((sum, { count }) => sum + count, 0);
        return name === undefined ? [] : [{ id, name, answers }];
      }),
    },
    mentions: {
      ...figureOf(displeasedOf(mentions), displeasedOf(before?.mentions ?? noMentions)),
      ...mentions,
      before: before === undefined ? null : mentionsIn(before.mentions),
    },
    mouth: {
      ...figureOf(mouthOf(newcomers), mouthOf(before?.newcomers ?? noNewcomers)),
      ...newcomers,
    },
    second:
      now === undefined
        ? null
        : {
            ...figureOf(secondOf(now.second), before === undefined ? nothing : secondOf(before.second)),
            days: now.second.days,
            bought: now.second.bought,
          },
    money: moneyOf(now?.money ?? [], before?.money),
    care: now === undefined ? null : careOf(now.care),
  };
}
