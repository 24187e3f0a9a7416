import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { kanjiFeatures, wordFeatures } from './features.ts';
import { viewOf } from './view.ts';

const view = (text: string) => viewOf(readDocument(text));
const words = (text: string): string[] => wordFeatures(view(text)).map(({ name }) => name);
const kanji = (text: string): string[] => kanjiFeatures(view(text)).map(({ name }) => name);

describe('features of words', () => {
  it('are dictionary forms, alone and with the word before', () => {
    expect(words('壊れました。')).toEqual(
      expect.arrayContaining(['w:壊れる', 'b:^ 壊れる', 'b:壊れる ます']),
    );
  });

  it('hide names and numbers', () => {
    expect(words('田中さんに3回。')).not.toEqual(expect.arrayContaining(['w:田中']));
    expect(words('3回です。')).toContain('w:〈数〉');
  });
});

describe('features of kanji', () => {
  it('are shared by words that the dictionary keeps apart', () => {
    for (const text of ['殴る。', '殴打した。', '殴り込む。']) expect(kanji(text)).toContain('g:殴');
  });

  it('count each once and leave kana out', () => {
    expect(kanji('人々の、人々による。')).toEqual(['g:人', 'g:々']);
    expect(kanji('ありがとう。')).toEqual([]);
  });

  it('leave out what is only quoted of earlier mails', () => {
    expect(kanji('はい。\n> 殺すぞ')).not.toContain('g:殺');
  });
});
