import type { Scope } from '@madoguchi/contract';

/**
 * Whoever sees customers sees what they agreed to; whoever keeps their records writes into the ledger. What is kept of
 * people who were erased is asked for by those who answer for personal data.
 */
export const scopeOf = {
  see: 'customers:read',
  record: 'customers:write',
  findKept: 'customers:privacy',
} as const satisfies Record<string, Scope>;
