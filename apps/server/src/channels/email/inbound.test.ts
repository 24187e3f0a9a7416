import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReadItem } from '../kit/index.ts';
import { toInboundItem, unreadable } from './inbound.ts';
import { emailHeaderId } from './outbound.ts';

const settings = { address: 'Support@example.jp', threadSecret: 'a secret', maxBytes: 1_000_000 };
const receivedAt = new Date('2026-11-21T04:00:00Z');
const conversationId = '01a1fcc1-0000-7000-8000-000000000001';

const lines = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'));
const read = (text: string, limits = settings): Promise<ReadItem> =>
  toInboundItem(lines(text), receivedAt, limits);

async function message(text: string) {
  const item = await read(text);
  if (item.kind !== 'message') throw new Error(`not read: ${item.reason}`);
  return item;
}

const simple = `From: =?utf-8?B?5bGx55Sw?= <taro@example.ne.jp>
To: support@example.jp
Subject: test
Message-ID: <1@example.ne.jp>
Date: Sat, 21 Nov 2026 12:00:00 +0900

Hello
`;

describe('a mail in the desk’s own terms', () => {
  it('is what was written, from whom, and when it came', async () => {
    const item = await message(simple);
    expect(item).toMatchObject({ receivedAt, report: null });
    expect(item.message).toMatchObject({
      headerId: '1@example.ne.jp',
      from: { name: '山田', address: 'taro@example.ne.jp' },
      fromKey: 'taro@example.ne.jp',
      to: [{ address: 'support@example.jp' }],
      subject: 'test',
      text: 'Hello',
      quotedFrom: null,
      conversationId: null,
      sentAt: new Date('2026-11-21T03:00:00Z'),
      automatic: false,
    });
  });

  it('is told apart by its Message-ID, and without one by its bytes', async () => {
    const [first, again] = [await message(simple), await message(simple)];
    expect(first.externalId).toBe(again.externalId);
    const nameless = simple.replace(/Message-ID.*\n/, '');
    const [a, b] = [await message(nameless), await message(nameless.replace('Hello', 'Hallo'))];
    expect(a.externalId).toBe((await message(nameless)).externalId);
    expect(new Set([first.externalId, a.externalId, b.externalId]).size).toBe(3);
  });

  it.each([
    ['an answering machine', 'From: noreply@shop.example.jp', 'hanako@example.ne.jp'],
    ['a form that writes in our own name', 'From: support@example.jp', 'hanako@example.ne.jp'],
    ['a person, whose other address is for answers only', 'From: taro@example.ne.jp', 'taro@example.ne.jp'],
  ])('is by who asks for the answer where it was sent by %s', async (_what, from, author) => {
    const item = await message(`${from}\nReply-To: hanako@example.ne.jp\nSubject: x\n\nHello\n`);
    expect(item.message.from.address).toBe(author);
    expect(item.message.replyTo).toMatchObject({ address: 'hanako@example.ne.jp' });
  });

  it('refers to earlier ones, the nearest first', async () => {
    const item = await message(
      `From: a@b.jp\nIn-Reply-To: <3@x>\nReferences: <1@x> <2@x> <3@x>\nSubject: x\n\nHello\n`,
    );
    expect(item.message.references).toEqual(['3@x', '2@x', '1@x']);
  });

  it('names its conversation by a token of ours, and by none that we did not make', async () => {
    const made = (secret: string) =>
      emailHeaderId({ secret, conversationId, messageId: 'm', address: settings.address });
    const answerTo = (id: string) => message(`From: a@b.jp\nIn-Reply-To: <${id}>\nSubject: x\n\nHello\n`);
    expect((await answerTo(made(settings.threadSecret))).message.conversationId).toBe(conversationId);
    expect((await answerTo(made('another secret'))).message.conversationId).toBeNull();
  });

  it('says where the quoted part begins', async () => {
    const item = await message(
      `From: a@b.jp\nSubject: x\n\nThank you.\n\nOn Sat, 21 Nov 2026 at 10:00, Desk <support@example.jp> wrote:\n> Hello\n`,
    );
    const { text, quotedFrom } = item.message;
    expect(text.slice(0, quotedFrom ?? 0).trim()).toBe('Thank you.');
  });

  it('is all its own where nothing but a quotation was sent', async () => {
    const item = await message(`From: a@b.jp\nSubject: x\n\n> Hello\n> there\n`);
    expect(item.message.quotedFrom).toBeNull();
  });

  it.each([
    ['Auto-Submitted: auto-replied', true],
    ['Precedence: bulk', true],
    ['List-Id: <news.example.jp>', false],
    ['X-Mailer: Outlook', false],
  ])('is a machine’s with «%s»: %s', async (header, automatic) => {
    expect((await message(`From: a@b.jp\n${header}\nSubject: x\n\nHello\n`)).message.automatic).toBe(
      automatic,
    );
  });

  it('has no sender to answer where it names none, and is kept all the same', async () => {
    expect((await message('Subject: x\n\nHello\n')).message.from).toEqual({
      name: null,
      address: 'unknown@invalid',
    });
  });
});

describe('a delivery report', () => {
  const report = (
    status: string,
    action = 'failed',
    original = 'Message-ID: <7@example.jp>',
  ) => `From: MAILER-DAEMON@mx.example.jp
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.jp

Final-Recipient: rfc822; taro@example.ne.jp
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} User unknown
--b
Content-Type: text/rfc822-headers

${original}
--b--
`;

  it.each([
    ['5.1.1', 'refused_recipient'],
    ['5.2.2', 'recipient_mailbox_full'],
    ['5.3.4', 'message_too_large'],
    ['5.7.1', 'refused_message'],
    ['5.0.0', 'returned'],
  ])('of %s is about the message it names, and says why: %s', async (status, code) => {
    const item = await message(report(status));
    expect(item.report).toMatchObject({ headerId: '7@example.jp', recipient: 'taro@example.ne.jp', code });
    expect(item.report?.reason).toContain('User unknown');
    expect(item.message.automatic).toBe(true);
  });

  it('of a delay, or about a message it does not name, changes nothing', async () => {
    expect((await message(report('4.4.1', 'delayed'))).report).toBeNull();
    expect((await message(report('5.1.1', 'failed', 'Subject: x'))).report).toBeNull();
  });
});

describe('what cannot be read', () => {
  it('comes back with its bytes, a reason, and what can be seen of it', async () => {
    const item = await read(simple.replace('Hello', 'x'.repeat(5_000)), { ...settings, maxBytes: 1_000 });
    expect(item).toMatchObject({ kind: 'unreadable', code: 'too_large', subject: 'test' });
    if (item.kind !== 'unreadable') throw new Error('it was read');
    expect(item.sender).toContain('taro@example.ne.jp');
    expect(item.raw.byteLength).toBeGreaterThan(5_000);
    expect(item.externalId).toBe(`sha256:${createHash('sha256').update(item.raw).digest('hex')}`);
  });

  it('shows nothing that could act in what can be seen of it', () => {
    const raw = Buffer.from('From: \u001b[31m<a@b.jp>\r\nSubject: 急須\r\n\r\n');
    const item = unreadable(raw, receivedAt, 'unparseable', 'broken');
    expect(item).toMatchObject({ sender: '?[31m<a@b.jp>', subject: '??????', reason: 'broken' });
    expect(unreadable(Buffer.alloc(0), receivedAt, 'x', 'y')).toMatchObject({ sender: null, subject: null });
  });
});
