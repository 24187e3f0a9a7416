import type { BroadcastKind } from '@madoguchi/contract';

/** Promotional: what goes only to those who agreed to it. */
export const isPromotional = (kind: BroadcastKind): boolean => kind === 'news';

/** Local times of day, `09:00`: from the first on, before the second. */
export type SendingHours = { hoursFrom: string; hoursTo: string };

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Minutes since midnight in a zone. */
function localMinutes(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return minutesOf(parts);
}

const minute = 60_000;

export function isOpen(at: Date, hours: SendingHours, timeZone: string): boolean {
  const now = localMinutes(at, timeZone);
  return now >= minutesOf(hours.hoursFrom) && now < minutesOf(hours.hoursTo);
}

/**
 * When something may go out that is due at `at`: then, or as the hours next begin. Where clocks are put forward over
 * that moment, the first minute after it.
 */
export function nextOpening(at: Date, hours: SendingHours, timeZone: string): Date {
  if (isOpen(at, hours, timeZone)) return at;
  const wait = (minutesOf(hours.hoursFrom) - localMinutes(at, timeZone) + 1440) % 1440;
  const guess = new Date(Math.floor(at.getTime() / minute) * minute + wait * minute);
  // A change of clocks in between makes the guess an hour wrong, to either side.
  for (const shift of [-120, -90, -60, -30, 0, 30, 60, 90, 120]) {
    const candidate = new Date(guess.getTime() + shift * minute);
    if (candidate > at && isOpen(candidate, hours, timeZone) && isOpening(candidate, hours, timeZone))
      return candidate;
  }
  return guess;
}

const isOpening = (at: Date, hours: SendingHours, timeZone: string): boolean =>
  !isOpen(new Date(at.getTime() - minute), hours, timeZone);

/** How many go out in one turn, and how many milliseconds it stands for: at most `perMinute` a minute. */
export function paceOf(perMinute: number, together: number): { size: number; takesMs: number } {
  // Five seconds’ worth, so that a stop is felt soon; what goes in one request goes together.
  const size = together > 1 ? Math.min(together, perMinute) : Math.max(1, Math.floor(perMinute / 12));
  return { size, takesMs: Math.ceil((size / perMinute) * minute) };
}

const waits = [10, 30, 60, 300, 900, 3600];

/** How long before the next try after so many, in milliseconds. */
export const retryAfter = (attempts: number): number =>
  (waits[Math.min(attempts, waits.length) - 1] ?? 10) * 1000;

/** Tries after which a person must look. */
export const mostAttempts = 6;

/** LINE remembers retry keys for 24 hours; an hour before that nothing is repeated any more. */
export const keyLifeMs = 23 * 3_600_000;
