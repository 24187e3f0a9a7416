import type { Scope } from '@madoguchi/contract';

/**
 * Whoever sees conversations sees the lists; whoever answers attaches them and ticks their points; leads and owners write
 * them, as they write what everybody uses, and choose what happens where points are open.
 */
export const scopeOf = {
  see: 'conversations:read',
  use: 'conversations:write',
  write: 'templates:write',
} as const satisfies Record<string, Scope>;
