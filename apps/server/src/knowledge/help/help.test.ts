import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitorHash } from './feedback.ts';
import { escape, html } from '../../platform/http/index.ts';
import { languageFor } from './language.ts';
import { withMarks } from './lists.ts';
import { sitemap } from './sitemap.ts';
import { wordsIn } from './words.ts';

describe('markup', () => {
  it('escapes whatever is put into it, once', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(html`<p title="${`"><script>'`}">${inner}${null}${false}${['x', html`<br />`]}${3}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;&#39;"><b>a &amp; b</b>x<br />3</p>',
    );
  });

  it('never lets a text become a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escape(text)).not.toMatch(/[<>"']/u);
        expect(escape(text).isWellFormed()).toBe(true);
      }),
    );
  });

  it('marks words in place', () => {
    expect(withMarks({ text: '急須<1>です', ranges: [{ start: 0, end: 2 }] }).text).toBe(
      '<mark>急須</mark>&lt;1&gt;です',
    );
  });
});

describe('the language of a visitor', () => {
  it.each([
    ['ja', ['ja', 'en'], 'ja'],
    ['en-US,en;q=0.9', ['ja', 'en'], 'en'],
    ['fr-FR, en;q=0.3, ja;q=0.8', ['ja', 'en'], 'ja'],
    ['en', ['ja'], 'ja'],
    ['en;q=0', ['ja', 'en'], 'ja'],
    [undefined, ['en'], 'en'],
    ['*', [], 'ja'],
  ] as const)('«%s» of %j is %s', (accepted, there, language) => {
    expect(languageFor(accepted, there, 'ja')).toBe(language);
  });
});

describe('a visitor', () => {
  const visitor = { address: '192.0.2.7', userAgent: 'browser' };
  it('is the same within a day and another the next, since the salt is', () => {
    const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(visitorHash(one, visitor)).toEqual(visitorHash(one, { ...visitor }));
    expect(visitorHash(one, visitor)).not.toEqual(visitorHash(two, visitor));
    expect(visitorHash(one, visitor)).not.toEqual(visitorHash(one, { ...visitor, address: '192.0.2.8' }));
  });
});

it('a sitemap names each page with its other language', () => {
  const at = '2026-11-21T00:00:00.000Z';
  const map = sitemap('https://a.jp', 'midori', [
    { number: 1, language: 'ja', updatedAt: at },
    { number: 1, language: 'en', updatedAt: at },
    { number: 2, language: 'ja', updatedAt: at },
  ]);
  expect(map.match(/<xhtml:link/gu)).toHaveLength(4);
  expect(map).toContain(`<loc>https://a.jp/help/midori/ja/2</loc><lastmod>${at}</lastmod>`);
});

it('has the same words in both languages', () => {
  expect(Object.keys(wordsIn.en)).toEqual(Object.keys(wordsIn.ja));
  expect(wordsIn.en.results('tea', 1)).toBe('1 result for “tea”');
});
