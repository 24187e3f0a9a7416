import type { BulkAction } from '@madoguchi/contract';
import { holdOf, sameInstant } from '../hold.ts';
import type { BulkRow, Decided, NewActivity } from './bulk.store.ts';

type Decision = Extract<BulkAction, { kind: 'assign' | 'status' }>;

/**
 * A conversation as it is after a decision, or null when it is so already.
 * @throws AppError `invalid_request` for a hold without reason or date, or with a date that has passed.
 */
export function decide(row: BulkRow, action: Decision): Decided | null {
  const { id, status, holdReason, holdUntil, assigneeId, waitingSince } = row;
  const now = { id, status, holdReason, holdUntil, assigneeId, waitingSince };
  if (action.kind === 'assign')
    return assigneeId === action.assigneeId ? null : { ...now, assigneeId: action.assigneeId };
  const hold = holdOf(row, action.status, action);
  const same =
    status === action.status && hold.holdReason === holdReason && sameInstant(hold.holdUntil, holdUntil);
  if (same) return null;
  return {
    ...now,
    ...hold,
    status: action.status,
    waitingSince: action.status === 'done' ? null : waitingSince,
  };
}

/** What the trail says of it. */
export function activityOf(before: BulkRow, after: Decided, action: Decision): NewActivity {
  const conversationId = before.id;
  if (action.kind === 'assign') {
    const data = { from: before.assigneeId, to: after.assigneeId };
    return { conversationId, kind: 'assigned', data };
  }
  const hold = { reason: after.holdReason, until: after.holdUntil };
  if (before.status === after.status) return { conversationId, kind: 'hold_changed', data: hold };
  return { conversationId, kind: 'status_changed', data: { from: before.status, to: after.status, ...hold } };
}
