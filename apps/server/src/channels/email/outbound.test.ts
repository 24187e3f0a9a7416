import { scriptedSmtp, type ScriptedSmtp, type SmtpScript } from '@madoguchi/testbed/mail-scripted-smtp';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutboundMessage } from '../kit/index.ts';
import { toInboundItem } from './inbound.ts';
import { emailHeaderId, sendEmail } from './outbound.ts';
import { domainOf, type EmailSettings } from './settings.ts';

let server: ScriptedSmtp | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const conversationId = '01a1fcc1-0000-7000-8000-000000000001';
const account = { host: '127.0.0.1', port: 1, security: 'none' as const, user: '', password: '' };
const settings: EmailSettings = {
  address: 'support@example.jp',
  imap: account,
  smtp: account,
  firstSyncDays: 30,
  threadSecret: 'a secret',
  maxBytes: 1_000_000,
};
const message: OutboundMessage = {
  id: '01a1fcc1-0000-7000-8000-000000000001',
  headerId: '',
  conversationId,
  from: { name: 'みどり商店', address: 'support@example.jp' },
  to: [{ name: '山田 太郎', address: 'a..b@docomo.ne.jp' }],
  cc: [],
  subject: 'Re: 急須の在庫',
  text: 'ございます。',
  content: null,
  writer: { id: '01a1fcc1-0000-7000-8000-000000000002', name: '佐藤 健一' },
  signature: '──────\nみどり商店',
  inReplyTo: '2@example.ne.jp',
  references: ['1@example.ne.jp', '2@example.ne.jp'],
  quoted: {
    name: '山田 太郎',
    address: 'a..b@docomo.ne.jp',
    at: new Date('2026-11-21T01:00:00Z'),
    text: 'ありますか。',
  },
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
  date: new Date('2026-11-21T02:00:00Z'),
  attachments: [{ name: '見積書.pdf', type: 'application/pdf', content: Buffer.from('%PDF') }],
};
const headerId = emailHeaderId({
  secret: settings.threadSecret,
  conversationId,
  messageId: 'm1',
  address: settings.address,
});

async function send(script: SmtpScript = {}, change: Partial<OutboundMessage> = {}) {
  server = await scriptedSmtp(script);
  const smtp = { ...account, port: server.port };
  const asked: string[] = [];
  const outcome = await sendEmail({ ...settings, smtp }, { ...message, headerId, ...change }, () => {
    asked.push(...(server?.log ?? []));
    return Promise.resolve();
  });
  return { outcome, asked };
}

/** The mail as its recipient reads it. */
async function received() {
  const raw = Buffer.from((server?.received ?? []).map((line) => line.replace(/^\./, '')).join('\r\n'));
  const item = await toInboundItem(raw, new Date(), settings);
  if (item.kind !== 'message') throw new Error(item.reason);
  return item.message;
}

describe('an answer sent by SMTP', () => {
  it('arrives as it was written: thread, signature, quotation and files', async () => {
    const { outcome, asked } = await send();
    expect(outcome).toEqual({ outcome: 'delivered', detail: '250 taken', headerId: null });
    expect(asked.at(-1)).toBe('DATA');
    expect(server?.log.join('\n')).toContain('<"a..b"@docomo.ne.jp>');
    const read = await received();
    expect(read).toMatchObject({
      headerId,
      references: ['2@example.ne.jp', '1@example.ne.jp'],
      from: { name: 'みどり商店', address: 'support@example.jp' },
      to: [{ name: '山田 太郎', address: 'a..b@docomo.ne.jp' }],
      subject: 'Re: 急須の在庫',
      sentAt: message.date,
      conversationId,
      attachments: [{ name: '見積書.pdf', type: 'application/pdf' }],
    });
    expect(read.text).toBe(
      'ございます。\n\n──────\nみどり商店\n\n2026年11月21日(土) 10:00 山田 太郎 <a..b@docomo.ne.jp>:\n> ありますか。',
    );
  });

  it('has no quotation and no signature where there are none', async () => {
    await send({}, { quoted: null, signature: '', attachments: [] });
    expect((await received()).text).toBe('ございます。');
  });

  it('stands alone where it answers nothing', async () => {
    await send({}, { inReplyTo: null, references: [], quoted: null });
    expect((await received()).references).toEqual([]);
  });

  it('tells which of its recipients were refused', async () => {
    const cc = [{ name: null, address: 'hanako@example.jp' }];
    const { outcome } = await send({ rcpt: ['250 ok', '550 5.1.1 unknown'] }, { cc });
    expect(outcome).toMatchObject({
      outcome: 'delivered',
      detail: '250 taken (not accepted: hanako@example.jp)',
    });
  });

  it.each([
    [{ rcpt: ['550 5.1.1 no such user'] }, 'refused', 'refused_recipient'],
    [{ rcpt: ['450 4.2.0 later'] }, 'retry', 'temporarily_refused'],
    [{ greeting: 'drop' }, 'retry', 'connection_lost'],
    [{ message: 'drop' }, 'doubtful', 'connection_lost'],
  ] as const)('after %j is %s, with why: %s', async (script, outcome, code) => {
    const sent = await send(structuredClone(script) as SmtpScript);
    expect(sent.outcome).toMatchObject({ outcome, code, reason: expect.stringMatching(/./) });
  });

  it('waits where nobody answers', async () => {
    const outcome = await sendEmail(settings, { ...message, headerId }, () => Promise.resolve());
    expect(outcome).toMatchObject({ outcome: 'retry', code: 'cannot_connect' });
  });

  it('is refused here, and nothing is said to a server, where an address cannot be one', async () => {
    const { outcome } = await send({}, { to: [{ name: null, address: 'taro@example.jp\r\nDATA' }] });
    expect(outcome.outcome).not.toBe('delivered');
    expect(server?.log.filter((line) => line.startsWith('DATA'))).toEqual([]);
  });
});

describe('the Message-ID of an answer', () => {
  it('is of the channel’s domain, and the same at each attempt', () => {
    const again = {
      secret: settings.threadSecret,
      conversationId,
      messageId: 'm1',
      address: 'Support@EXAMPLE.jp',
    };
    expect(emailHeaderId(again)).toBe(headerId);
    expect(headerId).toMatch(/^[^<>@\s]+@example\.jp$/);
  });

  it('is another for another message', () => {
    const { threadSecret: secret, address } = settings;
    expect(emailHeaderId({ secret, conversationId, messageId: 'm2', address })).not.toBe(headerId);
  });
});

it.each([
  ['a@Example.JP', 'example.jp'],
  ['"a@b"@example.jp', 'example.jp'],
  ['nobody', 'nobody'],
])('the domain of %s is %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});
