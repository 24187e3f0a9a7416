import type { Scope } from '@madoguchi/contract';

/**
 * Whoever sees customers sees what is planned for them; whoever keeps their records does it and tells of events. Plans,
 * limits and who gets which courtesy are for leads.
 */
export const scopeOf = {
  see: 'customers:read',
  act: 'customers:write',
  set: 'automation:write',
} as const satisfies Record<string, Scope>;
