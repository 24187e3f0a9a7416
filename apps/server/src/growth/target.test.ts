import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfTarget, targetWords, withParameters, withUtm } from './target.ts';

const own = { linkHosts: ['go.midori.example'], deskHost: 'desk.midori.example' };

describe('a target', () => {
  it.each([
    'https://shop.midori.example/tea?x=1#top',
    'http://shop.midori.example',
    'https://desk.midori.example/help/midori',
    'https://desk.midori.example/login',
    'https://お茶.example/春',
  ])('may be %s', (target) => expect(faultOfTarget(target, own)).toBeNull());

  it.each([
    ['shop.midori.example/tea', 'unreadable'],
    ['//shop.midori.example', 'unreadable'],
    ['javascript:alert(1)', 'not_web'],
    ['data:text/html,x', 'not_web'],
    ['line://ti/p', 'not_web'],
    ['https://bank.example@evil.example/', 'with_password'],
    ['https://go.midori.example/spring', 'loops'],
    ['https://GO.midori.example./spring', 'loops'],
    ['https://desk.midori.example/l/spring', 'loops'],
    ['https://desk.midori.example/%6C/spring', 'loops'],
  ] as const)('may not be %s: %s', (target, fault) => {
    expect(faultOfTarget(target, own)).toBe(fault);
    expect(targetWords(fault)).toMatch(/^(?:must|is) /u);
  });
});

describe('UTM parameters', () => {
  const tagged = { utmCampaign: 'spring', utmContent: '', channel: 'line' } as const;

  it('are put behind what the target says already, and before its anchor', () => {
    expect(withUtm({ target: 'https://shop.example/tea?size=1#top', ...tagged })).toBe(
      'https://shop.example/tea?size=1&utm_source=line&utm_medium=social&utm_campaign=spring#top',
    );
  });

  it('leave alone what the target names itself', () => {
    expect(withUtm({ target: 'https://shop.example/?utm_source=own', ...tagged })).toBe(
      'https://shop.example/?utm_source=own&utm_medium=social&utm_campaign=spring',
    );
  });

  it('are none where nothing is to be said', () => {
    const target = 'https://shop.example/a?b=%E3%81%82+c';
    expect(withUtm({ target, utmCampaign: '', utmContent: '', channel: 'any' })).toBe(target);
  });

  it('never change what is there, whatever it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (target, value) => {
        const before = new URL(target);
        const after = new URL(withParameters(target, { mdg_click: value }));
        expect(after.origin + after.pathname).toBe(before.origin + before.pathname);
        expect(after.search.startsWith(before.search)).toBe(true);
        if (value !== '' && !before.searchParams.has('mdg_click'))
          expect(after.searchParams.get('mdg_click')).toBe(value.toWellFormed());
      }),
    );
  });
});
