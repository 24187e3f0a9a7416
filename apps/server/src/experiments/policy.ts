import type { Scope } from '@madoguchi/contract';

/** Everybody sees what is tried and what came of it; leads and owners try. Who answers customers sees the script for theirs. */
export const scopeOf = {
  see: 'growth:read',
  write: 'growth:write',
  answer: 'conversations:write',
} as const satisfies Record<string, Scope>;
