import type { Scope } from '@madoguchi/contract';

/** Everybody sees what is said of the company; leads and owners write it and show it to others. */
export const scopeOf = {
  see: 'trust:read',
  write: 'trust:write',
} as const satisfies Record<string, Scope>;
