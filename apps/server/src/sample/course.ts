/** How a made-up conversation goes: pure arithmetic on its number, so that the same numbers make the same desk. */

export type Kind = 'inbound' | 'outbound' | 'note';
type Status = 'open' | 'in_progress' | 'on_hold' | 'done';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const japan = 9 * hour;

/** A customer has five conversations. */
export const customersFor = (conversations: number): number => Math.max(1, Math.floor(conversations / 5));

/** Which of so many customers writes. */
export const customerOf = (n: number, customers: number): number => (n * 104_729) % customers;

/** One to nine messages. */
export const messagesOf = (n: number): number => 1 + (n % 9);

/** From 0 to 99: what a hundred conversations share out among themselves. */
export const shareOf = (n: number): number => (n * 7919) % 100;

/** A customer's message, ours, theirs …; of our own, some are notes, though never the last. */
export function kindOf(n: number, ordinal: number): Kind {
  if (ordinal % 2 === 1) return 'inbound';
  return (n + ordinal) % 8 === 0 && ordinal < messagesOf(n) ? 'note' : 'outbound';
}

/**
 * Nine of ten are done: all but two thirds of the newest 15 %. What was answered last is not «open»: somebody has taken it up.
 *
 * @param last number of the newest conversation, of `many`
 */
export function statusOf(n: number, last: number, many: number): Status {
  if (last - n >= many * 0.15) return 'done';
  const share = shareOf(n);
  if (share < 27) return kindOf(n, messagesOf(n)) === 'inbound' ? 'open' : 'in_progress';
  if (share < 54) return 'in_progress';
  return share < 67 ? 'on_hold' : 'done';
}

/** Milliseconds from one conversation to the next: some ninety days of them, though never more than 144 a day. */
export const pace = (conversations: number): number =>
  Math.min(6 * hour, Math.max(10 * minute, (90 * day) / conversations));

/** Nobody writes at night: the same day, from seven in the morning to eleven at night in Japan, if that is not to come. */
export function byDay(at: number, now: number): number {
  const dayBegins = Math.floor((at + japan) / day) * day - japan;
  const moved = dayBegins + 7 * hour + ((at - dayBegins) * 2) / 3;
  return moved > now ? at : moved;
}

/** When each message of conversation `n`, begun at `start`, was written: minutes to a day apart, and all before `now`. */
export function timesOf(n: number, start: number, now: number): number[] {
  const gaps = Array.from({ length: messagesOf(n) }, (_, index) =>
    index === 0 ? 0 : (12 + ((n * 31 + index * 17) % 48) * (index % 3 === 2 ? 25 : 4)) * minute,
  );
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  const share = Math.min(1, Math.max(0, (now - start) / Math.max(1, whole)));
  let at = start;
  return gaps.map((gap) => (at += gap * share)).map(Math.trunc);
}
