import { describe, expect, it } from 'vitest';
import { withDictionaryFile } from './dictionary-files.ts';
import { UnknownWords } from './unknown-words.ts';

const unknown = withDictionaryFile('unk_char', (classes) =>
  withDictionaryFile('unk_invoke', (definitions) => new UnknownWords(classes, definitions)),
);
const classOf = (character: string): number => unknown.classOf(character.charCodeAt(0));

describe('classes of characters', () => {
  it.each([
    ['ア', 'ー'],
    ['ア', 'ｱ'],
    ['a', 'Ｚ'],
    ['1', '９'],
    ['あ', 'ん'],
    ['漢', '字'],
    [' ', '\n'],
    [' ', '\t'],
    ['!', '→'],
  ])('%j and %j are of one class', (one, other) => {
    expect(classOf(one)).toBe(classOf(other));
  });

  it.each([
    ['ア', 'あ'],
    ['a', '1'],
    ['漢', '一'],
    [' ', '\ud83d'],
    [' ', '\u2b50'],
    [' ', '\u200f'],
  ])('%j and %j are not', (one, other) => {
    expect(classOf(one)).not.toBe(classOf(other));
  });

  it('tries unknown katakana and letters even where a word is known, but not hiragana or kanji', () => {
    expect(['ア', 'a', '1'].map((character) => unknown.isAlwaysTried(classOf(character)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['あ', '漢', '😀', ' '].map((character) => unknown.isAlwaysTried(classOf(character)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('unknown words', () => {
  it.each([
    ['ゴニョラのう', 4],
    ['ABC株', 3],
    ['漢字', 1],
    ['😀😀あ', 4],
    ['👨‍👩‍👧です', 8],
    ['☕️ ', 2],
    ['  \n字', 3],
    ['\ud83d字', 1],
  ])('of %j end at %i', (text, end) => {
    expect(unknown.endOf(text, 0, text.length)).toBe(end);
  });

  it('end at the limit', () => {
    expect(unknown.endOf('アアアア', 1, 3)).toBe(3);
  });
});
