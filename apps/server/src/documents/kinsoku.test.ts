import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, unitsOf } from './kinsoku.ts';

/** Every full-width character one wide, every other half. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2ff ? 1 : 0.5), 0);
const broken = (text: string, room: number) => breakLines(text, widthOf, () => room).map((line) => line.text);

describe('lines of Japanese text', () => {
  it.each([
    ['a full stop never heads a line', 'あいうえお。かき', 5, ['あいうえ', 'お。かき']],
    ['nor do several in a row', 'あいうえお。」と', 5, ['あいうえ', 'お。」と']],
    ['nor small kana and the long vowel', 'あいうシャツー', 4, ['あいう', 'シャツー']],
    ['an opening bracket never ends a line', 'あいうえ「おか」', 5, ['あいうえ', '「おか」']],
    ['a dash of two is not parted', 'あいう――えお', 4, ['あいう', '――えお']],
    [
      'a word and a figure are not parted',
      '注文は12,800円 order-1234です',
      5,
      ['注文は', '12,800円', 'order-1234', 'です'],
    ],
    ['a space at a break goes', 'ab cd ef', 2.5, ['ab cd', 'ef']],
    [
      'what is wider than a line is broken anywhere',
      'https://a.example/bcd',
      4,
      ['https://', 'a.exampl', 'e/bcd'],
    ],
    ['a rare character of two code units is one', '𠮷𠮷𠮷田', 2, ['𠮷𠮷', '𠮷田']],
    ['nothing is a line of nothing', '', 5, ['']],
  ])('%s', (_name, text, room, lines) => {
    expect(broken(text, room)).toEqual(lines);
  });

  it('say which of them are spread: all but the last', () => {
    expect(breakLines('あいうえおか', widthOf, () => 2).map(({ whole }) => whole)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('may have less room for the first', () => {
    const lines = breakLines('あいうえお', widthOf, (line) => (line === 0 ? 2 : 3));
    expect(lines.map(({ text }) => text)).toEqual(['あい', 'うえお']);
  });
});

const texts = fc
  .array(
    fc.constantFrom(
      'あ',
      '漢',
      'ゃ',
      'ー',
      '。',
      '、',
      '」',
      '「',
      '（',
      '）',
      '…',
      'a',
      'Z',
      '7',
      ' ',
      '𠮷',
      '〒',
      '￥',
      '!',
    ),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(''));

describe('whatever the text', () => {
  it('nothing of it is lost but spaces, and no line is wider than its room', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, room) => {
        const lines = broken(text, room);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('the pieces together are the text, and only a piece too wide for a line puts a full stop at its head', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 6, max: 20 }), (text, room) => {
        const units = unitsOf(text);
        expect(units.join('')).toBe(text);
        fc.pre(units.every((unit) => widthOf(unit) <= room));
        let end = 0;
        for (const [index, line] of broken(text, room).entries()) {
          // From the end of the line before: the same words may stand in the text more than once.
          const start = text.indexOf(line, end);
          end = start + line.length;
          // After a space it is where its writer put it.
          if (index > 0 && text[start - 1] !== ' ') expect(line).not.toMatch(/^[。、」）ゃー…!]/u);
        }
      }),
    );
  });
});
