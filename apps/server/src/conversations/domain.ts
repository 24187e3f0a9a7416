import type { ConversationStatus } from '@madoguchi/contract';

const previewLength = 140;

/** The first words of a message on one line, for lists; without quoted history. */
export function previewOf(text: string, quotedFrom: number | null): string {
  const own = quotedFrom === null ? text : text.slice(0, quotedFrom);
  const line = (own.trim() === '' ? text : own).replace(/\s+/gu, ' ').trim();
  return Array.from(line.slice(0, previewLength * 2))
    .slice(0, previewLength)
    .join('');
}

/** PostgreSQL's text holds every character but NUL; lone surrogates cannot be encoded at all. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** The same for every text anywhere in a value, names of fields too; bytes and dates are left alone. */
export function storableDeep<T>(value: T): T {
  const clean = (each: unknown): unknown => {
    if (typeof each === 'string') return storable(each);
    if (Array.isArray(each)) return each.map(clean);
    if (typeof each !== 'object' || each === null || each instanceof Date || ArrayBuffer.isView(each))
      return each;
    return Object.fromEntries(Object.entries(each).map(([key, part]) => [storable(key), clean(part)]));
  };
  return clean(value) as T;
}

/** How a customer is called until someone writes their name: the mail's display name, else the address's first part. */
export function provisionalName(name: string | null, address: string): string {
  const clean = storable(name ?? '').trim();
  return (clean === '' || clean === address ? (address.split('@')[0] ?? address) : clean).slice(0, 120);
}

/** A customer's message reopens what was done or on hold; what is being worked on stays so. */
export function statusAfterInbound(status: ConversationStatus, automatic: boolean): ConversationStatus {
  if (automatic || status === 'in_progress') return status;
  return 'open';
}

/** An answer takes the conversation into work, unless its writer says otherwise. */
export function statusAfterReply(
  status: ConversationStatus,
  wanted: ConversationStatus | undefined,
): ConversationStatus {
  return wanted ?? (status === 'open' ? 'in_progress' : status);
}

/** Waits between attempts at sending, in seconds: a minute at first, then longer, for about a day in all. */
const retryWaits = [30, 60, 300, 900, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600] as const;

/** Seconds until the next attempt after `attempts` failed ones, or null when it is given up. */
export function retryWait(attempts: number): number | null {
  return retryWaits[attempts - 1] ?? null;
}
