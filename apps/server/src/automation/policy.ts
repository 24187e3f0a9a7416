import type { Scope } from '@madoguchi/contract';

/**
 * Who may do what about rules. Whoever sees conversations sees the rules and what they did; leads and owners set them, try
 * them out and say who knows what. Whether one is available, everybody says of themselves alone.
 */
export const scopeOf = {
  see: 'conversations:read',
  set: 'automation:write',
} as const satisfies Record<string, Scope>;
