import type { SurveyFigure, SurveyFigures, SurveyFiguresQuery } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { isScale, scoresOf } from './domain.ts';
import { figureOf, tallyOf } from './figures.ts';
import * as figures from './figures.store.ts';
import { questionFor, requireSurvey, spanOf } from './queries.ts';
import { findSettings } from './settings.store.ts';

/** The last day of a month or quarter that begins on a day. */
function lastDay(from: string, period: 'month' | 'quarter'): string {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + (period === 'month' ? 1 : 3));
  return new Date(end.getTime() - dayMs).toISOString().slice(0, 10);
}

const none: SurveyFigure = { count: 0, value: null, low: null, high: null };
const mostGroups = 30;

/** Every figure of a question, reckoned from the answers. @throws AppError `not_found` */
export async function readFigures(
  tx: Tx,
  id: string,
  { question: key, period, by, ...days }: SurveyFiguresQuery,
): Promise<SurveyFigures> {
  const survey = await requireSurvey(tx, id);
  const question = questionFor(survey, key);
  const { timeZone, from, until } = await spanOf(tx, days);
  const span = { surveyId: id, question: question?.key ?? '', from, until };
  const [{ minimum }, funnel] = await Promise.all([findSettings(tx), figures.funnelOf(tx, span)]);
  const base = { question, version: survey.version, minimum, funnel };
  if (question === null) return { ...base, all: none, histogram: [], periods: [], groups: [] };
  if (!isScale(question.kind)) {
    const taken = await figures.choicesTaken(tx, span);
    const histogram = question.options.map((_, score) => ({
      score,
      count: taken.find((row) => row.score === score)?.count ?? 0,
    }));
    return { ...base, all: { ...none, count: taken[0]?.people ?? 0 }, histogram, periods: [], groups: [] };
  }
  const { kind } = question;
  const scores = await figures.countScores(tx, span, { period, timeZone, by, most: mostGroups });
  const all = tallyOf(scores.periods);
  return {
    ...base,
    all: figureOf(kind, all, minimum),
    histogram: scoresOf(kind).map((score) => ({ score, count: all.get(score) ?? 0 })),
    periods: [...Map.groupBy(scores.periods, (row) => row.from)].map(([first, rows]) => ({
      from: first,
      until: lastDay(first, period),
      ...figureOf(kind, tallyOf(rows), minimum),
    })),
    groups: [...Map.groupBy(scores.groups, (row) => row.key)].map(([group, rows]) => ({
      key: group,
      name: rows[0]?.name ?? null,
      ...figureOf(kind, tallyOf(rows), minimum),
    })),
  };
}
