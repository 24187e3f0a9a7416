import type { Channel, Conversation, Message } from '@madoguchi/contract';
import { scriptedSmtp, type ScriptedSmtp } from '@madoguchi/testbed/mail-scripted-smtp';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toInboundItem } from '../channels/email/index.ts';
import { receive } from '../conversations/index.ts';
import { inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { mailAnswers } from './mail-answers.ts';
import { showMailReplies } from './mail-replies.ts';
import { addChat, deliverNow, wrote, type Visitor } from './visitor.fixture.ts';

let desk: Desk;
let database: pg.Client;
let chat: Channel;
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
  chat = await addChat(desk.owner);
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

let smtp: ScriptedSmtp;
let mailbox: Channel;
beforeEach(async () => {
  smtp = await scriptedSmtp({});
  const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };
  const made = await desk.owner.call<Channel>('POST', '/api/v1/channels', {
    type: 'email',
    name: 'みどり商店',
    address: 'support@example.jp',
    imap: account,
    smtp: { ...account, port: smtp.port },
  });
  mailbox = made.body;
});
afterEach(async () => {
  await database.query(
    `update channel set enabled = false, type = 'sample', address = id::text where id = $1`,
    [mailbox.id],
  );
  await smtp.stop();
});

/** A visitor who left an address and has gone, and the conversation they began. */
async function gone(text: string, more: object = {}): Promise<[Visitor, string, Conversation]> {
  const visitor = await wrote(desk, chat.chat?.key ?? '', text);
  const { body } = await visitor.ask<{ id: string }>('POST', '/contact', { email: 'hanako@example.ne.jp' });
  const list = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1');
  const [conversation] = list.body.items;
  if (conversation === undefined) throw new Error('no conversation');
  await answer(conversation.id, `${text}への返信`, more);
  await database.query(`update chat_visitor set seen_at = now() - interval '2 minutes' where id = $1`, [
    body.id,
  ]);
  return [visitor, body.id, conversation];
}

const messagesOf = async (id: string) =>
  (await desk.owner.call<{ items: Message[] }>('GET', `/api/v1/conversations/${id}/messages`)).body.items;

async function answer(conversationId: string, text: string, more: object = {}): Promise<void> {
  const basedOn = (await messagesOf(conversationId)).at(-1)?.id;
  const path = `/api/v1/conversations/${conversationId}/messages`;
  const written = await desk.owner.call<Message>('POST', path, { text, basedOn, ...more });
  await deliverNow(desk, written.body.id);
}

/** As the desk takes what a mailbox has received. */
const arriveByMail = (...items: Parameters<typeof receive>[3][number][]) =>
  receive(desk.context.delivery, desk.workspaceId, mailbox.id, items, (tx) =>
    showMailReplies(tx, desk.context.realtime, mailbox.id, items),
  );

const mail = (visitorId: string) =>
  mailAnswers(desk.context.chat, { workspaceId: desk.workspaceId, visitorId });
const readMail = async () => {
  const raw = Buffer.from(smtp.received.map((line) => line.replace(/^\./, '')).join('\r\n'));
  const rows = await database.query<{ secret: string }>(
    'select thread_secret as secret from workspace_settings',
  );
  const threadSecret = rows.rows[0]?.secret ?? '';
  const item = await toInboundItem(raw, new Date(), {
    address: 'hanako@example.ne.jp',
    threadSecret,
    maxBytes: 1e6,
  });
  if (item.kind !== 'message') throw new Error('not read');
  return item.message;
};
const waiting = async () =>
  (
    await database.query(
      `select 1 from pgboss.job where name = 'mail-unseen-answers' and start_after > now()`,
    )
  ).rowCount;

describe('an answer that the visitor has not seen', () => {
  it('goes to the address they left, and what they reply lands in the same conversation', async () => {
    const [visitor, id, conversation] = await gone('急須の在庫');
    expect(await waiting()).toBeGreaterThan(0);
    await mail(id);
    const sent = await readMail();
    expect(sent).toMatchObject({
      subject: 'チャットでのお問い合わせへのご返信（みどり商店）',
      to: [{ address: 'hanako@example.ne.jp' }],
      automatic: false,
    });
    expect(sent.text).toContain('急須の在庫への返信');
    const reply = Buffer.from(
      `From: hanako@example.ne.jp\r\nTo: support@example.jp\r\nSubject: Re: a\r\nMessage-ID: <${id}@example.ne.jp>\r\nIn-Reply-To: <${sent.headerId}>\r\n\r\nmail de kaite imasu\r\n`,
    );
    const { rows } = await database.query<{ secret: string }>(
      'select thread_secret as secret from workspace_settings',
    );
    const settings = { address: 'support@example.jp', threadSecret: rows[0]?.secret ?? '', maxBytes: 1e6 };
    await arriveByMail(await toInboundItem(reply, new Date(), settings));
    expect((await messagesOf(conversation.id)).at(-1)).toMatchObject({
      direction: 'inbound',
      text: 'mail de kaite imasu',
    });
    expect((await visitor.read()).items.at(-1)).toMatchObject({
      from: 'visitor',
      by: 'email',
      clientId: null,
      text: 'mail de kaite imasu',
    });
    await answer(conversation.id, 'もう一度お返事します');
    expect((await visitor.read()).items.at(-1)?.text).toBe('もう一度お返事します');
  });

  it('is answered by mail in their thread: their own words, once, and nobody else’s', async () => {
    const [visitor, , conversation] = await gone('スレッドに戻る');
    const given = { conversationId: conversation.id, text: '承知しました。\n\n> 前の文面', quotedFrom: 8 };
    const from = { name: '花子', address: 'Hanako@Example.ne.jp' };
    const own = inbound({ ...given, from });
    await arriveByMail(own, inbound({ ...given, text: '上司より', quotedFrom: null }));
    await arriveByMail(own);
    expect((await messagesOf(conversation.id)).map(({ text }) => text)).toContain('上司より');
    expect((await visitor.read()).items.map(({ text }) => text)).toEqual([
      'スレッドに戻る',
      'スレッドに戻るへの返信',
      '承知しました。',
    ]);
  });

  it('is mailed once, and together with those that came after it', async () => {
    const [, id, conversation] = await gone('まとめて');
    await answer(conversation.id, '追伸です');
    await database.query(`update chat_visitor set seen_at = now() - interval '2 minutes' where id = $1`, [
      id,
    ]);
    await Promise.all([mail(id), mail(id)]);
    await mail(id);
    expect(smtp.log.filter((line) => line.startsWith('DATA'))).toHaveLength(1);
    expect((await readMail()).text).toMatch(/まとめてへの返信\s+追伸です/);
  });

  it('is not mailed when it was seen, nor yet while the visitor is there', async () => {
    const [visitor, id] = await gone('見ています');
    await visitor.ask('POST', '/read', { seq: 2 });
    await mail(id);
    const [other, otherId] = await gone('まだいます');
    await other.ask('POST', '/typing', { typing: true });
    const before = Number(await waiting());
    await mail(otherId);
    expect(await waiting()).toBe(before + 1);
    expect(smtp.log.filter((line) => line.startsWith('DATA'))).toEqual([]);
  });

  it('is tried again when the server asks for it, and not lost', async () => {
    const [, id] = await gone('混んでいます');
    await smtp.stop();
    await expect(mail(id)).rejects.toThrow();
    const { rows } = await database.query<{ seq: number }>(
      'select mailed_seq as seq from chat_visitor where id = $1',
      [id],
    );
    expect(rows[0]?.seq).toBeLessThan(2);
    smtp = await scriptedSmtp({});
  });

  it('stays in the chat where the channel is set to, or there is no mailbox', async () => {
    const [, id] = await gone('送らない');
    await desk.owner.call('PATCH', `/api/v1/channels/${chat.id}`, { chat: { emailAnswers: false } });
    await mail(id);
    await desk.owner.call('PATCH', `/api/v1/channels/${chat.id}`, { chat: { emailAnswers: true } });
    await desk.owner.call('PATCH', `/api/v1/channels/${mailbox.id}`, { enabled: false });
    await mail(id);
    expect(smtp.log).toEqual([]);
  });
});
