import type { Scope } from '@madoguchi/contract';

/** Everybody sees contests and what was handed in; leads and owners make them and decide. */
export const scopeOf = {
  see: 'growth:read',
  write: 'growth:write',
} as const satisfies Record<string, Scope>;
