import { describe, expect, it } from 'vitest';
import type { Role } from '@madoguchi/contract';
import { scopesOf } from '../identity/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { baseOf, helpPath, pageOf } from './place.ts';
import { mayChange, refusePublishing, scopeOf } from './policy.ts';

const as = (role: Role): Actor => ({
  workspaceId: 'w',
  memberId: 'm',
  memberName: '青木 美咲',
  role,
  scopes: scopesOf(role),
  via: 'key:k',
});

describe('who may do what with articles', () => {
  it.each([
    ['owner', true, true, true],
    ['lead', true, true, false],
    ['agent', true, false, false],
    ['trainee', true, false, false],
    ['observer', false, false, false],
  ] as const)('%s: drafts %s, what is published %s, the help centre %s', (role, draft, published, centre) => {
    const actor = as(role);
    expect(mayChange(actor, { state: 'draft' })).toBe(draft);
    expect(mayChange(actor, { state: 'published' })).toBe(published);
    expect(actor.scopes.has(scopeOf.open)).toBe(centre);
    expect(actor.scopes.has(scopeOf.see)).toBe(true);
  });

  it('says whom to ask', () => {
    expect(() => refusePublishing(as('agent'))).toThrow(/ask a lead/u);
    expect(() => refusePublishing(as('lead'))).not.toThrow();
  });
});

describe('the page of an article', () => {
  const open = { enabled: true, slug: 'midori' };
  const article = { state: 'published', visibility: 'public', language: 'ja', number: 12 } as const;

  it('is at its number in its language', () => {
    expect(pageOf(open, article, 'https://a.jp')).toBe('https://a.jp/help/midori/ja/12');
    expect(helpPath('midori', 'en')).toBe('/help/midori/en');
  });

  it.each([
    ['while the centre is closed', { ...open, enabled: false }, article],
    ['without an address', { ...open, slug: null }, article],
    ['of a draft', open, { ...article, state: 'draft' as const }],
    ['of what is internal', open, { ...article, visibility: 'internal' as const }],
  ])('is none %s', (_name, settings, given) => {
    expect(pageOf(settings, given, '')).toBeNull();
  });

  it('begins where the desk is on the web, as configured or as it was asked', () => {
    const request = { protocol: 'http', host: '127.0.0.1:3000' };
    expect(baseOf('https://desk.example.jp/', request)).toBe('https://desk.example.jp');
    expect(baseOf(null, request)).toBe('http://127.0.0.1:3000');
  });
});
