import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmounts } from './find-amounts.ts';

const yenOf = (text: string) => findAmounts(text).map(({ yen }) => yen);

describe('an amount of money', () => {
  it.each([
    ['12万円', 120_000],
    ['１２万円', 120_000],
    ['12 万 円', 120_000],
    ['¥120,000', 120_000],
    ['￥１２０，０００-', 120_000],
    ['\\120,000', 120_000],
    ['¥ 12万', 120_000],
    ['120000円', 120_000],
    ['120、000円', 120_000],
    ['十二万円', 120_000],
    ['壱拾弐萬円也', 120_000],
    ['一二〇〇〇〇円', 120_000],
    ['12万3千円', 123_000],
    ['十二万三千四百五十六円', 123_456],
    ['1万2,345円', 12_345],
    ['12.5万円', 125_000],
    ['120千円', 120_000],
    ['1億2千万円', 120_000_000],
    ['1.2億円', 120_000_000],
    ['２兆円', 2_000_000_000_000],
    ['千円', 1000],
    ['百円', 100],
    ['三千円', 3000],
    ['JPY 120,000', 120_000],
    ['120,000 yen', 120_000],
    ['120,000JPY', 120_000],
    ['五〇〇圓', 500],
    ['数十万円', 900_000],
    ['数万円', 90_000],
    ['12万で対応', 120_000],
    ['12万', 120_000],
  ])('%s is %i yen', (text, yen) => {
    expect(yenOf(`返金額は${text}。`)).toEqual([yen]);
    expect(yenOf(text)).toEqual([yen]);
  });

  it.each([
    '12万人のお客様',
    '3万件',
    '5万キロ',
    '10万km',
    '万一の場合は',
    '万が一',
    '円滑に進めます',
    '十分に確認いたします',
    '顧客円満',
    '2026年11月24日(火) 15:00',
    '03-1234-5678',
    'USD 120',
    '$120,000',
    '120,000ドル',
    '千客万来',
    '',
  ])('is not in «%s»', (text) => {
    expect(yenOf(text)).toEqual([]);
  });

  it('has its place in the text as it was written', () => {
    const text = 'ﾃﾞﾎﾟｼﾞｯﾄは￥１２０，０００、手数料は三千円です。';
    expect(findAmounts(text)).toEqual([
      { start: 9, end: 17, at: '￥１２０，０００', yen: 120_000 },
      { start: 22, end: 25, at: '三千円', yen: 3000 },
    ]);
  });

  it('is found for each of a range', () => {
    expect(yenOf('10万〜15万円、または 20万円前後')).toEqual([100_000, 150_000, 200_000]);
  });

  it('is the same in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (yen) => {
        const grouped = yen.toLocaleString('en-US');
        const wide = grouped.replaceAll(/[\d,]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfe_e0));
        const man = Math.floor(yen / 10_000);
        const rest = yen % 10_000;
        const mixed = `${man === 0 ? '' : `${man}万`}${rest === 0 && man > 0 ? '' : rest}円`;
        for (const text of [`${yen}円`, `${grouped}円`, `¥${grouped}`, `${wide}円`, mixed])
          expect(yenOf(`代金${text}をお返しします`), text).toEqual([yen]);
      }),
    );
  });

  it('costs no more in a text of nothing but numerals', () => {
    for (const hostile of ['1', '1,', '一', '万', '1、222', '¥', '12万', '. '])
      expect(Array.isArray(findAmounts(hostile.repeat(20_000)))).toBe(true);
  });

  it('never leaves the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { start, end, at, yen } of findAmounts(`${text}12万円${text}`)) {
          expect(at).toBe(`${text}12万円${text}`.slice(start, end));
          expect(Number.isFinite(yen)).toBe(true);
        }
      }),
    );
  });
});
