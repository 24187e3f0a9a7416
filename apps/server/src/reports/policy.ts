import type { Scope } from '@madoguchi/contract';

/**
 * The figures are the whole desk’s, and name nobody: whoever sees what word of mouth brings sees them. How customers come back
 * is in them for those who may see that.
 */
export const scopeOf = {
  see: 'growth:read',
  loyalty: 'loyalty:read',
} as const satisfies Record<string, Scope>;
