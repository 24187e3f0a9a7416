import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eucJp, iso2022Jp, sharedCharacters, shiftJis } from '../testing/encoders.fixture.ts';
import { decodeWords } from './encoded-words.ts';

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const word = (charset: string, bytes: Uint8Array): string => `=?${charset}?B?${b64(bytes)}?=`;
const utf8 = (text: string): Buffer => Buffer.from(text);

function quoted(charset: string, bytes: Uint8Array): string {
  const data = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  return `=?${charset}?Q?${data}?=`;
}

describe('an encoded word', () => {
  it.each([
    ['B in UTF-8', word('UTF-8', utf8('ご注文の件')), 'ご注文の件'],
    ['Q in UTF-8', quoted('utf-8', utf8('ご注文')), 'ご注文'],
    ['B in ISO-2022-JP', word('ISO-2022-JP', iso2022Jp('髙橋①㈱')), '髙橋①㈱'],
    ['B in Shift_JIS', word('Shift_JIS', shiftJis('能力表示')), '能力表示'],
    ['Q in EUC-JP', quoted('EUC-JP', eucJp('請求書')), '請求書'],
    ['underscores as blanks', '=?utf-8?Q?Re:_the_order?=', 'Re: the order'],
    ['a language after the charset', '=?utf-8*ja?B?44GC?=', 'あ'],
    ['small letters', '=?utf-8?b?44GC?=', 'あ'],
    ['glued to other text', 'Re:=?utf-8?B?44GC?=です', 'Re:あです'],
    ['inside quotation marks', '"=?utf-8?B?44GC?=" <a@example.jp>', '"あ" <a@example.jp>'],
    ['cut off before its end', '=?utf-8?B?44GC44GE', 'あい'],
    ['with blanks inside its data', '=?utf-8?B?44 GC?=', 'あ'],
    ['without padding', '=?utf-8?B?YQ?=', 'a'],
    ['with a broken hex digit', '=?utf-8?Q?a=ZZb?=', 'a=ZZb'],
    ['that is empty', 'a=?utf-8?Q??=b', 'ab'],
  ])('is read: %s', (_what, header, text) => {
    expect(decodeWords(header)).toBe(text);
  });

  it.each(['=?', '=??=', '=?utf-8?X?abc?=', '=?utf-8?B', 'a =? b ?= c', '2 =?= 2'])(
    'is none in «%s», which stays as it is',
    (text) => {
      expect(decodeWords(text)).toBe(text);
    },
  );
});

describe('words side by side', () => {
  it('are joined without the blanks between them, and keep those around plain text', () => {
    const [a, b] = [word('utf-8', utf8('急須')), word('utf-8', utf8('の在庫'))];
    expect(decodeWords(`${a} ${b}`)).toBe('急須の在庫');
    expect(decodeWords(`${a}\t  ${b}`)).toBe('急須の在庫');
    expect(decodeWords(`${a} and ${b}`)).toBe('急須 and の在庫');
  });

  it.each([
    ['UTF-8', utf8('在庫')],
    ['EUC-JP', eucJp('在庫')],
    ['Shift_JIS', shiftJis('在庫')],
  ] as const)('are read as one when cut inside a character of %s', (charset, bytes) => {
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const words = [bytes.subarray(0, cut), bytes.subarray(cut)];
      expect(decodeWords(words.map((part) => word(charset, part)).join(' '))).toBe('在庫');
      expect(decodeWords(words.map((part) => quoted(charset, part)).join(' '))).toBe('在庫');
    }
  });

  it('are read as one when the base64 itself was cut', () => {
    const data = b64(utf8('お見積りの件'));
    for (let cut = 1; cut < data.length; cut += 1)
      expect(decodeWords(`=?utf-8?B?${data.slice(0, cut)}?= =?utf-8?B?${data.slice(cut)}?=`)).toBe(
        'お見積りの件',
      );
  });

  it('begin anew in ASCII where ISO-2022-JP was not closed', () => {
    const open = iso2022Jp('在庫').subarray(0, -3);
    expect(decodeWords(`${word('ISO-2022-JP', open)} ${word('ISO-2022-JP', utf8(' No.5'))}`)).toBe(
      '在庫 No.5',
    );
  });

  it('may each have a charset of their own', () => {
    const header = [word('EUC-JP', eucJp('急須')), word('ISO-2022-JP', iso2022Jp('在庫'))].join(' ');
    expect(decodeWords(header)).toBe('急須在庫');
  });

  it('may follow each other with nothing between, even when an end is missing', () => {
    expect(decodeWords('=?utf-8?B?44GC?==?utf-8?B?44GE?=')).toBe('あい');
    expect(decodeWords('=?utf-8?Q?=E3=81=82=?utf-8?Q?=E3=81=84?=')).toBe('あい');
  });
});

describe('any text', () => {
  // Starting with a word that a person would write: a lone character's bytes may be valid in several encodings.
  const characters = fc
    .string({ unit: fc.constantFrom(...sharedCharacters, 'a', ' ', '5') })
    .map((text) => `お世話になっております ${text}`);

  it('comes back from each encoding, however its bytes are cut into words', () => {
    const encoders = { 'UTF-8': utf8, 'EUC-JP': eucJp, Shift_JIS: shiftJis };
    fc.assert(
      fc.property(
        fc.constantFrom('UTF-8', 'EUC-JP', 'Shift_JIS'),
        characters,
        fc.integer({ min: 1, max: 45 }),
        (charset, text, size) => {
          const bytes = encoders[charset](text);
          const words: string[] = [];
          for (let at = 0; at < bytes.length; at += size)
            words.push(word(charset, bytes.subarray(at, at + size)));
          expect(decodeWords(words.join(' '))).toBe(text);
        },
      ),
    );
  });

  it('without an opening is left alone, and with anything in it never fails', () => {
    const piece = fc.constantFrom('=?', '?=', 'utf-8', '?B?', '?Q?', '44GC', '=', ' ', 'あ', '?');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const decoded = decodeWords(text);
        if (!text.includes('=?')) expect(decoded).toBe(text);
      }),
    );
  });
});
