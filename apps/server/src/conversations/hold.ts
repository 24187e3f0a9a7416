import { AppError } from '../platform/http/index.ts';

const noHold = { holdReason: null, holdUntil: null };

/** Whether two instants, or none, are the same however they are written. */
export function sameInstant(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
}

/**
 * Why and until when a conversation waits after a change. @throws AppError `invalid_request` when going on hold lacks
 * either, when the date has passed, or when there is a reason without a hold.
 */
export function holdOf(
  before: { holdReason: string | null; holdUntil: string | null },
  status: string,
  change: { holdReason?: string | undefined; holdUntil?: string | undefined },
): { holdReason: string | null; holdUntil: string | null } {
  if (status !== 'on_hold') {
    if (change.holdReason === undefined && change.holdUntil === undefined) return noHold;
    throw new AppError(
      'invalid_request',
      'holdReason and holdUntil belong to a conversation on hold: send «status»: «on_hold» with them.',
    );
  }
  const holdReason = change.holdReason ?? before.holdReason;
  const holdUntil = change.holdUntil ?? before.holdUntil;
  if (holdReason === null || holdUntil === null) {
    throw new AppError(
      'invalid_request',
      'Going on hold needs a reason (holdReason) and the date it comes back (holdUntil).',
    );
  }
  if (change.holdUntil !== undefined && new Date(change.holdUntil) <= new Date()) {
    throw new AppError('invalid_request', 'The date it comes back (holdUntil) must be in the future.');
  }
  return { holdReason, holdUntil };
}
