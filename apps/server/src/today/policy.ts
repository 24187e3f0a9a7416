import type { Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/** Whoever sees conversations sees their own day; the days of others and the team's are for owners and leads. */
export const scopeOf = { see: 'conversations:read' } as const satisfies Record<string, Scope>;

/** @throws AppError `forbidden` for who leads nobody */
export function requireLead({ role }: Actor): void {
  if (role !== 'owner' && role !== 'lead')
    throw new AppError('forbidden', 'Only owners and leads see the day of others. Ask for your own.');
}
