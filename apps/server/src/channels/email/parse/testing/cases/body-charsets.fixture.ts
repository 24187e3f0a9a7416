import { base64Lines, eucJp, iso2022Jp, quotedPrintable, shiftJis } from '../encoders.fixture.ts';
import { bodyMail, mail, type MailCase, utf8 } from '../mail.fixture.ts';

const greeting = 'お世話になっております。山田です。\nご注文①と㈱みどり商店の件、髙橋様へお伝えください。';
const plain = 'お世話になっております。注文番号 12345 の件でご連絡いたしました。';
const utf16 = (text: string, little: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return little ? bytes : bytes.swap16();
};

type Row = [
  name: string,
  contentType: string | null,
  encoding: string,
  body: string | Uint8Array,
  text: string,
];

const rows: Row[] = [
  ['ISO-2022-JP as labelled', 'text/plain; charset=ISO-2022-JP', '7bit', iso2022Jp(greeting), greeting],
  ['ISO-2022-JP labelled us-ascii', 'text/plain; charset=us-ascii', '7bit', iso2022Jp(greeting), greeting],
  ['ISO-2022-JP labelled utf-8', 'text/plain; charset=utf-8', '7bit', iso2022Jp(greeting), greeting],
  ['ISO-2022-JP without any Content-Type', null, '7bit', iso2022Jp(greeting), greeting],
  [
    'ISO-2022-JP in base64',
    'text/plain; charset=iso-2022-jp',
    'base64',
    base64Lines(iso2022Jp(greeting)),
    greeting,
  ],
  [
    'ISO-2022-JP in quoted-printable',
    'text/plain; charset=iso-2022-jp',
    'quoted-printable',
    quotedPrintable(iso2022Jp(plain)),
    plain,
  ],
  [
    'cp50221 with half-width kana by escape',
    'text/plain; charset=cp50221',
    '7bit',
    iso2022Jp('ﾔﾏﾀﾞ様 ｶﾞｷﾞ'),
    'ﾔﾏﾀﾞ様 ｶﾞｷﾞ',
  ],
  [
    'cp50220 with half-width kana in eight bits',
    'text/plain; charset=cp50220',
    '8bit',
    iso2022Jp('山田ﾀﾛｳ', { kana: 'eight-bit' }),
    '山田ﾀﾛｳ',
  ],
  [
    'iso-2022-jp-ms with half-width kana by SO and SI',
    'text/plain; charset=iso-2022-jp-ms',
    '7bit',
    iso2022Jp('山田ﾀﾛｳ様', { kana: 'shift-out' }),
    '山田ﾀﾛｳ様',
  ],
  [
    'ISO-2022-JP with NEC and IBM characters',
    'text/plain; charset=iso-2022-jp',
    '7bit',
    iso2022Jp('①Ⅳ㈱№髙﨑纊'),
    '①Ⅳ㈱№髙﨑纊',
  ],
  [
    'ISO-2022-JP with an escape around every character',
    'text/plain; charset=iso-2022-jp',
    '7bit',
    iso2022Jp(plain, { nervous: true }),
    plain,
  ],
  [
    'ISO-2022-JP with JIS X 0212',
    'text/plain; charset=iso-2022-jp-1',
    '7bit',
    iso2022Jp('森鷗外と丂'),
    '森鷗外と丂',
  ],
  [
    'ISO-2022-JP that never returns to ASCII',
    'text/plain; charset=iso-2022-jp',
    '7bit',
    iso2022Jp('山田', { open: true }),
    '山田',
  ],
  [
    'ISO-2022-JP with a line cut inside kanji',
    'text/plain; charset=iso-2022-jp',
    '7bit',
    mail`\x1b$B;3\nED\x1b(B!`,
    '山\n田!',
  ],
  [
    'ISO-2022-JP with user-defined characters',
    'text/plain; charset=iso-2022-jp-ms',
    '7bit',
    Buffer.from('\x1b$(?!!\x1b(B'),
    '\ue000',
  ],
  [
    'ISO-2022-JP-2 with Chinese and Korean',
    'text/plain; charset=iso-2022-jp-2',
    '7bit',
    Buffer.from('\x1b$A<r\x1b$(CGQ\x1b(B'),
    '简한',
  ],
  [
    '~ and \\ in JIS X 0201 Roman',
    'text/plain; charset=iso-2022-jp',
    '7bit',
    Buffer.from('\x1b$B;3\x1b(J http://e.jp/~a\\b'),
    '山 http://e.jp/~a\\b',
  ],
  [
    'wave dash and minus of JIS as Windows reads them',
    'text/plain; charset=iso-2022-jp',
    '7bit',
    Buffer.from('\x1b$B!A!]\x1b(B'),
    '～－',
  ],
  ['Shift_JIS as labelled', 'text/plain; charset=Shift_JIS', '8bit', shiftJis(greeting), greeting],
  ['Shift_JIS labelled windows-31j', 'text/plain; charset=windows-31j', '8bit', shiftJis(greeting), greeting],
  ['Shift_JIS labelled cp932', 'text/plain; charset="cp932"', '8bit', shiftJis(greeting), greeting],
  ['Shift_JIS labelled iso-2022-jp', 'text/plain; charset=iso-2022-jp', '8bit', shiftJis(greeting), greeting],
  ['Shift_JIS labelled utf-8', 'text/plain; charset=utf-8', '8bit', shiftJis(greeting), greeting],
  ['Shift_JIS without a label', 'text/plain', '8bit', shiftJis(greeting), greeting],
  [
    'Shift_JIS of half-width kana alone',
    'text/plain; charset=shift_jis',
    '8bit',
    shiftJis('ｶﾝｼﾞ ﾅｼ'),
    'ｶﾝｼﾞ ﾅｼ',
  ],
  ['EUC-JP as labelled', 'text/plain; charset=euc-jp', '8bit', eucJp(greeting), greeting],
  ['EUC-JP without a label', null, '8bit', eucJp(greeting), greeting],
  ['EUC-JP labelled Shift_JIS', 'text/plain; charset=shift_jis', '8bit', eucJp(plain), plain],
  [
    'EUC-JP with half-width kana',
    'text/plain; charset=x-euc-jp',
    '8bit',
    eucJp('山田ﾀﾛｳ様です'),
    '山田ﾀﾛｳ様です',
  ],
  [
    'UTF-8 labelled iso-8859-1',
    'text/plain; charset=iso-8859-1',
    '8bit',
    utf8(`${greeting} 𠮷野家 〜−`),
    `${greeting} 𠮷野家 〜−`,
  ],
  ['UTF-8 labelled Shift_JIS', 'text/plain; charset=Shift_JIS', '8bit', utf8(greeting), greeting],
  ['UTF-8 labelled iso-2022-jp', 'text/plain; charset=iso-2022-jp', '8bit', utf8(greeting), greeting],
  ['UTF-8 with an unknown label', 'text/plain; charset=x-mojibake', '8bit', utf8(greeting), greeting],
  [
    'UTF-8 cut inside its last character',
    'text/plain; charset=utf-8',
    '8bit',
    utf8(plain).subarray(0, -1),
    `${plain.slice(0, -1)}\ufffd`,
  ],
  ['UTF-8 with a byte order mark', 'text/plain; charset=shift_jis', '8bit', utf8(`\ufeff${plain}`), plain],
  [
    'UTF-16LE with a byte order mark',
    'text/plain; charset=utf-16',
    'base64',
    base64Lines(utf16(plain, true)),
    plain,
  ],
  ['UTF-16BE with a byte order mark', 'text/plain', 'base64', base64Lines(utf16(plain, false)), plain],
  [
    'UTF-7',
    'text/plain; charset=utf-7',
    '7bit',
    '+U1dOrA-+- ok',
    '南京+ ok'.replace('南京', Buffer.from('U1dOrA', 'base64').swap16().toString('utf16le')),
  ],
  [
    'Latin-1 stays Latin-1',
    'text/plain; charset=iso-8859-1',
    '8bit',
    Buffer.from('Café déjà vu', 'latin1'),
    'Café déjà vu',
  ],
  [
    'simplified Chinese as labelled',
    'text/plain; charset=gb2312',
    '8bit',
    Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
    '你好',
  ],
  [
    'base64 with foreign bytes in it',
    'text/plain; charset=utf-8',
    'base64',
    mail`${base64Lines(utf8(plain))}\n!\x01~\n`,
    plain,
  ],
  ['"base64" that is plain text', 'text/plain; charset=utf-8', 'base64', plain, plain],
  [
    'base64 of two blocks, each padded',
    'text/plain; charset=utf-8',
    'base64',
    `${base64Lines(utf8('お世話'))}\n44Gg44KI\n44Gu`,
    'お世話だよの',
  ],
  [
    'quoted-printable with broken escapes',
    'text/plain; charset=utf-8',
    'quoted-printable',
    '100=% =E5=B1=B1=\n=e7=94=b0 a=3',
    '100=% 山田 a=3',
  ],
  ['NUL and control characters are dropped', 'text/plain; charset=utf-8', '8bit', 'a\0b\x07c', 'abc'],
];

/** Bodies in every encoding Japanese mail comes in, with right, wrong and missing labels. */
export const bodyCharsetCases: MailCase[] = rows.map(([name, contentType, encoding, body, text]) => ({
  name,
  raw: bodyMail(contentType, encoding, body),
  expected: { text },
}));
