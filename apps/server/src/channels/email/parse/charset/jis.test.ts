import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eucJp, sharedCharacters, shiftJis } from '../testing/encoders.fixture.ts';
import {
  decodeForeignPairs,
  decodeHalfKana,
  decodeJis0208,
  decodeJis0212,
  decodeUserDefined,
} from './jis.ts';
import { readAsEucJp, readAsShiftJis, readAsUtf8 } from './score.ts';
import { decodeUtf7 } from './utf7.ts';

describe('pairs of JIS bytes', () => {
  it.each([
    ['hiragana', [0x24, 0x22], 'あ'],
    ['a number in a ring, of NEC’s row 13', [0x2d, 0x21], '①'],
    ['the short form of a company', [0x2d, 0x6a], '㈱'],
    ['a ladder-shaped 高, of IBM’s rows', [0x7c, 0x62], '髙'],
    ['a wave dash as Windows has it', [0x21, 0x41], '～'],
    ['nothing', [], ''],
    ['half of a pair at the end', [0x24, 0x22, 0x24], 'あ'],
  ])('are read: %s', (_what, bytes, text) => {
    expect(decodeJis0208(Uint8Array.from(bytes))).toBe(text);
  });

  it('are read for every character that EUC-JP has them for', () => {
    for (const char of sharedCharacters) {
      const pair = eucJp(char).map((byte) => byte & 0x7f);
      expect(decodeJis0208(pair)).toBe(new TextDecoder('shift_jis').decode(shiftJis(char)));
    }
  });

  it('of the supplementary kanji are read', () => {
    expect(decodeJis0212(Uint8Array.of(0x30, 0x21, 0x30, 0x22))).toBe('丂丄');
    expect(decodeJis0212(Uint8Array.of(0x30))).toBe('');
  });

  it('of user-defined rows go where code page 932 puts them', () => {
    expect(decodeUserDefined(Uint8Array.of(0x21, 0x21))).toBe('\ue000');
    expect(decodeUserDefined(Uint8Array.of(0x34, 0x7e))).toBe(String.fromCharCode(0xe000 + 19 * 94 + 93));
    expect(decodeUserDefined(Uint8Array.of(0x35, 0x21))).toBe('\ufffd');
  });

  it('of neighbours are read through their own encodings', () => {
    expect(decodeForeignPairs(Uint8Array.of(0x30, 0x21), 'gb18030')).toBe('啊');
    expect(decodeForeignPairs(Uint8Array.of(0x30, 0x21), 'euc-kr')).toBe('가');
  });
});

it('half-width kana are read with and without the eighth bit', () => {
  expect(decodeHalfKana(Uint8Array.of(0x31, 0xb2, 0x5f, 0x20))).toBe('ｱｲﾟ ');
});

it.each([
  ['+AGE-', 'a'],
  ['+MEIwRDBG-', 'あいう'],
  ['a+-b', 'a+b'],
  ['1 + 1', '1 + 1'],
  ['plain', 'plain'],
  ['+MEI', 'あ'],
])('UTF-7 «%s» is read', (text, expected) => {
  expect(decodeUtf7(text)).toBe(expected);
});

describe('how well bytes read in an encoding', () => {
  const letter = 'お世話になっております。急須の在庫はございますでしょうか。';

  it('is best in their own', () => {
    const readings = (bytes: Uint8Array) => ({
      sjis: readAsShiftJis(bytes).quality,
      euc: readAsEucJp(bytes).quality,
      utf8: readAsUtf8(bytes).quality,
    });
    const asSjis = readings(shiftJis(letter));
    const asEuc = readings(eucJp(letter));
    const asUtf8 = readings(Buffer.from(letter));
    expect(asSjis.sjis).toBeGreaterThan(Math.max(asSjis.euc, asSjis.utf8));
    expect(asEuc.euc).toBeGreaterThan(Math.max(asEuc.sjis, asEuc.utf8));
    expect(asUtf8.utf8).toBeGreaterThan(Math.max(asUtf8.sjis, asUtf8.euc));
  });

  it('has no errors in their own, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...sharedCharacters) });
    fc.assert(
      fc.property(text, (words) => {
        expect(readAsShiftJis(shiftJis(words)).errors).toBe(0);
        expect(readAsEucJp(eucJp(words)).errors).toBe(0);
        expect(readAsUtf8(Buffer.from(words)).errors).toBe(0);
      }),
    );
  });

  it('is neither good nor bad for plain ASCII', () => {
    for (const read of [readAsShiftJis, readAsEucJp, readAsUtf8])
      expect(read(Buffer.from('Hello'))).toEqual({ quality: 0, errors: 0, long: 0 });
  });

  it('stays between everyday Japanese and nothing but errors', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        for (const read of [readAsShiftJis, readAsEucJp, readAsUtf8]) {
          const { quality } = read(bytes);
          expect(quality).toBeLessThanOrEqual(1);
          expect(quality).toBeGreaterThanOrEqual(-3);
        }
      }),
    );
  });

  it.each([
    ['an overlong form', [0xc0, 0x80]],
    ['an overlong form of three', [0xe0, 0x80, 0x80]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['beyond the last character', [0xf4, 0x90, 0x80, 0x80]],
    ['a character that breaks off', [0xe3, 0x81]],
  ])('counts %s as errors of UTF-8', (_what, bytes) => {
    expect(readAsUtf8(Uint8Array.from(bytes)).errors).toBeGreaterThan(0);
  });
});
