import type { Approval } from '@madoguchi/contract';
import { AppError } from '../platform/http/index.ts';
import type { LockedApproval } from './approval.store.ts';
import type { Refusal } from './domain.ts';

const deeds: Record<Approval['state'], string> = {
  waiting: 'handed in again',
  sent_back: 'sent back',
  approved: 'approved',
  withdrawn: 'taken back',
};

/** What is told when an action is refused: what happened, by whom, and what to do. `now` is the reply as it stands. */
export function refused(
  refusal: Exclude<Refusal, 'moved_on'>,
  { state }: Pick<LockedApproval, 'state'>,
  now: Approval | null,
): AppError {
  switch (refusal) {
    case 'own_reply':
      return new AppError(
        'own_reply',
        'Nobody approves their own reply, not with an API key either. Ask another approver.',
      );
    case 'not_writer':
      return new AppError(
        'forbidden',
        'Only its writer may take this reply back. You can send it back instead.',
      );
    case 'still_waiting':
      return new AppError('reply_waiting', 'This reply waits for approval already.');
    case 'changed':
      return new AppError(
        'reply_changed',
        'The text of this reply has changed since you read it. Read the new one, then decide.',
      );
    case 'already_decided': {
      const by = now?.decidedBy?.name ?? null;
      return new AppError(
        'already_decided',
        `This reply was ${deeds[state]} already${by === null ? '' : ` by ${by}`}. Nothing was done twice.`,
        { decision: { state, memberName: by, at: now?.decidedAt ?? null } },
      );
    }
  }
}
