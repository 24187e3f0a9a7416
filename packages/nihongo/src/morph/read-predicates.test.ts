import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { has } from './predicate.ts';
import type { Predicate } from './predicate.ts';
import { readPredicates } from './read-predicates.ts';

const read = (text: string): Predicate[] => readPredicates(readDocument(text).tokens);

function last(text: string): Predicate {
  const predicate = read(text).at(-1);
  if (predicate === undefined) throw new Error(`no predicate in «${text}»`);
  return predicate;
}

describe('the head and its frame', () => {
  it.each([
    ['お待ちになります。', '待つ', 'ni-naru'],
    ['ご利用になれます。', '利用する', 'ni-nareru'],
    ['ご連絡いたします。', '連絡する', 'itasu'],
    ['お届けします。', '届ける', 'suru'],
    ['ご確認ください。', '確認する', 'kudasaru'],
    ['ご確認いただけますか。', '確認する', 'itadakeru'],
    ['お願い申し上げます。', '願う', 'moushiageru'],
    ['ご参加なさいますか。', '参加する', 'nasaru'],
    ['ご用意できます。', '用意する', 'dekiru'],
    ['ご返信をお願いいたします。', '願う', 'itasu'],
    ['お作りになりました。', '作る', 'ni-naru'],
    ['おっしゃいました。', 'おっしゃる', 'none'],
    ['拝見しました。', '拝見する', 'suru'],
    ['お世話になっております。', '世話する', 'ni-naru'],
  ])('%s', (text, base, frame) => {
    expect([last(text).base, last(text).frame]).toEqual([base, frame]);
  });

  it.each([
    ['お声がけします。', '声がけする', 'suru'],
    ['お声がけください。', '声がけする', 'kudasaru'],
    ['お声掛けいたします。', '声掛けする', 'itasu'],
  ])('%s is one word', (text, base, frame) => {
    expect(read(text).map((one) => [one.base, one.frame, one.prefix])).toEqual([[base, frame, 'お']]);
  });

  it.each([
    ['買ってよかった。', ['買う', 'よい']],
    ['使ってみて良かったです。', ['使う', '良い']],
    ['お願いしてよかったと思います。', ['願う', 'よい', '思う']],
    ['帰ってよい。', ['帰る']],
  ])('%s says %j', (text, bases) => {
    expect(read(text).map((one) => one.base)).toEqual(bases);
  });

  it('takes a thing that is named for no act: お名前を申し上げます', () => {
    expect(last('お名前を申し上げます。').base).toBe('申し上げる');
  });

  it.each([
    ['可能です。', 'copula', '可能'],
    ['よろしいでしょうか。', 'adjective', 'よろしい'],
  ])('%s is a %s', (text, kind, base) => {
    expect([last(text).kind, last(text).base]).toEqual([kind, base]);
  });
});

describe('what is said about it', () => {
  it.each([
    ['お送りしました。', { past: true, negative: false, polite: true }],
    ['届きません。', { past: false, negative: true, polite: true }],
    ['承りかねます。', { past: false, negative: true, polite: true }],
    ['発送した。', { past: true, negative: false, polite: false }],
    ['お待ちしております。', { progressive: true }],
    ['伺いたいです。', { desire: true }],
    ['困っているんです。', { negative: false, progressive: true }],
    ['行くんですか。', { negative: false }],
    ['食べたんですけど。', { negative: false, past: true }],
    ['助かるんだが。', { negative: false }],
    ['動かないんです。', { negative: true }],
    ['行けんのです。', { negative: true }],
    ['分からん。', { negative: true }],
    ['届いておりませんでした。', { negative: true, past: true }],
  ])('%s', (text, expected) => {
    expect(last(text)).toMatchObject(expected);
  });

  it.each([
    ['ご確認ください。', 'request'],
    ['ご確認いただけますか。', 'request'],
    ['いらっしゃいますか。', 'question'],
    ['伺いましょう。', 'conjecture'],
    ['伺います。', 'statement'],
    ['お願いいたします。', 'request'],
  ])('%s is a %s', (text, mood) => {
    expect(last(text).mood).toBe(mood);
  });

  it.each([
    ['確認して、', 'te'],
    ['届いたら、', 'conditional'],
    ['お送りになった書類', 'adnominal'],
    ['お使いになり、', 'conjunctive'],
    ['参ります。', 'final'],
  ])('%s ends in %s', (text, ending) => {
    expect(read(text)[0]?.ending).toBe(ending);
  });

  it.each([
    ['いらっしゃいます。', 'respectful'],
    ['伺います。', 'humble'],
    ['参ります。', 'courteous'],
    ['お待ちになります。', 'respectful'],
    ['ご案内いたします。', 'humble'],
  ])('%s is %s', (text, honorific) => {
    expect(last(text).honorifics).toContain(honorific);
  });

  it('keeps each auxiliary with its place', () => {
    const predicate = last('送らせていただきました。');
    expect(predicate.auxiliaries.map((one) => one.label)).toEqual(['せる', 'て', 'いただく', 'ます', 'た']);
    expect(has(predicate, 'いただく')).toBe(true);
    for (const one of predicate.auxiliaries)
      expect('送らせていただきました。'.slice(one.start, one.end)).toBe(one.surface);
  });
});
