import { role } from '@madoguchi/contract';
import { expect, it } from 'vitest';
import { scopesOf } from '../identity/policy.ts';
import { approves, mayBeNamed, scopeOf } from './policy.ts';

it('lets owners and leads approve, and agents who were named', () => {
  const approving = (named: boolean) => role.options.filter((one) => approves(one, named));
  expect(approving(false)).toEqual(['owner', 'lead']);
  expect(approving(true)).toEqual(['owner', 'lead', 'agent']);
});

it('names nobody who could not decide', () => {
  for (const one of role.options.filter(mayBeNamed)) expect(scopesOf(one).has(scopeOf.decide)).toBe(true);
  expect(scopesOf('trainee').has(scopeOf.decide)).toBe(false);
});

it('leaves the rules to leads and owners', () => {
  expect(role.options.filter((one) => scopesOf(one).has(scopeOf.setRules))).toEqual(['owner', 'lead']);
});
