import type { Scope } from '@madoguchi/contract';

/**
 * Who may do what with promises. Whoever reads conversations sees what was promised in them; whoever works on them says
 * what became of it; a lead decides whether one may promise without a date.
 */
export const scopeOf = {
  see: 'conversations:read',
  change: 'conversations:write',
  set: 'language:write',
  /** A calendar is one's own. */
  own: 'members:read',
} as const satisfies Record<string, Scope>;
