import type { Finding } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { newestToBeSeen, ordinalOf } from './message-queries.store.ts';
import { findLock } from './writing.store.ts';

/** Others come first: what is to be corrected in an answer matters only when it may be sent at all. */
export async function refuseToSend(
  tx: Tx,
  conversationId: string,
  memberId: string,
  basedOn: string | null,
  blocking: Finding[],
): Promise<void> {
  await refuseWhileLocked(tx, conversationId, [memberId]);
  await refuseWhenMovedOn(tx, conversationId, memberId, basedOn);
  refuseBlocked(blocking);
}

/** @throws AppError `reply_blocked` when a lead's rule stops these words. */
export function refuseBlocked(blocking: Finding[]): void {
  const words = [...new Set(blocking.map((finding) => `«${finding.at}»`))];
  if (words.length === 0) return;
  throw new AppError(
    'reply_blocked',
    `A rule of this workspace stops this answer: correct ${words.slice(0, 5).join(', ')}, then send again.`,
    { findings: blocking },
  );
}

/** @throws AppError `locked_by_other` while somebody who is not among `members` writes an answer. */
export async function refuseWhileLocked(
  tx: Tx,
  conversationId: string,
  members: readonly (string | null)[],
): Promise<void> {
  const lock = await findLock(tx, conversationId);
  if (lock === undefined || members.includes(lock.memberId)) return;
  throw new AppError(
    'locked_by_other',
    `${lock.memberName} is writing an answer. Take over, or wait until they are done.`,
    { lock },
  );
}

async function refuseWhenMovedOn(
  tx: Tx,
  conversationId: string,
  memberId: string,
  basedOn: string | null,
): Promise<void> {
  const newest = await newestToBeSeen(tx, conversationId, memberId);
  if (newest === undefined) return;
  if (basedOn === null) {
    throw new AppError(
      'invalid_request',
      "Say in «basedOn» which message you had seen last (the conversation's lastMessageId).",
    );
  }
  const seen = await ordinalOf(tx, conversationId, basedOn);
  if (seen !== undefined && seen.ordinal >= newest.ordinal) return;
  throw movedOn(newest.id);
}

/** What is told when somebody must read first. */
export function movedOn(lastMessageId: string): AppError {
  return new AppError(
    'thread_moved_on',
    'A newer message came while this answer was written. Read it, then send again.',
    { lastMessageId },
  );
}
