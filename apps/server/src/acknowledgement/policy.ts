import type { Scope } from '@madoguchi/contract';

/** Whoever sees conversations sees what was acknowledged; leads and owners say when and how. */
export const scopeOf = {
  see: 'conversations:read',
  set: 'automation:write',
} as const satisfies Record<string, Scope>;
