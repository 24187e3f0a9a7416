import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { factsOf, isCareful } from './facts.ts';
import { nameOfFact, valueOfFact } from './words.ts';

describe('what an entry tells', () => {
  it.each([
    [
      { before: { role: 'agent' }, after: { role: 'lead' } },
      [{ name: 'role', before: 'agent', after: 'lead' }],
    ],
    [
      { before: { name: 'a', enabled: true }, after: { name: 'b', enabled: true } },
      [{ name: 'name', before: 'a', after: 'b' }],
    ],
    [
      { before: null, after: { scopes: ['a', 'b'], expiresAt: null } },
      [{ name: 'scopes', before: null, after: 'a, b' }],
    ],
    [
      { before: { allowedNetworks: ['::/0'] }, after: { allowedNetworks: [] } },
      [{ name: 'allowedNetworks', before: '::/0', after: null }],
    ],
    [
      { before: null, after: { filter: { kind: 'member' }, rows: 3 } },
      [
        { name: 'filter', before: null, after: 'kind: member' },
        { name: 'rows', before: null, after: '3' },
      ],
    ],
    [{ before: null, after: null }, []],
  ])('of %j is what changed', (entry, facts) => expect(factsOf(entry)).toEqual(facts));

  it('is marked where something went wrong or was weakened', () => {
    expect(isCareful('sign_in.failed')).toBe(true);
    expect(isCareful('two_factor.disabled')).toBe(true);
    expect(isCareful('sign_in.succeeded')).toBe(false);
  });
});

describe('in words', () => {
  const date = (at: string) => `〈${at}〉`;
  it.each([
    ['role', 'lead', 'リーダー'],
    ['twoFactorRoles', 'owner, agent', 'オーナー, 担当者'],
    ['method', 'totp', 'パスワードと確認コード'],
    ['reason', 'address', '許可されていないネットワーク'],
    ['enabled', 'true', 'はい'],
    ['action', 'off', '確認しない'],
    ['hours', 'outside_calendar', '営業時間外'],
    ['hours', 'always', '24時間'],
    ['expiresAt', '2026-11-21', '〈2026-11-21〉'],
    ['name', 'off', 'off'],
    ['role', 'a role of a newer server', 'a role of a newer server'],
  ])('%s %s is %s', (name, value, words) =>
    expect(valueOfFact(translator(ja), name, value, date)).toBe(words),
  );

  it('a fact has its name in either language, or its own', () => {
    expect(nameOfFact(translator(ja), 'undoSeconds')).toBe('取り消せる秒数');
    expect(nameOfFact(translator(en), 'undoSeconds')).toBe('Seconds to undo');
    expect(nameOfFact(translator(en), 'newer')).toBe('newer');
  });
});
