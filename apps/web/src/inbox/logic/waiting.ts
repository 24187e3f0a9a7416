/** How long a customer has waited. Whether that is late, deadlines say. */
export type Waiting = {
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
  if (elapsed >= day) return { unit: 'days', amount: Math.floor(elapsed / day) };
  if (elapsed >= hour) return { unit: 'hours', amount: Math.floor(elapsed / hour) };
  const minutes = Math.floor(elapsed / minute);
  return { unit: minutes === 0 ? 'now' : 'minutes', amount: minutes };
}
