import type { ConversationVisitor, Message } from '@madoguchi/contract';

/** What a visitor does just now: writes, or has read everything that was answered. */
export type Doing = 'typing' | 'read' | null;

export function doingOf(
  visitor: Pick<ConversationVisitor, 'typingUntil' | 'readOrdinal'> | undefined,
  thread: readonly Pick<Message, 'direction' | 'ordinal'>[],
  now: Date,
): Doing {
  if (visitor === undefined) return null;
  const { typingUntil, readOrdinal } = visitor;
  if (typingUntil !== null && Date.parse(typingUntil) > now.getTime()) return 'typing';
  const last = thread.findLast(({ direction }) => direction !== 'note');
  return last?.direction === 'outbound' && last.ordinal <= readOrdinal ? 'read' : null;
}
