import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  companyKey,
  domainOf,
  gramsOf,
  gramsToAsk,
  nameKey,
  readEmail,
  searchTextOf,
  termsOf,
} from './keys.ts';

const someone = {
  name: '髙橋 花子',
  reading: 'たかはし はなこ',
  company: '株式会社みらい',
  companyReading: null,
  title: '部長',
  postalCode: '〒100-0001',
  address: '東京都千代田区千代田１−１',
  points: [
    { kind: 'email', value: 'Hanako@Mirai.example.jp', key: 'Hanako@mirai.example.jp' },
    { kind: 'phone', value: '090-1234-5678', key: '+819012345678' },
  ],
};

describe('names are compared', () => {
  it.each([
    ['髙橋　花子', '高橋花子'],
    ['ｻﾄｳ ﾊﾅｺ', 'さとう はなこ'],
    ['Ｓｍｉｔｈ', 'smith'],
    ['金・秀妍', '金秀妍'],
  ])('«%s» as «%s»', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['㈱みらい', '株式会社 みらい'],
    ['（有）つばめ旅館', '有限会社つばめ旅館'],
  ])('of companies: «%s» as «%s»', (one, other) => {
    expect(companyKey(one)).toBe(companyKey(other));
  });

  it('but 佐藤 and 斎藤 are two', () => {
    expect(nameKey('佐藤')).not.toBe(nameKey('斎藤'));
  });
});

describe('an e-mail address', () => {
  it.each(['a..b.@docomo.ne.jp', 'hanako+shop@example.jp', 'ｈａｎａｋｏ@example.jp'])(
    'can be «%s»',
    (text) => {
      expect(readEmail(text)).not.toBeNull();
    },
  );
  it.each(['', 'hanako', 'a@b@c', 'a b@example.jp', `${'x'.repeat(250)}@example.jp`])(
    'cannot be «%s»',
    (text) => {
      expect(readEmail(text)).toBeNull();
    },
  );
  it('has its domain in small letters', () => {
    expect(domainOf('Hanako@Example.JP')).toBe('example.jp');
  });
});

describe('a customer is found', () => {
  const text = searchTextOf(someone);
  const isFound = (query: string) =>
    termsOf(query).every(({ texts }) => texts.some((each) => text.includes(each)));

  it.each([
    '高橋',
    '髙橋花子',
    'たかはし',
    'ﾀｶﾊｼ',
    'タカハシ ハナコ',
    '花',
    'ミライ',
    'hanako@MIRAI',
    '0901234',
    '１２３４-５６７８',
    '+81 90 1234',
    '0081-90-1234-5678',
    '100-0001',
    '千代田1-1',
    '部長 みらい',
  ])('by «%s»', (query) => {
    expect(isFound(query)).toBe(true);
  });

  it.each(['佐藤', '090-9999', 'たかはし たろう', 'mirai.com'])('not by «%s»', (query) => {
    expect(isFound(query)).toBe(false);
  });

  it('by nothing at all, as everybody is', () => {
    expect(termsOf('  　')).toEqual([]);
  });
});

describe('the grams', () => {
  it('that are asked for are listed for every text that holds the query', () => {
    const character = fc.constantFrom(...'高橋花子たかはしabc012@.- ');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 20 }), fc.nat(20), fc.nat(6), (all, from, length) => {
        const query = all.slice(from, from + length).join('');
        expect(gramsOf(all.join(''))).toEqual(expect.arrayContaining(gramsToAsk(query)));
      }),
    );
  });

  it('are pairs, and single kanji only', () => {
    expect(gramsOf('花子a')).toEqual(expect.arrayContaining(['花子', '子a', '花', '子']));
    expect(gramsOf('花子a')).not.toContain('a');
  });
});
