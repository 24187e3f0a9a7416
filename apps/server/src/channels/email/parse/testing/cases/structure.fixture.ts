import { iso2022Jp, shiftJis, wordB } from '../encoders.fixture.ts';
import { bodyMail, mail, type MailCase, utf8 } from '../mail.fixture.ts';

const from = 'From: taro@example.jp\nSubject: s\nMIME-Version: 1.0\n';
const crOnly = (raw: Buffer): Buffer =>
  Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\r'), 'latin1');
const lfOnly = (raw: Buffer): Buffer =>
  Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
const crCrLf = (raw: Buffer): Buffer =>
  Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\r\r\n'), 'latin1');

const mixed = mail`${from}Content-Type: multipart/mixed; boundary=b

preamble
--b
Content-Type: text/plain; charset=shift_jis

${shiftJis('一つ目です。')}
--b
Content-Type: text/csv; name=a.csv

1,2
--b--
epilogue
`;
const mixedExpected = {
  text: '一つ目です。',
  attachments: [{ name: 'a.csv', type: 'text/csv', content: Buffer.from('1,2') }],
};

const html = (head: string, body: string): Buffer =>
  shiftJis(`<html><head>${head}</head><body>${body}</body></html>`);

/** Shapes of mails: line ends, missing pieces, multiparts and bodies. */
export const structureCases: MailCase[] = [
  { name: 'multipart/mixed', raw: mixed, expected: mixedExpected },
  { name: 'LF line ends', raw: lfOnly(mixed), expected: mixedExpected },
  { name: 'CR line ends', raw: crOnly(mixed), expected: mixedExpected },
  { name: 'CR CR LF line ends', raw: crCrLf(mixed), expected: { text: '一つ目です。' } },
  {
    name: 'blank lines and an mbox line before the headers',
    raw: mail`\n\nFrom taro@example.jp Sat Nov 21 10:00:00 2026\n${from}\nhello`,
    expected: { subject: 's', text: 'hello' },
  },
  {
    name: 'a UTF-8 byte order mark before the headers',
    raw: mail`\ufeff${from}\nhello`,
    expected: { from: { name: null, address: 'taro@example.jp' }, text: 'hello' },
  },
  {
    name: 'a whole mail in UTF-16',
    raw: Buffer.from(`\ufeff${from}\n山田`, 'utf16le'),
    expected: { subject: 's', text: '山田' },
  },
  {
    name: 'headers only',
    raw: mail`${from}`,
    expected: { subject: 's', text: '', html: null, attachments: [] },
  },
  {
    name: 'headers only, without a line end',
    raw: utf8('Subject: s'),
    expected: { subject: 's', text: '', from: null, messageId: null },
  },
  {
    name: 'no blank line before the body',
    raw: mail`${from}${utf8('お世話になっております。')}\nsecond line\n`,
    expected: { subject: 's', text: 'お世話になっております。\nsecond line' },
  },
  {
    name: 'a stray line amid the headers',
    raw: mail`Subject: a\nstray words\nFrom: taro@example.jp\n\nx`,
    expected: { from: { name: null, address: 'taro@example.jp' }, text: 'x' },
  },
  {
    name: 'duplicate headers: the first counts',
    raw: mail`Subject: one\nSubject: two\nFrom: a@example.jp\nFrom: b@example.jp\nContent-Type: text/plain; charset=utf-8\nContent-Type: image/png\n\nx`,
    expected: { subject: 'one', from: { name: null, address: 'a@example.jp' }, text: 'x' },
  },
  {
    name: 'no end boundary',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nbody\n--b\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0K`,
    expected: { text: 'body', attachments: [{ name: 'a.png', content: Buffer.from('iVBORw0K', 'base64') }] },
  },
  {
    name: 'a wrong boundary parameter',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=wrong\n\n--right\nContent-Type: text/plain\n\nbody\n--right--\n`,
    expected: { text: 'body' },
  },
  {
    name: 'a missing boundary parameter',
    raw: mail`${from}Content-Type: multipart/mixed\n\n--right\nContent-Type: text/plain\n\nbody\n--right--\n`,
    expected: { text: 'body' },
  },
  {
    name: 'a multipart without any part',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\njust text\n`,
    expected: { text: 'just text', attachments: [] },
  },
  {
    name: 'a part after the end boundary',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n--b\n\ntwo\n--b--\n`,
    expected: { text: 'one\ntwo' },
  },
  {
    name: 'one boundary that begins with another',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\ninner\n--bb--\n--b\n\nouter\n--b--\n`,
    expected: { text: 'inner\nouter' },
  },
  {
    name: 'a part without a blank line',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n--b\n\nbody\n--b--`,
    expected: { text: 'body', attachments: [{ name: 'attachment-1.png' }] },
  },
  {
    name: 'multipart/alternative: text for reading, HTML for showing',
    raw: mail`${from}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nテキスト\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>HTML</p>\n--b--`,
    expected: { text: 'テキスト', html: '<p>HTML</p>', attachments: [] },
  },
  {
    name: 'an empty text beside HTML',
    raw: mail`${from}Content-Type: multipart/alternative; boundary=b\n\n--b\n\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>本文</p>\n--b--`,
    expected: { text: '本文' },
  },
  {
    name: 'inline image by Content-ID',
    raw: mail`${from}Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<img src="cid:logo@x">\n--b\nContent-Type: image/png; name="logo.png"\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\niVBORw==\n--b--`,
    expected: {
      html: '<img data-cid="logo@x" />',
      attachments: [{ name: 'logo.png', disposition: 'inline', contentId: 'logo@x' }],
    },
  },
  {
    name: 'text and HTML one after the other',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\n--b\n\na < b\n--b\nContent-Type: text/html\n\n<p>footer</p>\n--b--`,
    expected: {
      text: 'a < b\nfooter',
      html: '<div style="white-space:pre-wrap">a &lt; b</div>\n<p>footer</p>',
    },
  },
  {
    name: 'a text file beside the body',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nbody\n--b\nContent-Type: text/plain; name=log.txt\nContent-Disposition: inline\n\nlog\n--b--`,
    expected: { text: 'body', attachments: [{ name: 'log.txt', disposition: 'inline' }] },
  },
  {
    name: 'a forwarded mail as a file named by its subject',
    raw: mail`${from}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nsee\n--b\nContent-Type: message/rfc822\n\nSubject: ${wordB('iso-2022-jp', iso2022Jp('元のご注文'))}\nContent-Type: multipart/mixed; boundary=inner\n\n--inner\n\nnot ours\n--inner--\n--b--`,
    expected: {
      text: 'see',
      attachments: [{ name: '元のご注文.eml', type: 'message/rfc822', disposition: 'attachment' }],
    },
  },
  {
    name: 'the mail is one file',
    raw: mail`${from}Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==`,
    expected: { text: '', attachments: [{ name: 'a.pdf', content: Buffer.from('%PDF') }] },
  },
  {
    name: 'a senseless Content-Type is text',
    raw: bodyMail('text; charset', '8bit', utf8('山田です')),
    expected: { text: '山田です' },
  },
  {
    name: 'charset only in the meta tag of HTML',
    raw: bodyMail(
      'text/html',
      '8bit',
      html('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', '<b>ﾃｽﾄ</b>'),
    ),
    expected: { text: 'ﾃｽﾄ', html: '<b>ﾃｽﾄ</b>' },
  },
  {
    name: 'charset in an HTML5 meta tag',
    raw: bodyMail('text/html', '8bit', html('<meta charset=shift_jis>', 'ｶﾅ')),
    expected: { text: 'ｶﾅ' },
  },
  {
    name: 'format=flowed with delsp',
    raw: bodyMail(
      'text/plain; charset=utf-8; format=flowed; delsp=yes',
      '8bit',
      'お世話に \nなっております。\n> 引用 \n> です\n-- \n山田',
    ),
    expected: { text: 'お世話になっております。\n> 引用です\n-- \n山田' },
  },
  {
    name: 'format=flowed without delsp',
    raw: bodyMail('text/plain; format=flowed', '7bit', 'one \ntwo\n  stuffed\n'),
    expected: { text: 'one two\n stuffed' },
  },
  {
    name: 'plain text that is not flowed keeps its lines',
    raw: bodyMail('text/plain', '7bit', 'one \ntwo'),
    expected: { text: 'one \ntwo' },
  },
];
