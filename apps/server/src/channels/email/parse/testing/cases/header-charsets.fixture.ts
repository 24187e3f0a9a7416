import { eucJp, iso2022Jp, shiftJis, wordB, wordQ } from '../encoders.fixture.ts';
import { mail, type MailCase, subjectMail, utf8 } from '../mail.fixture.ts';

const subject = '見積書①のご送付（㈱みどり商店）';
const long = 'お見積もりと納期についてのお問い合わせです。よろしくお願いいたします。';

/** Splits bytes at a place inside a character. */
const halves = (bytes: Buffer, at: number): [Buffer, Buffer] => [bytes.subarray(0, at), bytes.subarray(at)];
const [firstUtf8, secondUtf8] = halves(utf8(subject), 4);
const [firstSjis, secondSjis] = halves(shiftJis(subject), 3);
const [firstJis, secondJis] = halves(iso2022Jp(long), 30);
const openJis = iso2022Jp('見積書', { open: true });
const base64 = utf8(subject).toString('base64');

type Row = [name: string, subject: string | Uint8Array, expected: string, contentType?: string];

const rows: Row[] = [
  ['UTF-8 in B', wordB('UTF-8', utf8(subject)), subject],
  ['ISO-2022-JP in B', wordB('ISO-2022-JP', iso2022Jp(subject)), subject],
  ['ISO-2022-JP in Q', wordQ('iso-2022-jp', iso2022Jp(subject)), subject],
  ['Shift_JIS in B with a language', wordB('Shift_JIS*ja', shiftJis(subject)), subject],
  ['EUC-JP in Q', wordQ('euc-jp', eucJp(subject)), subject],
  ['windows-31j in B', wordB('windows-31j', shiftJis(subject)), subject],
  ['UTF-8 in words labelled us-ascii', wordB('us-ascii', utf8(subject)), subject],
  ['Shift_JIS in words labelled iso-2022-jp', wordB('iso-2022-jp', shiftJis(subject)), subject],
  ['raw UTF-8', utf8(subject), subject],
  ['raw Shift_JIS', shiftJis(subject), subject],
  ['raw EUC-JP', eucJp(subject), subject],
  ['raw ISO-2022-JP', iso2022Jp(subject), subject],
  [
    'raw Shift_JIS of two kanji, decided by the body',
    shiftJis('山田'),
    '山田',
    'text/plain; charset=shift_jis',
  ],
  ['raw EUC-JP of two kanji, decided by the body', eucJp('担当'), '担当', 'text/plain; charset=euc-jp'],
  [
    'a UTF-8 character cut between two B words',
    `${wordB('utf-8', firstUtf8)}\n ${wordB('UTF-8', secondUtf8)}`,
    subject,
  ],
  [
    'a UTF-8 character cut between two Q words',
    `${wordQ('utf-8', firstUtf8)}\n ${wordQ('utf-8', secondUtf8)}`,
    subject,
  ],
  [
    'a UTF-8 character cut between a B and a Q word',
    `${wordB('utf-8', firstUtf8)} ${wordQ('utf-8', secondUtf8)}`,
    subject,
  ],
  [
    'a Shift_JIS character cut between two words',
    `${wordB('shift_jis', firstSjis)}\n\t${wordB('shift_jis', secondSjis)}`,
    subject,
  ],
  [
    'ISO-2022-JP cut inside kanji without escapes',
    `${wordB('iso-2022-jp', firstJis)}\n ${wordB('iso-2022-jp', secondJis)}`,
    long,
  ],
  [
    'ISO-2022-JP words that do not return to ASCII',
    `${wordB('iso-2022-jp', openJis)}\n ${wordB('iso-2022-jp', openJis)}`,
    '見積書見積書',
  ],
  [
    'ASCII word after an ISO-2022-JP word left open',
    `${wordB('iso-2022-jp', openJis)} ${wordQ('iso-2022-jp', utf8('PDF'))}`,
    '見積書PDF',
  ],
  [
    'base64 itself cut anywhere',
    `=?utf-8?B?${base64.slice(0, 9)}?=\n =?utf-8?B?${base64.slice(9)}?=`,
    subject,
  ],
  ['a word cut off before its end', `=?utf-8?B?${base64}`, subject],
  ['a cut word before a whole one', `=?utf-8?B?${base64} ${wordB('utf-8', utf8('。'))}`, `${subject}。`],
  ['words glued to plain text', `Re:${wordB('utf-8', utf8('件名'))}[1]`, 'Re:件名[1]'],
  ['blanks inside a Q word', '=?utf-8?Q?=E4=BB=B6 =E5=90=8D_a?=', '件 名 a'],
  [
    'words of two charsets side by side',
    `${wordB('utf-8', utf8('見積'))} ${wordB('shift_jis', shiftJis('書'))}`,
    '見積書',
  ],
  ['what only looks like a word', 'a =? b ?= =?utf-8?X?zz?=', 'a =? b ?= =?utf-8?X?zz?='],
  ['a line break and controls inside a word', wordB('utf-8', utf8('件名\r\nBcc: x@y\0')), '件名 Bcc: x@y'],
  ['a folded subject', 'first\n second\n\tthird', 'first second third'],
];

const name = '山田 太郎, 営業部';

/** Subjects and names in every form headers come in. */
export const headerCharsetCases: MailCase[] = [
  ...rows.map(([title, value, expected, contentType]) => ({
    name: `Subject: ${title}`,
    raw: subjectMail(value, contentType),
    expected: { subject: expected },
  })),
  {
    name: 'From: encoded name with a comma',
    raw: mail`From: ${wordB('iso-2022-jp', iso2022Jp(name))} <taro@example.jp>\n\nx`,
    expected: { from: { name, address: 'taro@example.jp' } },
  },
  {
    name: 'From: encoded name in quotes',
    raw: mail`From: "${wordB('utf-8', utf8(name))}" <taro@example.jp>\n\nx`,
    expected: { from: { name, address: 'taro@example.jp' } },
  },
  {
    name: 'From: raw Shift_JIS whose second bytes are ASCII specials',
    raw: mail`From: ${shiftJis('"ソ表予約"')} <taro@example.jp>\n\nx`,
    expected: { from: { name: 'ソ表予約', address: 'taro@example.jp' } },
  },
  {
    name: 'From: raw ISO-2022-JP whose bytes are quotes and commas',
    raw: mail`From: ${iso2022Jp('あいうえお窓口')} <taro@example.jp>\n\nx`,
    expected: { from: { name: 'あいうえお窓口', address: 'taro@example.jp' } },
  },
  {
    name: 'From: raw EUC-JP in quotes',
    raw: mail`From: "${eucJp('山田太郎です')}" <taro@example.jp>\n\nx`,
    expected: { from: { name: '山田太郎です', address: 'taro@example.jp' } },
  },
  {
    name: 'From: the whole header encoded',
    raw: mail`From: ${wordB('utf-8', utf8('山田 <taro@example.jp>'))}\n\nx`,
    expected: { from: { name: '山田', address: 'taro@example.jp' } },
  },
];
