import { AppError, type Actor } from '../platform/http/index.ts';

/** Who plans for others, and knows why they are away: leads and owners. */
export const mayPlan = (actor: Actor): boolean => actor.scopes.has('members:write');

/** The roles of those, where nobody has signed in: a calendar that is read by its address. */
export const plannerRoles: readonly string[] = ['owner', 'lead'];

/** Everybody says of themselves when they are away; a lead of anybody. @throws AppError `forbidden` */
export function refusePlanningFor(actor: Actor, memberId: string): void {
  if (actor.memberId === memberId || mayPlan(actor)) return;
  throw new AppError('forbidden', 'Only a lead may enter or change when somebody else is away.');
}

/** Everybody sees who is away; whoever answers customers says it of themselves; a lead sets how work reaches people. */
export const scopeOf = {
  see: 'members:read',
  write: 'conversations:write',
  set: 'automation:write',
  plan: 'members:write',
} as const;
