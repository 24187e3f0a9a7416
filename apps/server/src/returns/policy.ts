import type { Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/**
 * Whoever answers guides goods that come back. What the rules do not allow, and refunds above the amount that a lead has set,
 * are for owners and leads; so are the rules themselves.
 */
export const scopeOf = {
  see: 'orders:read',
  write: 'orders:write',
  decide: 'returns:decide',
} as const satisfies Record<string, Scope>;

export const mayDecide = ({ scopes }: Pick<Actor, 'scopes'>): boolean => scopes.has(scopeOf.decide);

/** @throws AppError `forbidden` where what was asked is beyond what an agent may grant */
export function requireDecider(actor: Actor, detail: string): void {
  if (!mayDecide(actor)) throw new AppError('forbidden', detail);
}
