import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { calling, group, manyAddressed, mark } from './marks.ts';

const read = (text: string): string =>
  mark(text, loadTokenizer().tokenize(text))
    .text.replaceAll(calling, 'J')
    .replaceAll(group, 'G')
    .replaceAll(manyAddressed, 'A');

describe('marks', () => {
  it.each([
    ['看護師として働く', 'Jとして働く'],
    ['一級建築士です', 'Jです'],
    ['漆職人の目', 'Jの目'],
    ['町内会の皆さまへ', 'GのAへ'],
    ['会員の皆さん', 'GのA'],
    ['花火師から一言', 'Jから一言'],
    ['今日は晴れ', '今日は晴れ'],
  ])('of %s', (text, marked) => {
    expect(read(text)).toBe(marked);
  });

  it('lead back to the text', () => {
    const text = '町内会の皆さまへ';
    const { origin, text: marked } = mark(text, loadTokenizer().tokenize(text));
    expect(origin).toHaveLength(marked.length + 1);
    expect(origin[0]).toBe(0);
    expect(text.slice(origin[2])).toBe('皆さまへ');
    expect(origin.at(-1)).toBe(text.length);
  });
});
