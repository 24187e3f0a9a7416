import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashtagsOf, tagKey } from './hashtags.ts';

describe('the hashtags of a text', () => {
  it.each([
    ['新茶が届きました #みどり商店', ['みどり商店']],
    ['#みどり商店街', ['みどり商店街']],
    ['＃みどり商店 は全角でも', ['みどり商店']],
    ['買いました#みどり商店。また買います', ['みどり商店']],
    ['#みどり商店、#新茶の季節！#お茶', ['みどり商店', '新茶の季節', 'お茶']],
    ['（#ミドリ・ストア）', ['ミドリ']],
    ['#コーヒー', ['コーヒー']],
    ['#みどり_2026', ['みどり_2026']],
    ['#ＭＩＤＯＲＩ ＃Midori #midori', ['midori']],
    ['#ﾐﾄﾞﾘ商店', ['ミドリ商店']],
    ['#佐々木', ['佐々木']],
    ['#お茶❤️毎日', ['お茶']],
    ['#tea#midori', ['tea', 'midori']],
    ['#みどり商店\n#新茶', ['みどり商店', '新茶']],
    ['https://example.jp/#みどり商店', []],
    ['https://example.jp/page#みどり商店 #新茶', ['新茶']],
    ['&#12454; # ## #！', []],
    ['シャープではなく番号記号もない', []],
  ])('%s holds %j', (text, tags) => expect(hashtagsOf(text)).toEqual(tags));

  it('are no more than a post can have, and none is longer than there is', () => {
    expect(hashtagsOf(Array.from({ length: 200 }, (_, at) => `#t${at}`).join(' '))).toHaveLength(100);
    expect(hashtagsOf(`#${'あ'.repeat(101)} #い`)).toEqual(['い']);
  });
});

describe('a hashtag', () => {
  it.each([
    ['#みどり商店', 'みどり商店'],
    ['みどり商店', 'みどり商店'],
    [' ＃Ｍｉｄｏｒｉ ', 'midori'],
    ['ﾐﾄﾞﾘ', 'ミドリ'],
    ['', null],
    ['#', null],
    ['##二重', null],
    ['みどり 商店', null],
    ['みどり・商店', null],
    ['あ'.repeat(101), null],
  ])('«%s» is compared by %j', (written, key) => expect(tagKey(written)).toBe(key));

  const tag = fc
    .array(fc.constantFrom(...'みどり商店街ミドリー茶々aBcＡｂ0９_＿ﾐﾞé'), { minLength: 1, maxLength: 20 })
    .map((letters) => letters.join(''));
  const end = fc.constantFrom('', ' ', '。', '、', '！', '・', '\n', '）', '❤', '#次', '＃次');
  const before = fc.constantFrom('', ' ', 'です', '（', '。', 'x', '9');

  it('is found in a text whatever stands around it, in any width', () =>
    fc.assert(
      fc.property(before, tag, end, fc.constantFrom('#', '＃'), (first, written, last, sign) =>
        hashtagsOf(`${first}${sign}${written}${last}`).includes(tagKey(written) ?? ''),
      ),
    ));

  it('is not found in a longer one', () =>
    fc.assert(
      fc.property(tag, tag, (written, more) => {
        const whole = tagKey(written + more);
        fc.pre(whole !== tagKey(written));
        expect(hashtagsOf(`#${written}${more}`)).toEqual([whole]);
      }),
    ));

  it('compares by itself alone: its key is its own key', () =>
    fc.assert(
      fc.property(fc.oneof(tag, fc.string()), (written) => {
        for (const key of hashtagsOf(`#${written}`)) expect(tagKey(key) ?? key).toBe(key);
      }),
    ));
});
