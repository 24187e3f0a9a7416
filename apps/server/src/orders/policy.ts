import type { Scope } from '@madoguchi/contract';

/**
 * Whoever sees customers sees what they ordered. Orders are told by shops’ programs, and by those who answer; whole lists,
 * and how shops are connected, are for leads and owners.
 */
export const scopeOf = {
  see: 'orders:read',
  write: 'orders:write',
  connect: 'orders:bulk',
} as const satisfies Record<string, Scope>;
