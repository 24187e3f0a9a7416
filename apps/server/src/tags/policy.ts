import type { Scope } from '@madoguchi/contract';

/**
 * Whoever may change conversations makes a new tag while they tag; what stands in everybody's list already is renamed,
 * merged and deleted by leads and owners.
 */
export const scopeOf = {
  see: 'conversations:read',
  make: 'conversations:write',
  arrange: 'tags:write',
} as const satisfies Record<string, Scope>;
