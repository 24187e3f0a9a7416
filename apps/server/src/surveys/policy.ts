import type { Scope } from '@madoguchi/contract';

/** Whoever sees conversations sees what was answered; whoever writes to many decides what is asked; an agent invites by hand. */
export const scopeOf = {
  see: 'conversations:read',
  invite: 'messages:send',
  write: 'broadcasts:write',
} as const satisfies Record<string, Scope>;
