import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrackets, findQuotations } from './brackets.ts';

const bracketed = (text: string): string[] =>
  findBrackets(text).map(({ start, end }) => text.slice(start, end));
const quoted = (text: string): string[] =>
  findQuotations(findBrackets(text)).map(({ start, end }) => text.slice(start, end));

describe('pairs of brackets', () => {
  it.each([
    ['「はい」と言う', ['「はい」']],
    ['「『こころ』を読む」', ['「『こころ』を読む」', '『こころ』']],
    ['（税込(10%)）', ['（税込(10%)）', '(10%)']],
    ['【重要】〈一〉《二》［三］[四]', ['【重要】', '〈一〉', '《二》', '［三］', '[四]']],
    ['"はい"と"いいえ"', ['"はい"', '"いいえ"']],
    ['“はい”〝いいえ〟｢半角｣', ['“はい”', '〝いいえ〟', '｢半角｣']],
  ])('%s', (text, expected) => {
    expect(bracketed(text)).toEqual(expected);
  });

  it.each([
    ['「閉じない', []],
    ['開かない」', []],
    ['「段落\n\n次」', []],
    ['「行\n次」', ['「行\n次」']],
    ['「（入れ違い」）', ['「（入れ違い」']],
    ['「閉じない「はい」', ['「はい」']],
  ])('that do not match: %j', (text, expected) => {
    expect(bracketed(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  it.each([
    ['「はい（多分）」と『いいえ』', ['「はい（多分）」', '『いいえ』']],
    ['「『こころ』を読む」', ['「『こころ』を読む」']],
    ['（「はい」）', ['「はい」']],
    ['【重要】', []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('never overlap and always have their marks', () => {
    const mark = fc.constantFrom('「', '」', '『', '』', '（', '）', '"', '“', '”', 'あ', '\n\n');
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        const text = marks.join('');
        let end = 0;
        for (const span of findQuotations(findBrackets(text))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toMatch(/^[「『"“][^]*[」』"”]$/u);
          end = span.end;
        }
      }),
    );
  });
});
