/**
 * How long a customer has waited: `calm` below 4 hours, then `soon` (amber), and `late` (vermilion) by the desk's own rule,
 * or from 24 hours on while that is not known.
 */
export type Waiting = {
  level: 'calm' | 'soon' | 'late';
  unit: 'now' | 'minutes' | 'hours' | 'days';
  amount: number;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Waiting time from `since` until `now` in the largest unit that fits, rounded down; `now` below a minute. Null when nobody waits. Who has waited since before `lateBefore` is late. */
export function waitingTime(
  since: string | null,
  now: Date,
  lateBefore: string | null = null,
): Waiting | null {
  if (since === null) return null;
  const elapsed = Math.max(0, now.getTime() - new Date(since).getTime());
  const isLate = lateBefore === null ? elapsed >= day : since < lateBefore;
  const level = isLate ? 'late' : elapsed >= 4 * hour ? 'soon' : 'calm';
  if (elapsed >= day) return { level, unit: 'days', amount: Math.floor(elapsed / day) };
  if (elapsed >= hour) return { level, unit: 'hours', amount: Math.floor(elapsed / hour) };
  const minutes = Math.floor(elapsed / minute);
  return { level, unit: minutes === 0 ? 'now' : 'minutes', amount: minutes };
}
