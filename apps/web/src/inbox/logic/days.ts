import type { Message } from '@madoguchi/contract';

export type DayGroup = { day: string; at: string; messages: Message[] };

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day `2026-11-24` of an instant in a time zone. */
export function dayIn(iso: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(new Date(iso));
}

/** When a message happened, for people: when we received it, or wrote it. */
export function timeOf(message: Message): string {
  return message.direction === 'inbound' ? (message.sentAt ?? message.receivedAt) : message.receivedAt;
}

/**
 * Messages under the day they happened on, in thread order. A mail that arrives late keeps its place in the thread,
 * so the same day may head two groups.
 */
export function groupByDay(thread: readonly Message[], timeZone: string): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const message of thread) {
    const at = timeOf(message);
    const day = dayIn(at, timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.messages.push(message);
    else groups.push({ day, at, messages: [message] });
  }
  return groups;
}
