import type { Scope } from '@madoguchi/contract';

/**
 * Whoever sees conversations sees what was broadcast, since customers ask about it; leads and owners write, send, pause
 * and stop, and say whom broadcasts are from: they speak for the company to many at once.
 */
export const scopeOf = {
  see: 'conversations:read',
  seePeople: 'customers:read',
  write: 'broadcasts:write',
  /** Besides `write`: a page of their own for each reader, as for whoever makes them by hand. */
  givePages: 'growth:write',
} as const satisfies Record<string, Scope>;
