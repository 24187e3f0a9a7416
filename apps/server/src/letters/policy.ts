import type { Scope } from '@madoguchi/contract';

/** Whoever sees conversations sees the letters; leads and owners write them, as they write what everybody uses. */
export const scopeOf = { see: 'conversations:read', write: 'templates:write' } as const satisfies Record<
  string,
  Scope
>;
