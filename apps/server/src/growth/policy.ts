import type { Scope } from '@madoguchi/contract';

/** Everybody sees what brings customers; leads and owners make links and codes, and say what visitors are asked. */
export const scopeOf = {
  see: 'growth:read',
  write: 'growth:write',
} as const satisfies Record<string, Scope>;
