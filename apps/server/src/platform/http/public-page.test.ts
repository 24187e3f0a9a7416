import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import { pageDocument, pageFrame, pageLanguage } from './public-page.ts';

const frame = pageFrame('.own{color:red}', ["img-src 'self'"]);
const shown = frame.page({ language: 'ja', title: '<会>', shop: '緑 & 茶', body: html`<p>本文</p>` });

describe('a page for customers', () => {
  it('has the one style that its policy allows, and nothing that runs', () => {
    const style = /<style>([\s\S]*)<\/style>/u.exec(shown)?.[1] ?? '';
    expect(style).toContain('.own{color:red}');
    expect(frame.policy).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(shown).not.toContain('<script');
  });

  it('says whose it is, in its language, with the way to the other', () => {
    expect(shown).toContain('<html lang="ja">');
    expect(shown).toContain('<title>&lt;会&gt;</title>');
    expect(shown).toContain('緑 &amp; 茶');
    expect(shown).toContain('<a href="?lang=en" lang="en" hreflang="en">English</a>');
    expect(frame.page({ language: 'en', title: '', shop: '', body: html`` })).toContain(
      '<a href="?lang=ja" lang="ja" hreflang="ja">日本語</a>',
    );
  });

  it('is left out by search engines, unless it may be listed', () => {
    const page = { language: 'en', title: 'x', style: '', body: html`` } as const;
    expect(shown).toContain('noindex');
    expect(pageDocument(page)).toContain('noindex');
    expect(pageDocument({ ...page, listed: true })).not.toContain('noindex');
  });

  it.each([
    ['what the address says', 'en', 'ja', 'ja', 'en'],
    ['who was invited', undefined, 'en', 'ja', 'en'],
    ['the browser', undefined, null, 'fr, en-GB;q=0.9, ja;q=0.8', 'en'],
    ['the browser, in Japanese', 'xx', null, 'ja-JP', 'ja'],
    ['nothing', undefined, null, undefined, 'ja'],
    ['words that only begin so', undefined, null, 'eng, jav', 'ja'],
  ] as const)('is in the language of %s', (_what, lang, invited, accepted, language) => {
    expect(pageLanguage({ query: { lang }, headers: { 'accept-language': accepted } }, invited)).toBe(
      language,
    );
  });
});
