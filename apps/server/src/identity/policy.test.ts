import { role as roles, scopes } from '@madoguchi/contract';
import { expect, it } from 'vitest';
import { effectiveScopes, mayManage, scopesOf } from './policy.ts';

it('lets the owner do everything', () => {
  expect([...scopesOf('owner')].toSorted()).toEqual([...scopes].toSorted());
});

it.each([
  ['lead', 'channels:write', true],
  ['lead', 'workspace:write', false],
  ['lead', 'keys:write', false],
  ['agent', 'messages:send', true],
  ['agent', 'members:write', false],
  ['agent', 'channels:write', false],
  ['lead', 'approvals:write', true],
  ['agent', 'approvals:decide', true],
  ['agent', 'approvals:write', false],
  ['trainee', 'approvals:decide', false],
  ['trainee', 'messages:send', true],
  ['trainee', 'quarantine:write', false],
  ['observer', 'conversations:read', true],
  ['observer', 'conversations:write', false],
  ['observer', 'messages:send', false],
] as const)('%s and %s: %s', (role, scope, may) => {
  expect(scopesOf(role).has(scope)).toBe(may);
});

it('never lets anyone manage a role above their own, nor agents any', () => {
  for (const subject of roles.options) {
    expect(mayManage('owner', subject)).toBe(true);
    expect(mayManage('lead', subject)).toBe(subject !== 'owner');
    expect(mayManage('agent', subject)).toBe(false);
    expect(mayManage('observer', subject)).toBe(false);
  }
});

it('limits a key to what its maker may do now', () => {
  expect([...effectiveScopes(['messages:send', 'keys:write'], 'agent')]).toEqual([
    'messages:send',
    'drafts:write',
  ]);
  expect([...effectiveScopes(['drafts:write', 'messages:send'], 'observer')]).toEqual([]);
});

it('takes no narrow scope for the wide one that holds it', () => {
  const narrow = effectiveScopes(['drafts:write', 'notes:write'], 'owner');
  expect([...narrow]).toEqual(['drafts:write', 'notes:write']);
});
