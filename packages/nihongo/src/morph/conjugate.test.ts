import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { causative, inflect, verbClass, withTa, withTe } from './conjugate.ts';
import { usualSpelling } from './spelling.ts';

const godan =
  '書く 泳ぐ 話す 待つ 死ぬ 運ぶ 読む 送る 使う 伺う 戻る 参る 働く 急ぐ 渡す 選ぶ 包む 届く'.split(' ');
const ichidan = '見る 食べる 届ける 調べる 借りる 起きる 受ける 考える 用いる 開ける 認める 続ける'.split(
  ' ',
);

describe('the class of a verb', () => {
  it.each([
    ['送る', 'godan'],
    ['参る', 'godan'],
    ['おる', 'godan'],
    ['なる', 'godan'],
    ['戻る', 'godan'],
    ['見る', 'ichidan'],
    ['食べる', 'ichidan'],
    ['借りる', 'ichidan'],
    ['いただける', 'ichidan'],
    ['確認する', 'suru'],
    ['来る', 'kuru'],
    ['おっしゃる', 'honorific'],
    ['いらっしゃる', 'honorific'],
    ['下さる', 'honorific'],
  ])('%s is %s', (verb, of) => {
    expect(verbClass(verb)).toBe(of);
  });

  it('takes the word of the dictionary where it has one', () => {
    expect(verbClass('切る', '五段・ラ行')).toBe('godan');
    expect(verbClass('着る', '一段')).toBe('ichidan');
  });
});

describe('inflection', () => {
  it.each([
    ['送る', '送ら', '送り', '送れ', '送ろ'],
    ['待つ', '待た', '待ち', '待て', '待と'],
    ['見る', '見', '見', '見れ', '見よ'],
    ['確認する', '確認し', '確認し', '確認すれ', '確認しよ'],
    ['来る', '来', '来', '来れ', '来よ'],
    ['おっしゃる', 'おっしゃら', 'おっしゃい', 'おっしゃれ', 'おっしゃろ'],
    ['使う', '使わ', '使い', '使え', '使お'],
  ])('%s', (verb, mizen, renyou, katei, ikou) => {
    expect([
      inflect(verb, 'mizen'),
      inflect(verb, 'renyou'),
      inflect(verb, 'katei'),
      inflect(verb, 'ikou'),
    ]).toEqual([mizen, renyou, katei, ikou]);
  });

  it.each([
    ['書く', '書いて', '書いた'],
    ['行く', '行って', '行った'],
    ['泳ぐ', '泳いで', '泳いだ'],
    ['読む', '読んで', '読んだ'],
    ['話す', '話して', '話した'],
    ['使う', '使って', '使った'],
    ['食べる', '食べて', '食べた'],
    ['確認する', '確認して', '確認した'],
    ['いらっしゃる', 'いらっしゃって', 'いらっしゃった'],
    ['来る', '来て', '来た'],
  ])('%s → %s, %s', (verb, te, ta) => {
    expect([withTe(verb), withTa(verb)]).toEqual([te, ta]);
  });

  it.each([
    ['送る', '送らせ'],
    ['書く', '書かせ'],
    ['見る', '見させ'],
    ['説明する', '説明させ'],
    ['来る', '来させ'],
  ])('%s has the causative %s', (verb, right) => {
    expect(causative(verb)).toBe(right);
  });
});

describe('what is inflected is read back', () => {
  const tokenizer = loadTokenizer();
  const firstOf = (text: string): string => usualSpelling(tokenizer.tokenize(text)[0]?.base ?? '');

  it('before ます, ない, ば and て, as the same verb', () => {
    fc.assert(
      fc.property(fc.constantFrom(...godan, ...ichidan), (verb) => {
        const forms = [
          `${inflect(verb, 'renyou')}ます`,
          `${inflect(verb, 'mizen')}ない`,
          `${inflect(verb, 'katei')}ば`,
          withTe(verb),
          withTa(verb),
        ];
        // 使え and 届け are read as the potential or the longer verb; the stem stays.
        const stem = verb.slice(0, -1);
        for (const form of forms) expect(firstOf(form).startsWith(stem)).toBe(true);
        expect(firstOf(`${inflect(verb, 'renyou')}ます`)).toBe(verb);
      }),
    );
  });

  it('never loses its stem, whatever the verb', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'おくるたべみさしかきけう送見') }).map((stem) => `${stem}る`),
        fc.constantFrom('mizen', 'renyou', 'onbin', 'base', 'katei', 'meirei', 'ikou'),
        (verb, form) => {
          const kept = /(?:する|くる|来る)$/u.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
          expect(inflect(verb, form).startsWith(kept)).toBe(true);
        },
      ),
    );
  });
});
