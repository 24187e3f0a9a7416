import { describe, expect, it } from 'vitest';
import { roleOf, roles, rolesUpTo } from './roles.ts';

describe('the roles one may give', () => {
  it.each([
    ['owner', ['owner', 'lead', 'agent', 'trainee', 'observer']],
    ['lead', ['lead', 'agent', 'trainee', 'observer']],
    ['agent', ['agent', 'trainee', 'observer']],
    ['observer', ['observer']],
  ] as const)('for %s: %j', (own, given) => {
    expect(rolesUpTo(own)).toEqual(given);
  });
});

describe('a role by its name', () => {
  it.each(roles)('%s is itself', (role) => {
    expect(roleOf(role)).toBe(role);
  });

  it.each(['admin', '', null])('%j is the ordinary one', (name) => {
    expect(roleOf(name)).toBe('agent');
  });
});
