import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { canonical } from './canonical.ts';

const read = (text: string): string => canonical(loadTokenizer().tokenize(text)).text;

describe('the canonical text', () => {
  it.each([
    ['手放せません', '手放せない'],
    ['手放せなかったです', '手放せなかった'],
    ['壊れています', '壊れる'],
    ['壊れてる', '壊れる'],
    ['壊れてしまいました', '壊れた'],
    ['壊れちゃった', '壊れた'],
    ['まだ届いていません', 'まだ届かない'],
    ['見る影もありません', '見る影もない'],
    ['申し分ございません', '申し分ない'],
    ['おいしかったです', 'おいしかった'],
    ['読んで', '読んで'],
  ])('reads %s as %s', (one, other) => {
    expect(read(one)).toBe(read(other));
  });

  it('knows where each word begins and ends', () => {
    const tokens = loadTokenizer().tokenize('二度と行きません');
    const { text, starting, ending } = canonical(tokens);
    expect(starting[0]).toBe(0);
    expect(tokens[ending[text.length] ?? -1]?.surface).toBe('ん');
  });

  it('does not take たら for た', () => {
    expect(read('壊れたら')).not.toBe(`${read('壊れた')}`);
  });
});
