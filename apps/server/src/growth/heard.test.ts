import { describe, expect, it } from 'vitest';
import { heardKindOf } from './heard.ts';

describe('an answer to «how did you hear of us?»', () => {
  it.each([
    ['友人の紹介', 'mouth'],
    ['知り合いから聞いて', 'mouth'],
    ['口コミ', 'mouth'],
    ['ｸﾁｺﾐ', 'mouth'],
    ['母がこちらの急須を使っていて', 'mouth'],
    ['A friend recommended you', 'mouth'],
    ['Word of mouth', 'mouth'],
    // Somebody wrote or spoke of it to everybody: no person told them.
    ['雑誌で紹介されていた', 'media'],
    ['テレビ番組で', 'media'],
    ['インフルエンサーの紹介', 'social'],
    ['Instagram', 'social'],
    ['Ｘ（旧Twitter）', 'social'],
    ['Googleの口コミ', 'review'],
    ['口コミサイト', 'review'],
    ['レビューを読んで', 'review'],
    ['Google検索', 'search'],
    ['インターネット', 'search'],
    ['チラシ', 'advert'],
    ['店頭で見て', 'shop'],
    ['いただきものが美味しくて', 'gift'],
    ['なんとなく', 'other'],
    ['', 'other'],
    // A letter within a word is no word.
    ['Fixing my kettle', 'other'],
  ])('%s is of kind %s', (answer, kind) => {
    expect(heardKindOf(answer)).toBe(kind);
  });
});
