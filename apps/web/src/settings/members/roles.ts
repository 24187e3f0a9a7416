import type { Role } from '@madoguchi/contract';

/** The roles as people choose among them, from the one who may do most. */
export const roles = ['owner', 'lead', 'agent', 'trainee', 'observer'] as const satisfies readonly Role[];

/** A role by its name; anything unknown is the ordinary one. */
export function roleOf(value: string | null): Role {
  return roles.find((role) => role === value) ?? 'agent';
}

/** The roles one may give: nobody gives a role above their own. */
export function rolesUpTo(own: Role): readonly Role[] {
  return roles.slice(roles.indexOf(own));
}
