import { describe, expect, it } from 'vitest';
import { readFeatures, type FeatureStore } from './features.ts';

const lines = [
  '伺う,動詞,自立,*,*,五段・ワ行促音便,基本形,伺う,ウカガウ,ウカガウ',
  '伺い,動詞,自立,*,*,五段・ワ行促音便,連用形,伺う,ウカガイ,ウカガイ',
  '承り,動詞,自立,*,*,五段・ワ行促音便,連用形,承る,ウケタマワリ,ウケタマワリ',
  '〓,記号,一般,*,*,*,*,*,*,*',
];
const contexts = [7, 3, 3, 0];

function store(): FeatureStore {
  const bytes: number[] = [];
  const starts: number[] = [];
  for (const line of lines) {
    starts.push(bytes.length);
    bytes.push(...new TextEncoder().encode(`${line}\0`));
  }
  const costs = Int16Array.from(contexts.flatMap((left) => [left, left, 0]));
  const table = { starts: new Uint32Array(0), costs };
  return readFeatures(Uint8Array.from([...bytes, 0, 0, 0]), table, Uint32Array.from(starts));
}

describe('the features of words', () => {
  const features = store();

  it('are shared by the words of a left context', () => {
    expect(features.category(3)).toEqual({
      pos: '動詞',
      pos1: '自立',
      pos2: '*',
      pos3: '*',
      ctype: '五段・ワ行促音便',
      cform: '連用形',
    });
    expect(features.category(3)).toBe(features.category(3));
    expect(features.category(7).cform).toBe('基本形');
  });

  it('of a context that no word has are those of a symbol', () => {
    expect(features.category(999)).toMatchObject({ pos: '記号', pos1: '一般' });
  });

  it.each([
    [0, '', 'ウカガウ'],
    [1, '伺う', 'ウカガイ'],
    [2, '承る', 'ウケタマワリ'],
  ])('word %i has its own base form, empty if it is the surface, and reading', (word, base, reading) => {
    expect(features.detailsOf(word)).toEqual({ base, reading });
  });

  it('are empty where the dictionary has a star', () => {
    expect(features.detailsOf(3)).toEqual({ base: '', reading: '' });
  });

  it('of a word that does not exist are empty', () => {
    expect(features.detailsOf(4)).toEqual({ base: '', reading: '' });
  });

  it('are decoded once', () => {
    expect(features.detailsOf(1)).toBe(features.detailsOf(1));
  });
});
