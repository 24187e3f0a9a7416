import { eucJp, iso2022Jp, percent, shiftJis, wordB, wordQ } from '../encoders.fixture.ts';
import { fileMail, mail, type MailCase, utf8 } from '../mail.fixture.ts';

const name = '見積書①（髙橋様）.pdf';
const [first, second] = [utf8(name).subarray(0, 8), utf8(name).subarray(8)];
const word = wordB('iso-2022-jp', iso2022Jp(name));

type Row = [title: string, disposition: string | Uint8Array, expected: string, type?: string | Uint8Array];

const rows: Row[] = [
  ['RFC 2231 with UTF-8', `attachment; filename*=UTF-8''${percent(utf8(name))}`, name],
  [
    'RFC 2231 with ISO-2022-JP and a language',
    `attachment; filename*=iso-2022-jp'ja'${percent(iso2022Jp(name))}`,
    name,
  ],
  ['RFC 2231 with Shift_JIS', `attachment; filename*=Shift_JIS''${percent(shiftJis(name))}`, name],
  [
    'RFC 2231 continuations that cut a character',
    `attachment;\n filename*0*=UTF-8''${percent(first)};\n filename*1*=${percent(second)}`,
    name,
  ],
  [
    'RFC 2231 continuations out of order, one not encoded',
    `attachment; filename*1=".pdf"; filename*0*=utf-8''${percent(utf8('見積'))}`,
    '見積.pdf',
  ],
  ['RFC 2231 with a missing charset', `attachment; filename*=''${percent(shiftJis(name))}`, name],
  ['RFC 2231 with a wrong charset', `attachment; filename*=us-ascii''${percent(utf8(name))}`, name],
  [
    'RFC 2231 beside a plain name',
    `attachment; filename="mitsumori.pdf"; filename*=UTF-8''${percent(utf8(name))}`,
    name,
  ],
  ['an encoded word in quotes', `attachment; filename="${word}"`, name],
  [
    'two encoded words in quotes',
    `attachment; filename="${wordQ('utf-8', first)}\n ${wordQ('utf-8', second)}"`,
    name,
  ],
  [
    'two quoted encoded words',
    `attachment; filename="${wordB('utf-8', first)}"\n "${wordB('utf-8', second)}"`,
    name,
  ],
  [
    'an encoded word cut over continuations',
    `attachment; filename*0="${word.slice(0, 20)}"; filename*1="${word.slice(20)}"`,
    name,
  ],
  ['raw UTF-8', mail`attachment; filename="${utf8(name)}"`, name],
  [
    'raw Shift_JIS with backslash bytes',
    mail`attachment; filename="${shiftJis('表示ソフト予定.pdf')}"`,
    '表示ソフト予定.pdf',
  ],
  ['raw EUC-JP', mail`attachment; filename="${eucJp('お見積もり書.pdf')}"`, 'お見積もり書.pdf'],
  ['raw ISO-2022-JP', mail`attachment; filename="${iso2022Jp('お見積もり書.pdf')}"`, 'お見積もり書.pdf'],
  ['percent-encoded against the standard', `attachment; filename="${percent(utf8('見積'))}.pdf"`, '見積.pdf'],
  ['no quotes around blanks and brackets', 'attachment; filename=my file (1).pdf', 'my file (1).pdf'],
  ['only in Content-Type', 'attachment', name, `application/pdf; name="${word}"`],
  ['a Windows path', 'attachment; filename="C:\\Users\\taro\\invoice.pdf"', 'invoice.pdf'],
  ['a path upwards', 'attachment; filename="../../etc/passwd"', 'passwd'],
  [
    'a direction override',
    `attachment; filename*=UTF-8''${percent(utf8('photo\u202egpj.exe'))}`,
    'photogpj.exe',
  ],
  ['a name of dots only', 'attachment; filename=".."', 'attachment-1.pdf'],
  ['no name at all', 'attachment', 'attachment-1.pdf'],
];

/** Names of attached files. */
export const fileNameCases: MailCase[] = rows.map(([title, disposition, expected, type]) => ({
  name: `file name: ${title}`,
  raw: fileMail(disposition, type),
  expected: {
    text: 'see file',
    attachments: [{ name: expected, disposition: 'attachment', content: Buffer.from('%PDF-1.4') }],
  },
}));
