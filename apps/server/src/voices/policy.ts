import type { Scope } from '@madoguchi/contract';

/** Everybody sees what customers said and allowed; leads and owners ask, keep and show it. */
export const scopeOf = {
  see: 'growth:read',
  write: 'growth:write',
} as const satisfies Record<string, Scope>;
