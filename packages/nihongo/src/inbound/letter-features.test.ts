import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { letterFeatures } from './letter-features.ts';
import { viewOf } from './view.ts';

const features = (text: string) => letterFeatures(viewOf(readDocument(text)));
const letters = (text: string): string[] => features(text).map(({ name }) => name);

describe('features of letters', () => {
  it('are every two and three letters in a row, each once', () => {
    expect(letters('しばくぞ').toSorted()).toEqual(
      ['x:くぞ', 'x:しば', 'x:しばく', 'x:ばく', 'x:ばくぞ'].toSorted(),
    );
    expect(letters('ぞぞぞぞ').toSorted()).toEqual(['x:ぞぞ', 'x:ぞぞぞ']);
  });

  it('are the same in dialect and kana, however the words are cut', () => {
    for (const text of ['なめとんか。', 'われ、なめとんのかい。', 'ほんま　なめとんな']) {
      expect(letters(text)).toContain('x:なめと');
    }
  });

  it('pass over white space and keep their place in the text', () => {
    const text = 'し ね。';
    const [first] = features(text);
    expect(text.slice(first?.start, first?.end)).toBe('し ね');
    expect(first?.name).toBe('x:しね');
  });

  it('do not reach from one sentence into the next, nor into what is quoted', () => {
    expect(letters('はい。いや。')).not.toContain('x:。い');
    expect(letters('本文です。\n> しばくぞ')).not.toContain('x:しばく');
  });
});
