import type { Conversation, Quarantined } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, eventually } from './mail-channel.ts';
import { all, bySubject, messagesOf } from './mail-desk.ts';
import { open, type Opened } from './mail-open.ts';
import { writeMail, type Written } from './mail-text.ts';

const [desk, second] = ['support@midori.example.jp', 'order@midori.example.jp'];
const customer = 'hanako@example.ne.jp';

let opened: Opened;
let ids: Record<string, string>;

beforeAll(async () => {
  opened = await open([customer], { MAX_MAIL_MB: '1' });
  const { servers, call } = opened;
  ids = { [desk]: await connect(servers, call, desk), [second]: await connect(servers, call, second) };
});
afterAll(() => opened?.close());

const conversations = (): Promise<Conversation[]> => all<Conversation>(opened.call, '/conversations');

const deliver = (mail: Omit<Written, 'to' | 'from'>, to = desk): Promise<void> =>
  opened.servers.deliver(to, writeMail({ from: customer, to, ...mail }));

/** A mail that comes after all others of its mailbox: once it is there, they have been read. */
async function readUpTo(subject: string, to = desk): Promise<void> {
  await deliver({ subject, text: 'ここまで' }, to);
  await opened.arrived(subject);
}

describe('the same mail', () => {
  it('twice in one mailbox is one message', async () => {
    const raw = writeMail({ from: customer, to: desk, subject: '二度', text: '一通です。' });
    for (const _ of [1, 2]) await opened.servers.deliver(desk, raw);
    await readUpTo('二度のあと');
    const conversation = await bySubject(opened.call, '二度');
    expect(await messagesOf(opened.call, conversation?.id ?? '')).toHaveLength(1);
  });

  it('once in two mailboxes is two messages, each in its own channel', async () => {
    const raw = writeMail({
      from: customer,
      to: `${desk}, ${second}`,
      subject: '両方へ',
      text: '二通です。',
    });
    for (const address of [desk, second]) await opened.servers.deliver(address, raw);
    const found = await eventually(async () => {
      const both = (await conversations()).filter((one) => one.subject === '両方へ');
      return both.length === 2 ? both : undefined;
    }, 'both messages');
    expect(found.map((one) => one.channelId).toSorted()).toEqual(Object.values(ids).toSorted());
    expect(new Set(found.map((one) => one.customer.id)).size).toBe(1);
  });
});

it('keeps a mail without a Message-ID, once', async () => {
  const raw = writeMail({
    from: customer,
    to: desk,
    subject: '番号なし',
    text: '一通です。',
    messageId: null,
  });
  await opened.servers.deliver(desk, raw);
  const { id } = await opened.arrived('番号なし');
  expect(await messagesOf(opened.call, id)).toHaveLength(1);
});

it('does not join by subject alone', async () => {
  await deliver({ subject: '注文について', text: '一件目' });
  await opened.arrived('注文について');
  await deliver({ subject: 'Re: 注文について', text: '二件目' });
  expect((await opened.arrived('Re: 注文について')).messageCount).toBe(1);
});

it('lets an automatic answer neither reopen a conversation nor wait for an answer', async () => {
  await deliver({ subject: '休暇中', text: 'お願いします。', messageId: '<holiday@example.ne.jp>' });
  const { id } = await opened.arrived('休暇中');
  await opened.call('PATCH', `/conversations/${id}`, { status: 'done' });
  const headers = ['Auto-Submitted: auto-replied', 'In-Reply-To: <holiday@example.ne.jp>'];
  await deliver({ subject: '自動返信', text: '不在です。', headers });
  const messages = await eventually(async () => {
    const found = await messagesOf(opened.call, id);
    return found.length === 2 ? found : undefined;
  }, 'the automatic answer');
  expect(messages[1]).toMatchObject({ automatic: true, direction: 'inbound' });
  expect(await opened.arrived('休暇中')).toMatchObject({ status: 'done', waitingSince: null });
});

describe('the quarantine', () => {
  const quarantined = (code: string): Promise<Quarantined> =>
    eventually(
      async () =>
        (await all<Quarantined>(opened.call, '/quarantine')).find((one) => one.reason.code === code),
      `a mail in quarantine as ${code}`,
    );

  /** Parts in parts, deeper than anyone reads. */
  function nested(depth: number): Buffer {
    const open = Array.from({ length: depth }, (_, n) => {
      const type = `Content-Type: multipart/mixed; boundary="b${n}"`;
      return n === 0 ? `${type}\r\n\r\n--b0\r\n` : `${type}\r\n\r\n--b${n}\r\n`;
    });
    const head = `From: ${customer}\r\nTo: ${desk}\r\nSubject: deep\r\nMessage-ID: <deep@x.jp>\r\nMIME-Version: 1.0\r\n`;
    return Buffer.from(`${head}${open.join('')}Content-Type: text/plain\r\n\r\nfar down\r\n`);
  }

  it('holds a mail that cannot be read, with its bytes and the reason, to be tried again', async () => {
    const raw = nested(60);
    await opened.servers.deliver(desk, raw);
    const mail = await quarantined('too_deep');
    expect(mail).toMatchObject({
      channelId: ids[desk],
      from: customer,
      subject: 'deep',
      reason: { message: expect.stringContaining('nested') },
    });
    const bytes = await opened.call<string>('GET', `/quarantine/${mail.id}/raw`);
    expect(bytes.headers.get('content-disposition')).toContain('attachment');
    expect(bytes.body).toContain('far down');
    const again = await opened.call('POST', `/quarantine/${mail.id}/retry`);
    expect(again.body).toEqual({ outcome: 'still_unreadable', conversationId: null });
    expect((await opened.call('DELETE', `/quarantine/${mail.id}`)).status).toBe(200);
    expect(await all<Quarantined>(opened.call, '/quarantine')).toEqual([]);
  });

  it('names a mail that is too large, and what comes after is read', async () => {
    await deliver({ subject: 'large', text: 'x'.repeat(70).concat('\n').repeat(20_000) });
    expect(await quarantined('too_large')).toMatchObject({ from: customer });
    await readUpTo('大きなメールのあと');
    expect(await bySubject(opened.call, 'large')).toBeUndefined();
  });
});

it('reads on where it was when the mail server was away, and each mail once', async () => {
  await opened.servers.restartImap();
  await readUpTo('再開のあと');
  await opened.servers.bumpUidValidity(desk);
  await opened.servers.restartImap();
  await readUpTo('数え直しのあと');
  const subjects = (await conversations())
    .filter((one) => one.channelId === ids[desk])
    .map((one) => one.subject);
  expect(new Set(subjects).size).toBe(subjects.length);
});
