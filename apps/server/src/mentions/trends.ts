import {
  mentionAspects,
  mentionNetworks,
  mentionTypes,
  type MentionTrendQuery,
  type MentionTrends,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { share } from '../statistics/index.ts';
import { aspectsOfDays, cellsOfDays, sumOfDays } from './day.store.ts';
import { settleDays } from './days.ts';
import * as store from './trends.store.ts';

/** Fewer than this have no share: one more or less would move it by more than ten points. */
export const fewestJudged = 10;

const mostDays = 1100;
const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** The first day of the week (Monday) or month that a day is of. */
export function stepOf(day: string, step: MentionTrendQuery['step']): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  const number = numberOf(day);
  // 1 January 1970 was a Thursday.
  return dayOf(number - ((((number + 3) % 7) + 7) % 7));
}

const none: store.Tally = { positive: 0, neutral: 0, negative: 0, unread: 0 };

function together(cells: readonly store.Tally[]): store.Tally {
  const total = { ...none };
  for (const { positive, neutral, negative, unread } of cells) {
    total.positive += positive;
    total.neutral += neutral;
    total.negative += negative;
    total.unread += unread;
  }
  return total;
}

/** A tally with the share of those displeased among those judged, and what it may as well be. */
export function judged(cells: readonly store.Tally[]) {
  const total = together(cells);
  const count = total.positive + total.neutral + total.negative;
  return { ...total, share: count < fewestJudged ? null : share(total.negative, count) };
}

function stepsOf(
  cells: readonly store.Cell[],
  { from, until, step }: MentionTrendQuery,
): MentionTrends['steps'] {
  const byStep = Map.groupBy(cells, ({ day }) => stepOf(day, step));
  const steps: MentionTrends['steps'] = [];
  let last = '';
  for (let day = numberOf(from); day <= numberOf(until); day += 1) {
    const start = stepOf(dayOf(day), step);
    if (start === last) continue;
    last = start;
    steps.push({ from: start, ...together(byStep.get(start) ?? []) });
  }
  return steps;
}

/** From the days, as they were counted; from the mentions themselves while more of these changed than is counted at once. */
async function countersFor(tx: Tx) {
  const isSettled = await settleDays(tx);
  return {
    cellsOf: isSettled ? cellsOfDays : store.countCells,
    sumOf: isSettled ? sumOfDays : store.countAll,
    aspectsOf: isSettled ? aspectsOfDays : store.countAspects,
  };
}

/** What was posted on these days, whenever it was found, by what it says. */
export async function tallyOf(tx: Tx, period: store.Period): Promise<store.Tally> {
  const { sumOf } = await countersFor(tx);
  return sumOf(tx, period, { network: undefined, type: undefined });
}

/**
 * How many are pleased and displeased, step by step, by network, type and aspect, beside as many days before: what counting the
 * mentions themselves says.
 * @throws AppError `invalid_request` for a period that is none or too long
 */
export async function readTrends(tx: Tx, asked: MentionTrendQuery): Promise<MentionTrends> {
  const { from, until, network, type } = asked;
  const days = numberOf(until) - numberOf(from) + 1;
  if (days < 1 || days > mostDays)
    throw new AppError('invalid_request', `Choose a period of 1 to ${mostDays} days (from, until).`, {
      errors: [{ path: 'until', message: 'does not fit «from»' }],
    });
  const period = { from, until };
  const before = { from: dayOf(numberOf(from) - days), until: dayOf(numberOf(from) - 1) };
  const { cellsOf, sumOf, aspectsOf } = await countersFor(tx);
  const [cells, aspects, past] = await Promise.all([
    cellsOf(tx, period, { network, type }),
    aspectsOf(tx, period, { network, type }),
    sumOf(tx, before, { network, type }),
  ]);
  return {
    minimum: fewestJudged,
    all: judged(cells),
    before: judged([past]),
    steps: stepsOf(cells, asked),
    networks: mentionNetworks
      .map((name) => ({ network: name, ...judged(cells.filter((cell) => cell.network === name)) }))
      .filter(({ positive, neutral, negative, unread }) => positive + neutral + negative + unread > 0),
    types: [...mentionTypes, null]
      .map((name) => ({ type: name, ...judged(cells.filter((cell) => cell.type === name)) }))
      .filter(({ positive, neutral, negative, unread }) => positive + neutral + negative + unread > 0),
    aspects: mentionAspects.map((aspect) => {
      const found = aspects.find((row) => row.aspect === aspect);
      return { aspect, positive: found?.positive ?? 0, negative: found?.negative ?? 0 };
    }),
  };
}
