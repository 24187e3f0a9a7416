import type { Scope } from '@madoguchi/contract';

/** How customers come back is for those who lead: figures of the whole shop, and what each customer is foreseen to spend. */
export const scopeOf = { see: 'loyalty:read' } as const satisfies Record<string, Scope>;
