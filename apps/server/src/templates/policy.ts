import type { Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/**
 * Who may do what with templates. Whoever sees conversations sees those of everybody and their own; whoever answers uses
 * them and keeps some of their own; leads and owners make and change what everybody uses. What is somebody's own, nobody
 * else sees, whatever their role.
 */
export const scopeOf = {
  see: 'conversations:read',
  use: 'messages:send',
  keepOwn: 'messages:send',
  share: 'templates:write',
} as const satisfies Record<string, Scope>;

/** Whether this member may change a template that they see. */
export function mayChange(actor: Actor, template: { ownerId: string | null }): boolean {
  return template.ownerId === null
    ? actor.scopes.has(scopeOf.share)
    : template.ownerId === actor.memberId && actor.scopes.has(scopeOf.keepOwn);
}

/** @throws AppError `forbidden` */
export function refuseSharing(actor: Actor): void {
  if (actor.scopes.has(scopeOf.share)) return;
  throw new AppError(
    'forbidden',
    `What everybody uses is changed by those with the permission «${scopeOf.share}» (lead, owner). Keep it as your own («shared»: false), or ask a lead.`,
  );
}
