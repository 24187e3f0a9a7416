import { dayMs, hourMs, minuteMs } from '../platform/time/index.ts';
import { isSettled } from '../trust/index.ts';

/** Where something has happened, a month is counted again after a minute, or so long that counting takes half a percent of the time. */
const soonest = minuteMs;
const restPerWork = 200;
/** Where nothing has, time alone changes it. */
const afterAll = 6 * hourMs;

/** When and how a month was counted. */
export type Counted = {
  countedAt: string;
  timeZone: string;
  recipe: number;
  eventSeq: number;
  /** Milliseconds that counting it took. */
  tookMs: number;
};

/**
 * Whether a month is to be counted (again): the present one and the two before it as soon as it is worth it. Of those that are
 * over for good it takes something to have happened (a list of old orders was brought over), and a day.
 */
export function isDue(
  counted: Counted | undefined,
  now: Date,
  as: { month: string; present: string; timeZone: string; recipe: number; eventSeq: number },
): boolean {
  if (counted === undefined || counted.timeZone !== as.timeZone || counted.recipe !== as.recipe) return true;
  const age = now.getTime() - Date.parse(counted.countedAt);
  const isQuiet = counted.eventSeq === as.eventSeq;
  if (isSettled(as.month, as.present)) return !isQuiet && age >= dayMs;
  const rest = Math.min(afterAll, Math.max(soonest, restPerWork * counted.tookMs));
  return age >= (isQuiet ? afterAll : rest);
}
