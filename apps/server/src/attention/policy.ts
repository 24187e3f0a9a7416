import type { Scope } from '@madoguchi/contract';

/** Who sees conversations sees who needs care; who answers them acts on it; what weighs how much is a lead's to say. */
export const scopeOf = {
  see: 'conversations:read',
  act: 'conversations:write',
  draft: 'drafts:write',
  weigh: 'attention:write',
} as const satisfies Record<string, Scope>;
