import type { Scope } from '@madoguchi/contract';

/** Whoever sees conversations sees what customers said; whoever answers them writes it down and sees to it. */
export const scopeOf = {
  see: 'conversations:read',
  write: 'conversations:write',
} as const satisfies Record<string, Scope>;
