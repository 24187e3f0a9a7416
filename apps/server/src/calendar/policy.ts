import type { Scope } from '@madoguchi/contract';

/** Everyone sees when somebody is there; who sets up channels says when that is. */
export const scopeOf = {
  see: 'channels:read',
  set: 'channels:write',
} as const satisfies Record<string, Scope>;
