import { trustInputs } from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { untilDone, type Stopping } from '../platform/jobs/index.ts';
import { AppError } from '../platform/http/index.ts';
import { eventBounds } from '../platform/realtime/index.ts';
import { hourMs, minuteMs } from '../platform/time/index.ts';
import { keepCounts } from './evidence.store.ts';
import { factsOf, recipe } from './inputs.ts';
import { isCounted, isSettled, monthAfter, monthOf, monthsFrom, mostMonths, spanOf } from './months.ts';
import { beginMonth, countedMonths, endMonth, firstWritten, type MonthRow } from './store.ts';

/** Where something has happened, a month is counted again after a minute, or so long that counting takes half a percent of the time. */
const soonest = minuteMs;
const restPerWork = 200;
/** Where nothing has, time alone changes it. */
const afterAll = 6 * hourMs;

/** Whether a month is to be counted (again). */
export function isDue(
  counted: MonthRow | undefined,
  {
    month,
    present,
    timeZone,
    eventSeq,
    now,
  }: { month: string; present: string; timeZone: string; eventSeq: number; now: Date },
): boolean {
  if (counted === undefined || counted.timeZone !== timeZone || counted.recipe !== recipe) return true;
  const age = now.getTime() - Date.parse(counted.countedAt);
  // What was counted while it was still going on is counted once more when it is over for good.
  const countedIn = monthOf(new Date(counted.countedAt), timeZone);
  if (isSettled(month, present)) return !isSettled(month, countedIn);
  const rest = Math.min(afterAll, Math.max(soonest, restPerWork * counted.tookMs));
  return age >= (counted.eventSeq === eventSeq ? afterAll : rest);
}

/** Counts a month as it stands now, all inputs and segments in one transaction. */
async function countMonth(tx: Tx, month: string, now: Date): Promise<void> {
  const begun = performance.now();
  const [timeZone, { last }] = await Promise.all([timeZoneOf(tx), eventBounds(tx)]);
  await beginMonth(tx, { month, countedAt: now.toISOString(), timeZone, recipe, eventSeq: last });
  const span = spanOf(month, timeZone, now);
  for (const input of trustInputs)
    await keepCounts(tx, { input, month: span.firstDay }, factsOf[input](tx, span));
  await endMonth(tx, month, Math.round(performance.now() - begun));
}

/** The newest month that is due; null when none is. */
async function nextDue(tx: Tx, now: Date): Promise<string | null> {
  const [timeZone, { last: eventSeq }, counted, first] = await Promise.all([
    timeZoneOf(tx),
    eventBounds(tx),
    countedMonths(tx),
    firstWritten(tx),
  ]);
  const present = monthOf(now, timeZone);
  const earliest = monthAfter(present, 1 - mostMonths);
  const begun = first === null ? present : monthOf(first, timeZone);
  const months = monthsFrom(begun < earliest ? earliest : begun, present).toReversed();
  const due = months.find((month) =>
    isDue(
      counted.find((each) => each.month === month),
      { month, present, timeZone, eventSeq, now },
    ),
  );
  return due ?? null;
}

/** Counts the months that are due, the newest first, each in a transaction of its own; answers how many. */
export async function countDue(
  { database, ...until }: { database: Database } & Stopping,
  workspaceId: string,
  now = new Date(),
): Promise<number> {
  let count = 0;
  await untilDone(until, async () => {
    const month = await database.inWorkspace(workspaceId, (tx) => nextDue(tx, now));
    if (month === null) return false;
    await database.inWorkspaceApart(workspaceId, (tx) => countMonth(tx, month, now));
    count += 1;
    return true;
  });
  return count;
}

/** Counts a month again because somebody asks for it. @throws AppError `invalid_request` for one that is not counted */
export function recount(
  { database }: { database: Database },
  workspaceId: string,
  month: string,
  now = new Date(),
): Promise<void> {
  return database.inWorkspaceApart(workspaceId, async (tx) => {
    if (!isCounted(month, monthOf(now, await timeZoneOf(tx))))
      throw new AppError('invalid_request', `Ask for one of the last ${mostMonths} months.`, {
        errors: [{ path: 'month', message: `must be one of the last ${mostMonths} months` }],
      });
    await countMonth(tx, month, now);
  });
}
