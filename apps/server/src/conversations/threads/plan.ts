import type { ConversationStatus, Direction } from '@madoguchi/contract';

/** What the order of a conversation's messages depends on, and what its row says of them. */
export type Line = {
  id: string;
  conversationId: string;
  ordinal: number;
  direction: Direction;
  automatic: boolean;
  /** ISO 8601 in UTC, with milliseconds: compares as text. */
  receivedAt: string;
};

/** Where a message goes: ordinals of a conversation are dense, from 1. */
export type Placement = { id: string; conversationId: string; ordinal: number };

type Timed = { line: Line; at: string };

/** Each line with the latest time up to it: a conversation's own order holds even where its times do not follow it. */
function timed(lines: readonly Line[], floor: string): Timed[] {
  let at = floor;
  return lines.map((line) => {
    if (line.receivedAt > at) at = line.receivedAt;
    return { line, at };
  });
}

/** The latest time among lines; '' for none. */
export function latestOf(lines: readonly Line[]): string {
  return timed(lines, '').at(-1)?.at ?? '';
}

/**
 * Two conversations as one, in time order; each keeps its own order, and of two messages of the same time the
 * target's comes first. `floor` is a time before which no line of the source comes.
 */
export function interleave(target: readonly Line[], source: readonly Line[], floor = ''): Line[] {
  const [left, right] = [timed(target, ''), timed(source, floor)];
  const whole: Line[] = [];
  let next = 0;
  for (const { line, at } of left) {
    for (let other = right[next]; other !== undefined && other.at < at; other = right[next]) {
      whole.push(other.line);
      next += 1;
    }
    whole.push(line);
  }
  return [...whole, ...right.slice(next).map(({ line }) => line)];
}

/** Numbers lines as the messages of one conversation. */
export function place(lines: readonly Line[], conversationId: string): Placement[] {
  return lines.map(({ id }, index) => ({ id, conversationId, ordinal: index + 1 }));
}

/** What a conversation's row says of its messages, counted from them. */
export type Summary = {
  lastOrdinal: number;
  lastMessageId: string | null;
  lastMessageAt: string | null;
  lastDirection: Direction | null;
  lastInboundOrdinal: number;
  /** Since when the customer waits: their first message that we have not answered and no machine wrote. */
  waitingSince: string | null;
};

export function summaryOf(lines: readonly Line[]): Summary {
  const last = lines.at(-1);
  const unanswered = lines.slice(lines.findLastIndex((line) => line.direction === 'outbound') + 1);
  const waiting = unanswered
    .filter((line) => line.direction === 'inbound' && !line.automatic)
    .map((line) => line.receivedAt)
    .toSorted();
  return {
    lastOrdinal: lines.length,
    lastMessageId: last?.id ?? null,
    lastMessageAt: last?.receivedAt ?? null,
    lastDirection: last?.direction ?? null,
    lastInboundOrdinal: lines.findLastIndex((line) => line.direction === 'inbound') + 1,
    waitingSince: waiting[0] ?? null,
  };
}

/** How far a member has read the lines in their new order: up to the first customer's message they had not read. */
export function readUpTo(lines: readonly Line[], readBefore: (conversationId: string) => number): number {
  const unread = lines.findIndex(
    (line) => line.direction === 'inbound' && line.ordinal > readBefore(line.conversationId),
  );
  return unread < 0 ? lines.length : unread;
}

/** The status of a conversation that another one has become a part of: work left in either is work left. */
export function statusAfterMerge(target: ConversationStatus, source: ConversationStatus): ConversationStatus {
  if (source === 'open' && target !== 'in_progress') return 'open';
  if (target !== 'done') return target;
  return source === 'on_hold' ? 'open' : source;
}
