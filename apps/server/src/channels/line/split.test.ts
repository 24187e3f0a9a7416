import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText, textLimit } from './split.ts';

describe('a text that is too long for one message', () => {
  it.each([
    ['between paragraphs', 'あああ。\n\nいいいい。', 8, ['あああ。', 'いいいい。']],
    ['after a line', 'あああ\nいいいい', 6, ['あああ', 'いいいい']],
    ['after a sentence', 'はい。わかりました。では', 11, ['はい。わかりました。', 'では']],
    ['after a closing bracket', '「はい。」と言いました', 6, ['「はい。」', 'と言いました']],
    ['after a comma', 'そうですね、では', 7, ['そうですね、', 'では']],
    ['after a word', 'hello wide world', 12, ['hello wide', 'world']],
    ['anywhere when there is no place', 'あいうえおかきくけこ', 4, ['あいうえ', 'おかきく', 'けこ']],
  ])('is cut %s', (_, text, limit, expected) => {
    expect(splitText(text, limit)).toEqual(expected);
  });

  it('is never cut within an emoji', () => {
    expect(splitText('あい😀う', 3)).toEqual(['あい', '😀う']);
  });

  it('loses nothing but space, and no piece is too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 20, max: 60 }),
        (text, limit) => {
          const pieces = splitText(text, limit);
          expect(pieces.every((piece) => piece.length <= limit && piece !== '')).toBe(true);
          expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
          expect(pieces.every((piece) => piece.isWellFormed() || !text.isWellFormed())).toBe(true);
        },
      ),
    );
  });

  it('is left whole when it fits, and is nothing when it is only space', () => {
    expect(splitText('あ'.repeat(textLimit))).toHaveLength(1);
    expect(splitText('あ'.repeat(textLimit + 1))).toHaveLength(2);
    expect(splitText(' \n ')).toEqual([]);
  });
});
