import type { Scope } from '@madoguchi/contract';

/** Everybody sees who speaks for the company; leads and owners keep them, and what was agreed. */
export const scopeOf = {
  see: 'growth:read',
  write: 'growth:write',
} as const satisfies Record<string, Scope>;
