import { timeZoneOf } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { untilDone, type Stopping } from '../platform/jobs/index.ts';
import { eventBounds } from '../platform/realtime/index.ts';
import { monthAfter, monthOf, monthsFrom, mostMonths, spanOf } from '../trust/index.ts';
import { isDue } from './due.ts';
import { countedMonths, keepMonth, takeTurn } from './store.ts';

/** Loaded with the first month that is counted: a desk starts without the statistics behind them. */
const loaded = () => import('./facts.ts');

/** The newest month that is due, and by what it is counted; null when none is. */
async function nextDue(tx: Tx, now: Date, recipe: number) {
  const [timeZone, { last: eventSeq }, counted] = await Promise.all([
    timeZoneOf(tx),
    eventBounds(tx),
    countedMonths(tx),
  ]);
  const present = monthOf(now, timeZone);
  const by = { timeZone, recipe, eventSeq };
  const month = monthsFrom(monthAfter(present, 1 - mostMonths), present)
    .toReversed()
    .find((each) =>
      isDue(
        counted.find((one) => one.month === each),
        now,
        { month: each, present, ...by },
      ),
    );
  return month === undefined ? null : { month, by };
}

async function countNext(tx: Tx, now: Date): Promise<boolean> {
  if (!(await takeTurn(tx))) return false;
  const { gather, recipe } = await loaded();
  const due = await nextDue(tx, now, recipe);
  if (due === null) return false;
  const begun = performance.now();
  const facts = await gather(tx, spanOf(due.month, due.by.timeZone, now));
  const tookMs = Math.round(performance.now() - begun);
  await keepMonth(tx, due.month, { ...due.by, countedAt: now.toISOString(), tookMs }, facts);
  return true;
}

/** Counts the months that are due, the newest first, each in a transaction of its own; answers how many. */
export async function countReports(
  { database, ...until }: { database: Database } & Stopping,
  workspaceId: string,
  now = new Date(),
): Promise<number> {
  let count = 0;
  await untilDone(until, async () => {
    const isCounted = await database.inWorkspace(workspaceId, (tx) => countNext(tx, now));
    if (isCounted) count += 1;
    return isCounted;
  });
  return count;
}
