import type { Scope } from '@madoguchi/contract';

/**
 * Whoever sees conversations sees what was broadcast, since customers ask about it; leads and owners write, send, pause
 * and stop, and say whom broadcasts are from: they speak for the company to many at once.
 */
export const scopeOf = {
  see: 'conversations:read',
  seePeople: 'customers:read',
  write: 'broadcasts:write',
} as const satisfies Record<string, Scope>;
