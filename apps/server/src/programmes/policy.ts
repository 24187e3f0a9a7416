import type { Scope } from '@madoguchi/contract';

/**
 * Everybody sees programmes, who was referred and who came; leads and owners make them, decide, and hand over what was promised.
 * At the door of an event, and at the telephone, stands whoever answers customers.
 */
export const scopeOf = {
  see: 'growth:read',
  write: 'growth:write',
  door: 'conversations:write',
} as const satisfies Record<string, Scope>;
