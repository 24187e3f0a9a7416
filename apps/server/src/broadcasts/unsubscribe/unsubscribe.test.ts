import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UnsubscribeLinks } from './links.ts';
import { askPage, donePage, masked, policy, testPage, unknownPage } from './page.ts';
import { languageOf } from './words.ts';

const links = new UnsubscribeLinks('a key of the desk');
const sender = { senderName: '<みどり> & 商店', postalAddress: '東京都', contact: '03-1234-5678' };

describe('a link', () => {
  it('opens what it was made for, whatever that is, and nothing once it is changed', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.nat(79), (workspaceId, recipientId, place) => {
        const token = links.token({ workspaceId, recipientId });
        expect(links.read(token)).toEqual({ workspaceId, recipientId });
        const at = place % token.length;
        const other = token[at] === 'a' ? 'b' : 'a';
        expect(links.read(`${token.slice(0, at)}${other}${token.slice(at + 1)}`)).toBeNull();
        expect(new UnsubscribeLinks('another key').read(token)).toBeNull();
      }),
    );
  });

  it('never throws for what anybody types', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => links.read(text) === null));
  });
});

describe('a page', () => {
  it('escapes what a company calls itself, and asks with a form that leads back here', () => {
    const html = askPage('ja', sender, sender.senderName, 'hanako@example.jp');
    expect(html).toContain('&lt;みどり&gt; &amp; 商店');
    expect(html).not.toContain('<みどり>');
    expect(html).toMatch(/<form method="post" action="\?lang=ja">/u);
    expect(html).toContain('ha…@example.jp');
    expect(html).not.toContain('hanako@');
    expect(html).not.toContain('<script');
  });

  it('has the one style that its policy lets through', () => {
    const [, style = ''] = /<style>([\s\S]*)<\/style>/u.exec(testPage('ja')) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
  });

  it('exists in both languages, each leading to the other', () => {
    expect(askPage('en', sender, 'Midori', null)).toMatch(
      /<html lang="en">[\s\S]*Unsubscribe[\s\S]*\?lang=ja/u,
    );
    expect(donePage('en', sender, 'Midori', false)).toContain('You are unsubscribed');
    expect(donePage('ja', sender, 'みどり', true)).toContain('すでに停止しております');
    expect(testPage('ja')).toContain('テスト送信');
    expect(unknownPage('en')).toContain('could not be found');
  });

  it.each([
    ['en', 'ja', 'en'],
    [undefined, 'en-GB,ja;q=0.5', 'en'],
    [undefined, 'ja-JP', 'ja'],
    [undefined, undefined, 'ja'],
    [['en'], 'ja', 'ja'],
    ['xx', 'de-DE', 'en'],
  ])('asked for %o by a browser of %o is in %s', (asked, accepted, language) =>
    expect(languageOf(asked, accepted)).toBe(language),
  );

  it('shows so much of an address that only its owner knows it', () => {
    expect(masked('h@example.jp')).toBe('h…@example.jp');
    expect(masked('no-address')).toBe('no…');
  });
});
