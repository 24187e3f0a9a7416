import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayPhone, readPhone, tidyPhone } from './phone-number.ts';

describe('a telephone', () => {
  it.each([
    ['０９０－１２３４－５６７８'],
    ['090 1234 5678'],
    ['(090)1234-5678'],
    ['+81 90-1234-5678'],
    ['+81 (0)90 1234 5678'],
    ['0081-90-1234-5678'],
    ['81-90-1234-5678'],
    ['186-090-1234-5678'],
    ['１８４ ０９０１２３４５６７８'],
    ['186+819012345678'],
    ['090ー1234ー5678'],
    ['090‑1234‑5678'],
    ['\u202A090-1234-5678\u202C'],
    ['携帯：090-1234-5678'],
  ])('«%s» is +819012345678', (text) => {
    expect(readPhone(text)?.key).toBe('+819012345678');
  });

  it.each([
    ['03(1234)5678', '+81312345678'],
    ['03.1234.5678', '+81312345678'],
    ['℡ 03-1234-5678', '+81312345678'],
    ['☎03-1234-5678', '+81312345678'],
    ['0120-444-444', '+81120444444'],
    ['0570-000-911', '+81570000911'],
    ['0800-123-4567', '+818001234567'],
    ['050-5534-1234', '+815055341234'],
    ['075-123-4567', '+81751234567'],
    ['0467-23-4567', '+81467234567'],
    ['03-0000-1111', '+81300001111'],
    ['+44 20 7946 0000', '+442079460000'],
    ['010 44 20 7946 0000', '+442079460000'],
    ['+1 (212) 555-0100', '+12125550100'],
  ])('«%s» is %s', (text, key) => {
    expect(readPhone(text)?.key).toBe(key);
  });

  it.each([
    ['03-1234-5678 内線12'],
    ['03-1234-5678（内線 12）'],
    ['03-1234-5678(内)12'],
    ['03-1234-5678 内線番号：12'],
    ['03-1234-5678 ext. 12'],
    ['03-1234-5678 x12'],
    ['03-1234-5678#12'],
    ['03-1234-5678(代表)内線12'],
  ])('«%s» is shown with its extension and compared without', (text) => {
    expect(readPhone(text)).toEqual({ value: '03-1234-5678 内線12', key: '+81312345678' });
  });

  it.each([
    ['090-1234-5678（母）', '090-1234-5678'],
    ['090-1234-5678 母の携帯', '090-1234-5678'],
    ['03 1234 5678 (代)', '03 1234 5678'],
    ['０３－１２３４－５６７８　平日のみ', '03-1234-5678'],
  ])('«%s» loses the remark', (text, value) => {
    expect(readPhone(text)?.value).toBe(value);
  });

  it.each([
    [''],
    ['なし'],
    ['非通知'],
    ['12'],
    ['110'],
    ['hanako@example.jp'],
    ['〒100-0001'],
    ['2026-11-21'],
    ['090-1234-567'],
    ['090-1234-56789'],
    ['03-1234-5678 2'],
    ['090-1234-5678まで'],
    ['090-1234-5678abc'],
    ['090-1234-5678 18時以降'],
    ['090-1234-5678 / 03-1234-5678'],
    ['090-1234-5678、03-1234-5678'],
    ['山田 090-1234-5678'],
    ['1-800-FLOWERS'],
    ['++819012345678'],
    ['+81'],
    ['1'.repeat(300)],
  ])('«%s» is none', (text) => {
    expect(readPhone(text)).toBeNull();
  });

  it('is read from its shown form, and from its key, as the same', () => {
    const mobile = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((rest) => `090${rest}`);
    const landline = fc.integer({ min: 20_000_000, max: 99_999_999 }).map((rest) => `03${rest}`);
    fc.assert(
      fc.property(fc.oneof(mobile, landline), (digits) => {
        const key = `+81${digits.slice(1)}`;
        expect(readPhone(digits)?.key).toBe(key);
        expect(readPhone(key)?.key).toBe(key);
        expect(readPhone(displayPhone(key))?.key).toBe(key);
      }),
    );
  });

  it('is the same however it is punctuated, in any width, with 184 or 186 before it', () => {
    const between = fc.constantFrom('-', '－', '‐', '−', ' ', '　', '', '–');
    const full = (text: string) =>
      text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff_10 + Number(digit)));
    fc.assert(
      fc.property(
        between,
        between,
        fc.boolean(),
        fc.constantFrom('', '184', '186-', '１８４　'),
        (...given) => {
          const [one, two, wide, before] = given;
          const number = `${before}090${one}1234${two}5678`;
          expect(readPhone(wide ? full(number) : number)?.key).toBe('+819012345678');
        },
      ),
    );
  });

  it('is never read wrongly out of any text: reading again what was read changes nothing', () => {
    const sign = fc.constantFrom(...'0123456789+-() 　ー内線外x#まで,、/');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const read = readPhone(signs.join(''));
        if (read === null) return;
        expect(read.key).toMatch(/^\+[1-9]\d{5,14}$/u);
        expect(readPhone(read.value)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a number is shown', () => {
  it.each([
    ['+81312345678', '03-1234-5678'],
    ['+819012345678', '090-1234-5678'],
    ['+81120444444', '0120-444-444'],
    ['+442079460000', '+44 20 7946 0000'],
    ['anonymous', 'anonymous'],
  ])('%s as %s', (key, shown) => {
    expect(displayPhone(key)).toBe(shown);
  });
});

it('a number that was copied has nothing invisible in it', () => {
  expect(tidyPhone('\u200E０３‐1234\u00AD‐５６７８ ')).toBe('03-1234-5678');
});
