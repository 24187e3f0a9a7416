import type { Message } from '@madoguchi/contract';

/**
 * What has come into the thread since the writer began, and whether it has been in view. A reply may go out only
 * when nothing has, or when the writer says to have read it.
 */
export type MovedOn = { unseen: Message[]; newestId: string; mayConfirm: boolean };

/** How far the thread has been in view; 0 before anything was. */
export type Seen = { ordinal: number };

/**
 * Compares the thread with the message a reply is based on. Null when it has not moved on.
 * The writer's own messages do not count: they know them.
 */
export function movedOn(
  thread: readonly Message[],
  basedOn: string | null,
  seen: Seen,
  memberId: string,
): MovedOn | null {
  const base = thread.find((message) => message.id === basedOn)?.ordinal ?? 0;
  const unseen = thread.filter((message) => message.ordinal > base && message.author?.id !== memberId);
  const newest = thread.at(-1);
  if (newest === undefined || unseen.length === 0) return null;
  const lastUnseen = unseen.at(-1)?.ordinal ?? 0;
  return { unseen, newestId: newest.id, mayConfirm: seen.ordinal >= lastUnseen };
}

/** The newest message that has been in view: what a reply begun now is based on. */
export function newestSeen(thread: readonly Message[], seen: Seen): string | null {
  return thread.findLast((message) => message.ordinal <= seen.ordinal)?.id ?? null;
}

/**
 * What to send as `basedOn`: past the writer's own later messages, which the server counts as newer too, but never
 * past somebody else's.
 */
export function advanceOverOwn(
  thread: readonly Message[],
  basedOn: string | null,
  memberId: string,
): string | null {
  let at = basedOn;
  const base = thread.find((message) => message.id === basedOn)?.ordinal ?? 0;
  for (const message of thread) {
    if (message.ordinal <= base) continue;
    if (message.author?.id !== memberId) break;
    at = message.id;
  }
  return at;
}
