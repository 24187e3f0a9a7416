import type { Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/**
 * Who may do what with the language of a workspace. Who answers customers checks and practises; whoever may see
 * conversations sees the rules and words; a lead and an owner set them. Marks are their member's own: there is no
 * scope by which anyone sees another's, and the team's trend names nobody.
 */
export const scopeOf = {
  check: 'drafts:write',
  practise: 'messages:send',
  seeRules: 'conversations:read',
  setRules: 'language:write',
  seeTrend: 'language:write',
} as const satisfies Record<string, Scope>;

/** Fewer writers in a week than this would make a trend into someone's marks. */
export const fewestWriters = 3;

/**
 * A check that names a conversation tells of it: its customer's name, what they asked.
 * @throws AppError `forbidden`
 */
export function refuseForeignEyes(actor: Actor, conversationId: string | undefined): void {
  if (conversationId === undefined || actor.scopes.has('conversations:read')) return;
  throw new AppError(
    'forbidden',
    'Naming a conversation (conversationId) needs the permission «conversations:read».',
  );
}
