import { AppError, type Actor } from '../platform/http/index.ts';

/** One's own telephone is one's own matter; those of others are a lead's, who sets up the telephone. */
export function refusePhoneOf(actor: Actor, memberId: string): void {
  if (actor.memberId === memberId || actor.scopes.has('channels:write')) return;
  throw new AppError('forbidden', 'Only a lead may change the telephone of somebody else.');
}
