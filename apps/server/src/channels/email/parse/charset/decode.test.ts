import { describe, expect, it } from 'vitest';
import { eucJp, iso2022Jp, shiftJis } from '../testing/encoders.fixture.ts';
import { decodeText } from './decode.ts';
import { canonicalCharset } from './labels.ts';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('canonicalCharset', () => {
  it.each([
    [
      'iso-2022-jp',
      [
        'ISO-2022-JP',
        'iso-2022-jp-ms',
        'csISO2022JP',
        'cp50220',
        'CP50221',
        'cp50222',
        'iso-2022-jp-2004',
        'JIS',
      ],
    ],
    [
      'shift_jis',
      [
        'Shift_JIS',
        'shift-jis',
        'sjis',
        'x-sjis',
        'MS_Kanji',
        'cp932',
        'ms932',
        'Windows-31J',
        'csWindows31J',
        'cp943c',
      ],
    ],
    ['euc-jp', ['EUC-JP', 'x-euc-jp', 'eucJP-ms', 'ujis', 'cp51932', 'x-euc']],
    ['utf-8', ['UTF-8', 'utf8', 'UTF8MB4', 'unicode-1-1-utf-8', 'cp65001']],
    ['ascii', ['us-ascii', 'ASCII', 'ANSI_X3.4-1968', '7bit']],
    ['windows-1252', ['iso-8859-1', 'latin1', 'windows-1252', 'cp1252']],
    ['gb18030', ['gb2312', 'GBK', 'GB18030', 'cp936']],
    ['euc-kr', ['ks_c_5601-1987', 'euc-kr', 'cp949']],
  ])('knows %s by its names', (name, labels) => {
    expect(labels.map(canonicalCharset)).toEqual(labels.map(() => name));
  });

  it.each([null, undefined, '', 'x-unknown', '\0', '"', 'utf-8; drop'.repeat(20)])(
    'knows nothing of %j',
    (label) => {
      expect(canonicalCharset(label)).toBeNull();
    },
  );
});

describe('decodeText without a label', () => {
  it.each(['ご注文', '山田太郎様', 'ありがとう', '㈱みどり商店①', '東京都港区', 'カタログ', '納期：１２月'])(
    'tells the encodings of «%s» apart',
    (text) => {
      expect(decodeText(shiftJis(text))).toBe(text);
      expect(decodeText(eucJp(text))).toBe(text);
      expect(decodeText(utf8(text))).toBe(text);
      expect(decodeText(iso2022Jp(text))).toBe(text);
    },
  );

  it('reads European words in UTF-8', () => expect(decodeText(utf8('Café Zürich'))).toBe('Café Zürich'));

  it('reads four-byte characters', () => expect(decodeText(utf8('𠮷野家 😀'))).toBe('𠮷野家 😀'));

  it('reads large texts by their beginning', () => {
    const text = 'お世話になっております。\n'.repeat(20_000);
    expect(decodeText(shiftJis(text))).toBe(text);
    expect(decodeText(eucJp(text))).toBe(text);
  });
});

describe('decodeText against the label', () => {
  const text = 'お世話になっております。山田です。';

  it.each([
    'us-ascii',
    'iso-8859-1',
    'utf-8',
    'shift_jis',
    'euc-jp',
    'iso-2022-jp',
    'windows-1252',
    'nonsense',
  ])('reads Japanese in any encoding labelled %s', (label) => {
    for (const encode of [utf8, shiftJis, eucJp, iso2022Jp])
      expect(decodeText(encode(text), { label })).toBe(text);
  });

  it('believes the label where the bytes could be either', () => {
    const bytes = shiftJis('ﾃ｡');
    expect(decodeText(bytes, { label: 'shift_jis' })).toBe('ﾃ｡');
    expect(decodeText(bytes, { label: 'utf-8' })).toBe('á');
  });

  it('reads ISO-2022-JP with Shift_JIS mixed in', () => {
    expect(
      decodeText(Buffer.concat([iso2022Jp('本文です。\n'), shiftJis('引用です。')]), {
        label: 'iso-2022-jp',
      }),
    ).toBe('本文です。\n引用です。');
  });

  it('keeps UTF-8 that holds a stray escape', () => {
    expect(decodeText(utf8('山\x1b$B田'), { label: 'utf-8' })).toBe('山\x1b$B田');
  });

  it('never fails, whatever the bytes and label', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    for (const label of [
      'utf-7',
      'utf-16',
      'utf-16le',
      'big5',
      'koi8-r',
      'iso-2022-kr',
      'hz-gb-2312',
      'replacement',
      'x-user-defined',
    ]) {
      expect(decodeText(bytes, { label }).length).toBeGreaterThan(0);
      expect(decodeText(new Uint8Array(), { label })).toBe('');
    }
  });
});

describe('decodeText of UTF-16', () => {
  const little = Buffer.from('山田です', 'utf16le');

  it('finds the byte order without a mark', () => {
    expect(decodeText(Buffer.from('ひらがな', 'utf16le').swap16(), { label: 'utf-16' })).toBe('ひらがな');
    expect(decodeText(Buffer.from('ひらがな', 'utf16le'), { label: 'utf-16' })).toBe('ひらがな');
  });

  it('follows a label that names the order', () =>
    expect(decodeText(little, { label: 'utf-16le' })).toBe('山田です'));

  it('sees through a label of UTF-16 on ASCII and UTF-8', () => {
    expect(decodeText(Buffer.from('plain'), { label: 'utf-16' })).toBe('plain');
    expect(decodeText(utf8('山田です'), { label: 'utf-16' })).toBe('山田です');
  });

  it('recognises ASCII in UTF-16 without any label', () => {
    expect(decodeText(Buffer.from('hello world', 'utf16le'))).toBe('hello world');
  });
});
