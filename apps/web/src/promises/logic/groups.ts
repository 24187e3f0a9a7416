import type { PromiseRecord, PromiseWhen } from '@madoguchi/contract';
import { toWallClock } from '../../inbox/logic/zoned.ts';

const dayMs = 86_400_000;

/** In which part of the board a promise stands: by its day on the workspace's clock; a week ends with its Sunday. */
export function whenOf({ dueAt }: Pick<PromiseRecord, 'dueAt'>, now: Date, timeZone: string): PromiseWhen {
  if (dueAt === null) return 'none';
  if (new Date(dueAt) < now) return 'late';
  const dayOf = (instant: Date) => Date.parse(`${toWallClock(instant, timeZone).slice(0, 10)}T00:00:00Z`);
  const today = dayOf(now);
  const days = (dayOf(new Date(dueAt)) - today) / dayMs;
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  // 1970-01-01 was a Thursday; 0 is Monday here.
  const left = 6 - ((((today / dayMs + 3) % 7) + 7) % 7);
  return days <= left ? 'week' : 'later';
}

/** The board's parts in their order, without the empty ones. */
export function groupsOf(
  promises: readonly PromiseRecord[],
  now: Date,
  timeZone: string,
): { when: PromiseWhen; promises: PromiseRecord[] }[] {
  const order: PromiseWhen[] = ['late', 'today', 'tomorrow', 'week', 'later', 'none'];
  return order
    .map((when) => ({ when, promises: promises.filter((each) => whenOf(each, now, timeZone) === when) }))
    .filter((group) => group.promises.length > 0);
}
