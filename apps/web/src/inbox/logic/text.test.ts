import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkParts } from './links.ts';
import { splitQuoted } from './quotes.ts';

const links = (text: string) =>
  linkParts(text)
    .filter((part) => part.kind === 'link')
    .map((part) => part.text);

describe('linkParts', () => {
  it.each([
    ['詳細はhttps://example.jp/a?b=1をご覧ください', ['https://example.jp/a?b=1']],
    ['https://example.jp。', ['https://example.jp']],
    ['See https://example.jp/a.', ['https://example.jp/a']],
    ['（https://example.jp/a）', ['https://example.jp/a']],
    ['(https://example.jp/a)', ['https://example.jp/a']],
    ['https://example.jp/a_(b)', ['https://example.jp/a_(b)']],
    ['http://a.jp と https://b.jp', ['http://a.jp', 'https://b.jp']],
    ['javascript:alert(1) ftp://x', []],
    ['メールは taro@example.jp へ', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('loses no character', () => {
    const piece = fc.constantFrom('https://a.jp/(b)', 'です。', ' ', '\n', ')', '.', 'http://', '写真');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join('');
        const joined = linkParts(text)
          .map((part) => part.text)
          .join('');
        expect(joined).toBe(text);
        for (const part of linkParts(text)) expect(text.startsWith(part.text, part.from)).toBe(true);
      }),
    );
  });
});

describe('splitQuoted', () => {
  const text = 'ありがとうございます。\n\n> 以前の文\n> 二行目\n';
  it('parts what was written from what is quoted', () => {
    expect(splitQuoted(text, text.indexOf('>'))).toEqual({
      own: 'ありがとうございます。',
      quoted: '> 以前の文\n> 二行目',
    });
  });

  it('folds nothing without a quotation', () => {
    expect(splitQuoted('本文\n', null)).toEqual({ own: '本文', quoted: '' });
    expect(splitQuoted('本文', 99)).toEqual({ own: '本文', quoted: '' });
    expect(splitQuoted('本文', -1)).toEqual({ own: '本文', quoted: '' });
  });

  it('shows a mail that is nothing but its quotation', () => {
    expect(splitQuoted('> すべて引用', 0)).toEqual({ own: '> すべて引用', quoted: '' });
  });
});
