import type { Conversation, Member, UpdateConversation } from '@madoguchi/contract';

/** A conversation as it will be once the server has taken a change; for showing it before. */
export function changedConversation(
  known: Conversation,
  change: UpdateConversation,
  members: readonly Pick<Member, 'id' | 'name'>[],
): Conversation {
  const next = { ...known };
  if (change.subject !== undefined) next.subject = change.subject;
  if (change.status !== undefined) {
    next.status = change.status;
    next.holdReason = change.status === 'on_hold' ? (change.holdReason ?? null) : null;
    next.holdUntil = change.status === 'on_hold' ? (change.holdUntil ?? null) : null;
  }
  if (change.assigneeId !== undefined) {
    const member = members.find((one) => one.id === change.assigneeId);
    next.assigneeId = change.assigneeId;
    next.assignee = member === undefined ? null : { id: member.id, name: member.name };
  }
  return next;
}
