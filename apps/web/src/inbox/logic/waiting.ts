/** How long a customer has waited: `calm` below 4 hours, `soon` (amber) below 24, `late` (vermilion) from there. */
export type Waiting = {
  level: 'calm' | 'soon' | 'late';
  unit: 'now' | 'minutes' | 'hours' | 'days';
  amount: number;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Waiting time from `since` until `now` in the largest unit that fits, rounded down; `now` below a minute. Null when nobody waits. */
export function waitingTime(since: string | null, now: Date): Waiting | null {
  if (since === null) return null;
  const elapsed = Math.max(0, now.getTime() - new Date(since).getTime());
  if (elapsed >= day) return { level: 'late', unit: 'days', amount: Math.floor(elapsed / day) };
  if (elapsed >= hour) {
    return {
      level: elapsed >= 4 * hour ? 'soon' : 'calm',
      unit: 'hours',
      amount: Math.floor(elapsed / hour),
    };
  }
  const minutes = Math.floor(elapsed / minute);
  return { level: 'calm', unit: minutes === 0 ? 'now' : 'minutes', amount: minutes };
}
