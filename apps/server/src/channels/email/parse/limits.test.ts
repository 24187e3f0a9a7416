import { describe, expect, it } from 'vitest';
import type { UnreadableCode } from './errors.ts';
import { maxHtmlLength, maxTextLength } from './limits.ts';
import { readMail } from './read-mail.ts';
import { bodyMail, mail } from './testing/mail.fixture.ts';
import type { ReadMailOptions } from './types.ts';

const multipart = 'From: a@example.jp\nContent-Type: multipart/mixed; boundary=b\n\n';

function nested(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`,
  );
  return mail`From: a@example.jp\nContent-Type: multipart/mixed; boundary=b0\n\n${open.join('')}--b${String(depth)}\n\ndeep text\n`;
}

const unreadable: [what: string, raw: Uint8Array, code: UnreadableCode, options?: ReadMailOptions][] = [
  ['no bytes', new Uint8Array(), 'empty'],
  ['blank lines only', Buffer.from('\r\n \r\n'), 'empty'],
  ['bytes that are no mail', Buffer.from('%PDF-1.4\n1 0 obj\n'), 'unparseable'],
  ['random bytes', Buffer.from([0, 255, 254, 1, 2, 3, 200]), 'unparseable'],
  ['more bytes than allowed', mail`From: a@example.jp\n\n${'x'.repeat(100)}`, 'too_large', { maxBytes: 100 }],
  ['endless headers', mail`From: a@example.jp\n${'X-A: b\n'.repeat(400_000)}\nx`, 'headers_too_large'],
  ['one endless header', mail`From: a@example.jp\nX-A: ${'b'.repeat(3_000_000)}`, 'headers_too_large'],
  ['too many parts', mail`${multipart}${'--b\n\nx\n'.repeat(2001)}`, 'too_many_parts'],
  ['too deep nesting', nested(60), 'too_deep'],
];

describe('a mail that cannot be read', () => {
  it.each(unreadable)('says so: %s', async (_what, raw, code, options) => {
    await expect(readMail(raw, options)).rejects.toMatchObject({ name: 'UnreadableMailError', code });
  });
});

describe('a mail within the limits', () => {
  it('may have 1,900 parts', async () => {
    const parsed = await readMail(mail`${multipart}${'--b\n\nx\n'.repeat(1900)}`);
    expect(parsed.text.split('\n')).toHaveLength(1900);
  });

  it('may be nested 40 deep', async () => expect((await readMail(nested(40))).text).toBe('deep text'));

  it('keeps a very long body whole as a file', async () => {
    const long = 'あいう\n'.repeat(maxTextLength / 3);
    const parsed = await readMail(bodyMail('text/plain; charset=utf-8', '8bit', long));
    expect(parsed.text.length).toBeLessThan(maxTextLength + 10);
    const [file] = parsed.attachments;
    expect(file?.name).toBe('message.txt');
    expect(Buffer.from(long.trimEnd()).equals(file?.content ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps very long HTML whole as a file', async () => {
    const parsed = await readMail(bodyMail('text/html; charset=utf-8', '8bit', '<p>あ</p>'.repeat(300_000)));
    expect(parsed.attachments).toMatchObject([{ name: 'message.html', type: 'text/html' }]);
    expect(parsed.html?.length).toBeLessThanOrEqual(maxHtmlLength);
  });

  /** Each is some 20 MB of what a careless reader takes quadratic time for; the test's time limit is the proof. */
  it.each([
    ['lines of dashes in a multipart', mail`${multipart}${'--\n'.repeat(5_000_000)}`],
    ['lines that start like the boundary', mail`${multipart}${'--bb\n'.repeat(4_000_000)}`],
    ['openings of encoded words', mail`From: a@example.jp\nSubject: ${'=?a?Q?'.repeat(300_000)}?=\n\nx`],
    ['openings of base64 words', mail`From: a@example.jp\nSubject: ${'=?a?B?'.repeat(300_000)}\n\nx`],
    ['parameters', mail`From: a@example.jp\nContent-Type: text/plain; ${'a*0*='.repeat(300_000)}\n\nx`],
    ['semicolons', mail`From: a@example.jp\nContent-Type: text/plain${';'.repeat(1_500_000)}=\n\nx`],
    ['brackets in References', mail`From: a@example.jp\nReferences: ${'<a'.repeat(700_000)}\n\nx`],
    ['escapes', bodyMail('text/plain; charset=iso-2022-jp', '7bit', '\x1b$B\x1b(B'.repeat(1_000_000))],
    [
      'lines in kanji mode',
      bodyMail('text/plain; charset=iso-2022-jp', '7bit', `\x1b$B${'!!\n'.repeat(2_000_000)}`),
    ],
    ['stray header lines', mail`From: a@example.jp\n${'あ\nX-A: b\n'.repeat(100_000)}\nx`],
    ['equals signs', bodyMail('text/plain', 'quoted-printable', '= \t'.repeat(3_000_000))],
    ['padding', bodyMail('text/plain', 'base64', 'QQ=='.repeat(1_000_000))],
    [
      'blanks before other text',
      mail`From: a@example.jp\nMessage-ID: <a@example.jp>\n\n${`${' '.repeat(1_000_000)}x\n`.repeat(10)}`,
    ],
    ['blanks in HTML', bodyMail('text/html', '7bit', `<pre>${' '.repeat(900_000)}x</pre>`)],
    [
      'dots in a file name',
      mail`From: a@example.jp\nContent-Type: image/png; name="${'. '.repeat(900_000)}x"\n\nx`,
    ],
    ['words in an address header', mail`From: ${'=?utf-8?B?44GC?= x '.repeat(50_000)}\n\nx`],
    ['bounce words', mail`From: mailer-daemon@x.jp\nSubject: failure notice\n\n${'<a@b.c '.repeat(500_000)}`],
  ])('is read in linear time: %s', async (_what, raw) => {
    expect((await readMail(raw)).spoolSize).toBe(raw.byteLength);
  });
});
