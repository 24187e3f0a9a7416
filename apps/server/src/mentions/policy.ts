import type { Scope } from '@madoguchi/contract';

/**
 * Whoever sees conversations sees what is said elsewhere; whoever answers them judges it and answers it. Where is looked, lists,
 * settings and decisions on paid posts are of leads and owners. Whoever erases customers erases posts.
 */
export const scopeOf = {
  see: 'conversations:read',
  write: 'conversations:write',
  lead: 'growth:write',
  erase: 'customers:privacy',
} as const satisfies Record<string, Scope>;
