import type { CreateMessage } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/** Whether this member may answer customers; a trainee may (approval comes on top where a lead asks for it). */
export function maySend(actor: Actor): boolean {
  return actor.scopes.has('messages:send');
}

/**
 * `notes:write` is enough for a note alone.
 * @throws AppError `forbidden` for an answer, or a change of status, by who may only write notes.
 */
export function refuseMoreThanNotes(actor: Actor, input: Pick<CreateMessage, 'direction' | 'status'>): void {
  const changes = actor.scopes.has('conversations:write');
  if (input.direction === 'outbound' && !(changes && maySend(actor)))
    throw new AppError('forbidden', 'You may write notes here, but not answer customers.');
  if (input.status !== undefined && !changes)
    throw new AppError('forbidden', 'Changing the status needs the permission «conversations:write».');
}

/** Whether this member may take over another's lock: whoever may answer may, and the trail records it. */
export function mayTakeOver(actor: Actor): boolean {
  return maySend(actor);
}
