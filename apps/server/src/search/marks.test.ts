import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRanges, marked, snippetOf } from './marks.ts';
import { searchForm } from './text.ts';

const shown = (text: string, ...words: string[]): string[] =>
  findRanges(
    text,
    words.map((word) => searchForm(word).text),
  ).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  it.each([
    ['本日ﾃｽﾄを行います', ['テスト'], ['ﾃｽﾄ']],
    ['㈱山田', ['株'], ['㈱']],
    ['𠮷野家と吉野家', ['吉野'], ['𠮷野', '吉野']],
    ['お届けの\n日時', ['けの日'], ['けの\n日']],
    ['ｶﾞﾗｽ', ['が'], ['ｶﾞ']],
    ['返品返金', ['返品', '品返'], ['返品返']],
    ['aaaa', ['aa'], ['aaaa']],
    ['なにもない', ['返品'], []],
  ])('in %j of %j are %j', (text, words, expected) => {
    expect(shown(text, ...words)).toEqual(expected);
  });

  it('are in order, apart, and within the text', () => {
    const text = fc
      .array(fc.constantFrom(...'湯ｶﾞ a㈱𠮷\n'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom('湯', 'が', 'a', '株', '吉', '湯a'), { minLength: 1, maxLength: 3 }),
        (whole, words) => {
          let before = -1;
          for (const { start, end } of marked(whole, words).ranges) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(whole.length);
        },
      ),
    );
  });
});

describe('a snippet', () => {
  const filler = 'いつもお世話になっております。';

  it('is the place where the words stand, on one line', () => {
    const text = `${filler.repeat(20)}\n\n急須の\n蓋が欠けておりました。\n${filler.repeat(20)}`;
    const snippet = snippetOf(text, ['蓋', '急須']);
    expect(snippet.text).toMatch(/^….*急須の 蓋が欠けておりました。 .*…$/u);
    expect(snippet.ranges.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['急須', '蓋']);
  });

  it('is the beginning where no word stands', () => {
    expect(snippetOf('短い文です。', ['返品'])).toEqual({ text: '短い文です。', ranges: [] });
    expect(snippetOf(filler.repeat(30), []).text).toMatch(/^いつも.*…$/u);
  });

  it('prefers the place with more of the words', () => {
    const text = `返品${filler.repeat(30)}返品と送料について`;
    expect(snippetOf(text, ['返品', '送料']).text).toContain('返品と送料');
  });

  it('cuts neither characters nor Latin words apart', () => {
    const text = `${'👨‍👩‍👧𠮷か\u3099'.repeat(30)} wonderful teapots 急須 ${'👨‍👩‍👧𠮷'.repeat(60)}`;
    const { text: cut } = snippetOf(text, ['急須']);
    const inner = cut.replace(/^…/u, '').replace(/…$/u, '');
    expect(inner.isWellFormed()).toBe(true);
    const graphemes = (each: string): string[] =>
      [...new Intl.Segmenter('ja').segment(each)].map(({ segment }) => segment);
    const whole = new Set([...graphemes(text), ' ']);
    for (const grapheme of graphemes(inner)) expect(whole).toContain(grapheme);
    expect(inner).toContain('wonderful');
  });

  it('marks what was marked in the whole, for any text', () => {
    const part = fc.constantFrom(
      '湯のみ',
      'ﾃｽﾄ',
      ' ',
      '\n\n',
      '𠮷',
      'teapot',
      '。',
      '😊',
      'あいうえお'.repeat(8),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const snippet = snippetOf(text, ['てすと', '湯のみ']);
        expect(snippet.text.isWellFormed()).toBe(true);
        for (const { start, end } of snippet.ranges)
          expect(searchForm(snippet.text.slice(start, end)).text).toMatch(/てすと|湯のみ|…|[てす湯の]/u);
        if (searchForm(text).text.match(/てすと|湯のみ/u) !== null)
          expect(snippet.ranges.length).toBeGreaterThan(0);
      }),
    );
  });
});
