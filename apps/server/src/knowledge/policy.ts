import type { ArticleState, Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/**
 * Who may do what with articles. Whoever sees conversations reads all of them; whoever answers puts them into replies and
 * writes drafts; leads and owners publish, change and delete what is published, and keep categories, synonyms, guided
 * choices and candidates. Only owners switch the help centre on and change its address: it speaks for the company.
 */
export const scopeOf = {
  see: 'conversations:read',
  use: 'messages:send',
  draft: 'messages:send',
  publish: 'knowledge:write',
  open: 'workspace:write',
} as const satisfies Record<string, Scope>;

/** Whether this member may change an article in this state. */
export const mayChange = (actor: Actor, { state }: { state: ArticleState }): boolean =>
  actor.scopes.has(state === 'draft' ? scopeOf.draft : scopeOf.publish);

/** @throws AppError `forbidden` for whoever may only write drafts. */
export function refusePublishing(actor: Actor): void {
  if (actor.scopes.has(scopeOf.publish)) return;
  throw new AppError(
    'forbidden',
    `Articles are published, and changed or withdrawn once they are, by those with the permission «${scopeOf.publish}» (lead, owner). Save it as a draft and ask a lead.`,
  );
}
