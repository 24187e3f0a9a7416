import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { neighbourFeatures } from './neighbour-features.ts';
import { viewOf } from './view.ts';

const neighbours = (text: string): string[] =>
  neighbourFeatures(viewOf(readDocument(text))).map(({ name }) => name);

describe('features of neighbouring words', () => {
  it('are two content words in their dictionary form, whatever stands between', () => {
    expect(neighbours('返事が来ません。')).toEqual(['y:返事 来る']);
  });

  it('do not reach from one sentence into the next', () => {
    expect(neighbours('返事が来た。電話も鳴った。')).toEqual(['y:返事 来る', 'y:電話 鳴る']);
  });

  it('reach over two content words and no further', () => {
    const found = neighbours('朝、犬と猫と鳥が鳴いた。');
    expect(found).toContain('y:朝 鳥');
    expect(found).not.toContain('y:朝 鳴く');
  });

  it('say where the two stand', () => {
    const text = '返事が来ません。';
    const places = neighbourFeatures(viewOf(readDocument(text))).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(places).toEqual(['返事が来']);
  });
});
