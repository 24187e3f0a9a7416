import type { Actor } from '../platform/http/index.ts';

/** Whether this member may answer customers; a trainee may (approval comes on top where a lead asks for it). */
export function maySend(actor: Actor): boolean {
  return actor.scopes.has('messages:send');
}

/** Whether this member may take over another's lock: whoever may answer may, and the trail records it. */
export function mayTakeOver(actor: Actor): boolean {
  return maySend(actor);
}
