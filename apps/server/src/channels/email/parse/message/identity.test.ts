import { describe, expect, it } from 'vitest';
import { readMail } from '../read-mail.ts';
import { base64Lines, quotedPrintable } from '../testing/encoders.fixture.ts';
import { mail, utf8 } from '../testing/mail.fixture.ts';

const identity = async (raw: Uint8Array): Promise<string> => (await readMail(raw)).identity;
const head =
  'From: taro@example.jp\nDate: Sat, 21 Nov 2026 10:00:00 +0900\nSubject: 注文\nMessage-ID: <1@example.jp>\n';
const first = mail`Received: from a by b\nDelivered-To: info@example.jp\n${head}\n本文です\n`;

describe('the identity of a mail', () => {
  it('is one for two deliveries of the same mail', async () => {
    const second = mail`Received: from c by d\nX-Spam: no\n${head}\n本文です\n\n`;
    expect(await identity(second)).toBe(await identity(first));
  });

  it('does not depend on transfer encoding, line ends or header encoding', async () => {
    const text = 'Content-Type: text/plain; charset=utf-8\n';
    const base64 = mail`${head}${text}Content-Transfer-Encoding: base64\n\n${base64Lines(utf8('本文です\n'))}`;
    const printable = mail`${head}${text}Content-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(utf8('本文です'))}\n`;
    const unix = Buffer.from(mail`${head}${text}\n本文です\n`.toString('utf8').replaceAll('\r\n', '\n'));
    const all = [base64, printable, unix].map(identity);
    expect(new Set(await Promise.all(all)).size).toBe(1);
  });

  it.each([
    ['subject', mail`${head.replace('注文', '見積')}\n本文です\n`],
    ['body', mail`${head}\n別の本文です\n`],
    ['date', mail`${head.replace('10:00', '10:01')}\n本文です\n`],
    ['sender', mail`${head.replace('taro', 'jiro')}\n本文です\n`],
  ])('tells two mails apart that share a Message-ID but not the %s', async (_what, other) => {
    expect(await identity(other)).not.toBe(await identity(first));
  });

  it('is the digest of all bytes without a Message-ID', async () => {
    const none = mail`From: form@example.jp\nSubject: s\n\nx`;
    expect(await identity(none)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await identity(mail`Received: later\nFrom: form@example.jp\nSubject: s\n\nx`)).not.toBe(
      await identity(none),
    );
  });
});
