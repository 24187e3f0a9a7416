import { role } from '@madoguchi/contract';
import { expect, it } from 'vitest';
import { approves, mayBeNamed } from './policy.ts';

it('lets owners and leads approve, and agents who were named', () => {
  const approving = (named: boolean) => role.options.filter((one) => approves(one, named));
  expect(approving(false)).toEqual(['owner', 'lead']);
  expect(approving(true)).toEqual(['owner', 'lead', 'agent']);
});

it('names nobody who could not decide, and nobody who may already', () => {
  expect(role.options.filter(mayBeNamed)).toEqual(['agent']);
});
