import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail, type MailInput } from './compose.ts';

const input: MailInput = {
  from: { name: 'みどり商店', address: 'desk@example.jp' },
  to: [{ name: '山田 花子', address: 'hanako@example.jp' }],
  subject: '見積書',
  text: '見積書をお送りします。',
  messageId: '<m1@example.jp>',
  date: new Date('2026-11-21T01:00:00Z'),
};

async function composed(overrides: Partial<MailInput>): Promise<string> {
  return Buffer.from((await composeMail({ ...input, ...overrides })).raw).toString();
}

describe('composing a mail', () => {
  it('gives one plain UTF-8 text, ASCII on the wire, lines ended by CRLF', async () => {
    const text = await composed({});
    expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(text).toMatch(/^Message-ID: <m1@example.jp>\r$/m);
    expect(text).toMatch(/^Date: Sat, 21 Nov 2026 01:00:00 \+0000\r$/m);
    expect(text).not.toMatch(/[^\x00-\x7f]/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [, body = ''] = text.split('\r\n\r\n');
    expect(Buffer.from(body, 'base64').toString()).toBe(input.text);
  });

  it('addresses everybody once in the envelope, quoting what SMTP wants quoted', async () => {
    const cc = [
      { name: null, address: 'a..b@docomo.ne.jp' },
      { name: null, address: 'hanako@example.jp' },
    ];
    const mail = await composeMail({ ...input, cc });
    expect(mail.envelope).toEqual({
      from: 'desk@example.jp',
      to: ['hanako@example.jp', '"a..b"@docomo.ne.jp'],
    });
  });

  it('adds Re: to answers only', async () => {
    expect(await composed({ subject: 'Re: hello' })).toMatch(/^Subject: Re: hello\r$/m);
    expect(await composed({ subject: 'hello' })).toMatch(/^Subject: hello\r$/m);
    const inReplyTo = { messageId: '<p@example.jp>', references: [] };
    expect(await composed({ subject: 'RE: hello', inReplyTo })).toMatch(/^Subject: Re: hello\r$/m);
  });

  it('keeps quiet about a parent that has no usable Message-ID', async () => {
    const text = await composed({ inReplyTo: { messageId: '', references: ['<a@b>'] } });
    expect(text).not.toContain('In-Reply-To');
    expect(text).toContain('References: <a@b>');
  });

  it('says when no person wrote it', async () => {
    expect(await composed({ autoSubmitted: 'auto-replied' })).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(await composed({})).not.toContain('Auto-Submitted');
  });

  it('says where many people end it by one click, the address whole whatever its length', async () => {
    const url = `https://desk.example.jp/unsubscribe/${'0'.repeat(32)}.${'1'.repeat(32)}.${'a'.repeat(22)}`;
    const text = await composed({ bulk: { unsubscribeUrl: url } });
    expect(text).toContain(`List-Unsubscribe: <${url}>\r\n`);
    expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(text).toMatch(/^Precedence: bulk\r$/m);
    expect(await composed({ bulk: { unsubscribeUrl: null } })).not.toContain('List-Unsubscribe');
    expect(await composed({})).not.toContain('Precedence');
  });

  it('names files both ways, for old and new mail programs', async () => {
    const files = [{ name: '御見積書①.pdf', type: 'application/pdf', content: Buffer.from('%PDF') }];
    const text = (await composed({ files })).replaceAll('\r\n ', ' ');
    expect(text).toMatch(/Content-Type: application\/pdf; name="?=\?UTF-8\?B\?/);
    const continued = [...text.matchAll(/filename\*\d+\*=([^;\s]+)/g)].map((part) => part[1]).join('');
    expect(decodeURIComponent(continued.replace("utf-8''", ''))).toBe('御見積書①.pdf');
  });

  it('refuses what is no address or Message-ID', async () => {
    const to = [{ name: null, address: 'nobody' }];
    await expect(composeMail({ ...input, to })).rejects.toThrow('«nobody» is not an e-mail address');
    await expect(composeMail({ ...input, to: [] })).rejects.toThrow('no recipient');
    await expect(composeMail({ ...input, messageId: 'x' })).rejects.toThrow('not a Message-ID');
  });

  it('lets no text into the headers, whatever names and subjects hold', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 80 })
      .map((value) => `${value}\r\nBcc: evil@example.com`);
    await fc.assert(
      fc.asyncProperty(text, text, async (name, subject) => {
        const mail = await composeMail({ ...input, to: [{ name, address: 'hanako@example.jp' }], subject });
        const [head = ''] = Buffer.from(mail.raw).toString().split('\r\n\r\n');
        expect(head).not.toMatch(/^Bcc:/m);
        expect(mail.envelope.to).toEqual(['hanako@example.jp']);
      }),
    );
  });
});
