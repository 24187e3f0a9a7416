import type { Scope } from '@madoguchi/contract';

/** Whoever sees conversations sees what is due and how much was kept; leads and owners say what is due. */
export const scopeOf = {
  see: 'conversations:read',
  set: 'automation:write',
} as const satisfies Record<string, Scope>;
