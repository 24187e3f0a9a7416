import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkEnd, hard, soft } from './chunks.ts';

function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = chunkEnd(text, from);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

describe('pieces of a text', () => {
  it.each([
    ['はい、承知しました。では', ['はい、', '承知しました。', 'では']],
    ['本当ですか？はい！', ['本当ですか？', 'はい！']],
    ['えっ！？そう!?はい', ['えっ！？', 'そう!?', 'はい']],
    ['一行目\n\n　二行目', ['一行目\n\n　', '二行目']],
    ['https://example.jp/?id=1を見て', ['https://example.jp/?id=1を見て']],
    ['Hi! there', ['Hi! there']],
  ])('%j', (text, expected) => {
    expect(chunks(text)).toEqual(expected);
  });

  it('end at white space where there is no other end for long', () => {
    const text = `${'あ'.repeat(soft + 20)} ${'い'.repeat(50)}`;
    expect(chunks(text)).toEqual(['あ'.repeat(soft + 20), ` ${'い'.repeat(50)}`]);
  });

  it('end anywhere at last', () => {
    expect(chunks('あ'.repeat(hard + 20)).map((part) => part.length)).toEqual([hard, 20]);
  });

  it('never cut a surrogate pair', () => {
    for (const text of ['😀'.repeat(1000), `a${'😀'.repeat(1000)}`]) {
      for (const part of chunks(text)) expect(part.isWellFormed()).toBe(true);
    }
  });

  it('are never empty, never longer than the limit, and lose nothing', () => {
    const unit = fc.constantFrom('あ', '。', '、', '\n', ' ', '!', '？', 'a', '😀', '\ud800', '　');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 1500 }), (units) => {
        const text = units.join('');
        const parts = chunks(text);
        expect(parts.join('')).toBe(text);
        expect(parts.every((part) => part.length > 0 && part.length <= hard)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
