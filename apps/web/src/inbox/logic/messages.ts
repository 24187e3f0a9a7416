import type { Message } from '@madoguchi/contract';
import type { Page } from '../../kit/contract.ts';

/** The thread, oldest first, from pages loaded newest first; each message once. */
export function threadOf(pages: readonly Page<Message>[]): Message[] {
  const known = new Map<string, Message>();
  for (const page of pages)
    for (const message of page.items) if (!known.has(message.id)) known.set(message.id, message);
  return [...known.values()].sort((a, b) => a.ordinal - b.ordinal);
}

/** Takes new or changed messages into the loaded pages; new ones go to the newest page, which is the first. */
export function mergeMessages(pages: Page<Message>[], incoming: readonly Message[]): Page<Message>[] {
  const [first, ...older] = pages;
  if (first === undefined) return pages;
  const byId = new Map(incoming.map((message) => [message.id, message]));
  const update = (page: Page<Message>): Page<Message> => ({
    ...page,
    items: page.items.map((message) => {
      const changed = byId.get(message.id);
      byId.delete(message.id);
      return changed ?? message;
    }),
  });
  const updated = [update(first), ...older.map(update)];
  const oldest = Math.min(...updated.flatMap((page) => page.items.map((message) => message.ordinal)));
  const fresh = [...byId.values()].filter(
    (message) => message.ordinal > oldest || first.nextCursor === null || oldest === Number.POSITIVE_INFINITY,
  );
  const head = updated[0] ?? first;
  return [
    { ...head, items: [...fresh.sort((a, b) => b.ordinal - a.ordinal), ...head.items] },
    ...updated.slice(1),
  ];
}

/** Takes a message out, as when its sending was undone. */
export function removeMessage(pages: Page<Message>[], messageId: string): Page<Message>[] {
  return pages.map((page) => ({ ...page, items: page.items.filter((message) => message.id !== messageId) }));
}

/** What a screen reader is told of a message that has just arrived: those newer than `ordinal`, by others. */
export function arrivedAfter(thread: readonly Message[], ordinal: number, memberId: string): Message[] {
  return thread.filter((message) => message.ordinal > ordinal && message.author?.id !== memberId);
}

/**
 * The ordinal of the customer's first message that a member has not read, who has read as far as `lastRead`. Null when
 * there is none, or nothing was said before it: a line above the whole conversation would part nothing.
 */
export function firstUnread(thread: readonly Message[], lastRead: number): number | null {
  const first = thread.find((message) => message.ordinal > lastRead && message.direction === 'inbound');
  return first === undefined || first.ordinal === 1 ? null : first.ordinal;
}
