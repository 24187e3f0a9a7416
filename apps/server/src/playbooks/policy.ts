import type { Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';

/** Everybody sees the sets; leads and owners put them in. */
export const scopeOf = { see: 'conversations:read', install: 'automation:write' } as const satisfies Record<
  string,
  Scope
>;

const needed = ['templates:write', 'tags:write', 'knowledge:write'] as const satisfies readonly Scope[];

/** A set writes what belongs to several features: a key of the API needs the permission of each. @throws AppError `forbidden` */
export function refuseWithout(actor: Actor): void {
  const missing = needed.filter((scope) => !actor.scopes.has(scope));
  if (missing.length > 0)
    throw new AppError('forbidden', `A playbook also needs the permissions ${missing.join(', ')}.`);
}
