import type { TrackFigures } from '@madoguchi/contract';
import { acknowledgedAtOnce, firstAnswerTimes } from '../deadlines/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { instantOf } from '../platform/time/index.ts';
import { promisesDue } from '../promises/index.ts';
import { medianRanks, share, type MonthSpan } from '../statistics/index.ts';
import { countFacts } from './count.store.ts';
import { dayAfter } from './domain.ts';

/** Of fewer nothing is told to people outside: a rate of a handful would promise more than is known. */
export const fewest = 30;
const days = 365;

/** Beyond this it was not answered yet. */
const never = 1e15;

/** What the record says of the last 365 days, up to yesterday. */
export async function readFigures(
  tx: Tx,
  { today, timeZone, now = new Date() }: { today: string; timeZone: string; now?: Date },
): Promise<TrackFigures> {
  const firstDay = dayAfter(today, -days);
  const at = (day: string) => instantOf(Date.parse(`${day}T00:00:00Z`), timeZone);
  const span: MonthSpan = { from: at(firstDay), to: at(today), firstDay, nextDay: today, now, timeZone };
  const counted = async (facts: typeof promisesDue) => {
    const { hits, total } = await countFacts(tx, facts(tx, span));
    return { hits, total, share: total < fewest ? null : share(hits, total) };
  };
  return {
    from: firstDay,
    to: dayAfter(today, -1),
    fewest,
    promises: await counted(promisesDue),
    acknowledged: await counted(acknowledgedAtOnce),
    firstAnswer: await answerTimes(tx, span),
  };
}

async function answerTimes(tx: Tx, span: MonthSpan): Promise<TrackFigures['firstAnswer']> {
  const { total, at } = await firstAnswerTimes(tx, span);
  if (total < fewest) return { total, median: null, ninth: null };
  const { low, high } = medianRanks(total);
  const [value = never, from = never, to = never, ninth = never] = await at(
    [Math.ceil(total / 2), low, high, Math.ceil(total * 0.9)],
    never,
  );
  return {
    total,
    median: [value, from, to].some((minutes) => minutes >= never) ? null : { value, low: from, high: to },
    ninth: ninth >= never ? null : ninth,
  };
}
