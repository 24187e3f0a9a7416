import type { AssistanceUse, Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/**
 * Who may do what with a language model. Who answers customers may have an answer drafted; who works on conversations may
 * have them summarised and messages translated; whoever reads a conversation reads the translations that are there. An
 * owner alone sets it and switches it on; owners and leads see what was sent outside.
 */
export const scopeOf = {
  see: 'conversations:read',
  draft: 'messages:send',
  translate: 'conversations:write',
  summarise: 'conversations:write',
  seeRequests: 'assistance:read',
  set: 'assistance:write',
} as const satisfies Record<string, Scope>;

/** Of the uses that are on, those this member may ask for. */
export function usesFor(actor: Actor, uses: readonly AssistanceUse[]): AssistanceUse[] {
  return uses.filter((use) => actor.scopes.has(scopeOf[use]) && actor.scopes.has(scopeOf.see));
}

/** What a model answers tells of the conversation. @throws AppError `forbidden` */
export function refuseForeignEyes(actor: Actor): void {
  if (actor.scopes.has(scopeOf.see)) return;
  throw new AppError('forbidden', `This needs the permission «${scopeOf.see}» too.`);
}
