import type { Scope } from '@madoguchi/contract';

/** Owners say what is removed; leads see it, and keep single conversations from it; everyone sees that one is kept. */
export const scopeOf = {
  see: 'jobs:read',
  setRules: 'workspace:write',
  hold: 'jobs:write',
  seeHold: 'conversations:read',
} as const satisfies Record<string, Scope>;
