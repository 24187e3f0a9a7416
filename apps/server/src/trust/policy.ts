import type { Scope } from '@madoguchi/contract';

/** Trust is the whole desk’s, and names no member: everybody sees it. What shares are worth is for those who lead. */
export const scopeOf = { see: 'trust:read', change: 'trust:write' } as const satisfies Record<string, Scope>;
