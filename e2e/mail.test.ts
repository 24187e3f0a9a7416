import type { Conversation, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelOf, createChannel, eventually, stateOf } from './mail-channel.ts';
import { bySubject, messagesOf, runCommand, type Call, type Page } from './mail-desk.ts';
import { open, type Opened } from './mail-open.ts';
import { encoded, plain, writeMail, type Read, type Written } from './mail-text.ts';

const desk = 'support@midori.example.jp';
const customer = 'hanako@example.ne.jp';
const carrier = 'taro..yamada@docomo.ne.jp';

let opened: Opened;
let channelId: string;

beforeAll(async () => {
  opened = await open([desk, customer, carrier]);
});
afterAll(() => opened?.close());

const call: Call = (...args) => opened.call(...args);

const deliver = (mail: Omit<Written, 'to'>): Promise<void> =>
  opened.servers.deliver(desk, writeMail({ to: desk, ...mail }));

/** The newest mail in a mailbox once it holds this many. */
async function newest(address: string, many: number, folder?: string): Promise<Read> {
  const last = (await opened.mailbox(address, many, folder)).at(-1);
  if (last === undefined) throw new Error('no mail');
  return last;
}

it('is set up by one command, once', async () => {
  expect(opened.owner).toEqual({
    workspaceId: expect.any(String),
    memberId: expect.any(String),
    apiKey: expect.stringMatching(/^mdg_/),
  });
  const who = ['--email', 'b@example.jp', '--password', 'a long enough password', '--workspace', 'B'];
  const again = await runCommand(opened.place, 'setup', ...who, '--json');
  expect(again).toEqual({ code: 1, output: expect.stringContaining('already set up') });
});

it('connects a mailbox', async () => {
  const { status, body } = await createChannel(call, channelOf(opened.servers, desk));
  expect(status).toBe(201);
  expect(body).toMatchObject({ type: 'email', address: desk, state: 'connecting', reason: null });
  expect(JSON.stringify(body)).not.toContain('secret');
  channelId = body.id;
  expect(await stateOf(call, channelId, 'live')).toMatchObject({ id: channelId, reason: null });
});

describe('a customer writes', () => {
  const subject = '湯呑みの在庫';

  it('and the desk has it, in the shapes of the API', async () => {
    const from = `${encoded('山田 花子')} <${customer}>`;
    const text = 'お世話になっております。\n藍色の湯呑みはありますか。';
    await deliver({ from, subject, text, messageId: '<first@example.ne.jp>' });
    const conversation = await opened.arrived(subject);
    expect(conversation).toMatchObject({
      status: 'open',
      assigneeId: null,
      customer: { id: expect.any(String), name: '山田 花子' },
      channelId,
      lastMessageId: expect.any(String),
      lastMessageAt: expect.stringMatching(/Z$/),
      unread: true,
    });
    const { body } = await call<Page<Message>>('GET', `/conversations/${conversation.id}/messages`);
    expect(body).toEqual({ items: [expect.anything()], nextCursor: null });
    expect(body.items[0]).toMatchObject({
      id: conversation.lastMessageId,
      direction: 'inbound',
      subject,
      text: expect.stringContaining('藍色の湯呑み'),
      from: { name: '山田 花子', address: customer },
      sentAt: expect.stringMatching(/Z$/),
      receivedAt: expect.stringMatching(/Z$/),
      delivery: null,
      attachments: [],
    });
    const { body: raw } = await call<string>('GET', `/messages/${conversation.lastMessageId}/raw`);
    expect(raw).toContain('first@example.ne.jp');
  });

  it.each(['status=open', 'assignee=none', 'status=active&limit=1', 'sort=urgency'])(
    'and is found by %s and the channel',
    async (query) => {
      const { body } = await call<Page<Conversation>>('GET', `/conversations?${query}&channel=${channelId}`);
      expect(body).toMatchObject({ items: [{ subject }], nextCursor: null });
    },
  );

  it('and is answered after the time for taking it back, in the same thread', async () => {
    await call('PATCH', '/workspace', { undoSeconds: 2 });
    const { id, lastMessageId } = await opened.arrived(subject);
    const answer = { text: 'ございます。', basedOn: lastMessageId };
    const sent = await call<Message>('POST', `/conversations/${id}/messages`, answer);
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({
      direction: 'outbound',
      delivery: 'queued',
      text: 'ございます。',
      undoUntil: expect.any(String),
    });
    const mail = await newest(customer, 1);
    expect(Date.now()).toBeGreaterThan(Date.parse(sent.body.undoUntil ?? ''));
    expect(mail.header('In-Reply-To')).toBe('<first@example.ne.jp>');
    expect(mail.header('References')).toBe('<first@example.ne.jp>');
    expect(plain(mail.header('Subject'))).toBe(`Re: ${subject}`);
    expect(plain(mail.header('From'))).toContain(desk);
    expect(mail.text).toContain('ございます。');
    expect(mail.text).toMatch(/^> ?お世話になっております。/m);
    await opened.delivered(id, 'sent');
    expect(await opened.arrived(subject)).toMatchObject({
      status: 'in_progress',
      assigneeId: opened.owner.memberId,
    });
  });

  it('and the mailbox keeps one copy of the answer in its Sent folder', async () => {
    const copy = await newest(desk, 1, 'Sent');
    const mail = await newest(customer, 1);
    expect(copy.header('Message-ID')).toBe(mail.header('Message-ID'));
  });

  it('and answers: the same conversation goes on, and opens again when it was done', async () => {
    await call('PATCH', '/workspace', { undoSeconds: 0 });
    const answer = await newest(customer, 1);
    const { id } = await opened.arrived(subject);
    await call('PATCH', `/conversations/${id}`, { status: 'done' });
    const ours = answer.header('Message-ID') ?? '';
    const references = `${answer.header('References')} ${ours}`;
    await deliver({
      from: customer,
      subject: `Re: ${subject}`,
      text: '二つください。',
      messageId: '<second@example.ne.jp>',
      headers: [`In-Reply-To: ${ours}`, `References: ${references}`],
    });
    const messages = await eventually(async () => {
      const found = await messagesOf(call, id);
      return found.length === 3 ? found : undefined;
    }, 'the customer’s answer');
    expect(messages.map((message) => message.direction)).toEqual(['inbound', 'outbound', 'inbound']);
    expect((await call<Conversation>('GET', `/conversations/${id}`)).body.status).toBe('open');
    const basedOn = messages.at(-1)?.id;
    await call('POST', `/conversations/${id}/messages`, { text: '承知しました。', basedOn });
    const second = await newest(customer, 2);
    expect(second.header('In-Reply-To')).toBe('<second@example.ne.jp>');
    expect(second.header('References')).toBe(`${references} <second@example.ne.jp>`);
    await newest(desk, 2, 'Sent');
  });

  it('and our own header leads back where references are missing', async () => {
    const token = (await newest(customer, 2)).header('X-Madoguchi-Thread');
    const { id } = await opened.arrived(subject);
    const headers = [`X-Madoguchi-Thread: ${token}`];
    await deliver({ from: customer, subject: '追伸', text: '急ぎません。', headers });
    await eventually(
      async () => (await messagesOf(call, id)).find((message) => message.text.includes('急ぎません。')),
      'the postscript',
    );
    expect(await bySubject(call, '追伸')).toBeUndefined();
  });
});

it('answers a carrier’s address with two dots in a row', async () => {
  await deliver({ from: '"taro..yamada"@docomo.ne.jp', subject: '携帯から', text: '見えますか' });
  const { id, lastMessageId } = await opened.arrived('携帯から');
  const [message] = await messagesOf(call, id);
  expect(message?.from.address).toBe(carrier);
  await call('POST', `/conversations/${id}/messages`, { text: '見えます。', basedOn: lastMessageId });
  expect((await newest(carrier, 1)).text).toContain('見えます。');
});

it('takes an answer back within its time, and sends nothing of it', async () => {
  await call('PATCH', '/workspace', { undoSeconds: 60 });
  await deliver({ from: customer, subject: '取り消し', text: 'お願いします。' });
  const { id, lastMessageId } = await opened.arrived('取り消し');
  const wrong = { text: '間違い', basedOn: lastMessageId };
  const { body } = await call<Message>('POST', `/conversations/${id}/messages`, wrong);
  expect((await call('POST', `/messages/${body.id}/undo`)).body).toEqual({ text: '間違い' });
  expect(await messagesOf(call, id)).toHaveLength(1);
  const draft = await call('GET', `/conversations/${id}/draft`);
  expect(draft.body).toMatchObject({ draft: { text: '間違い', basedOn: lastMessageId } });
  await call('PATCH', '/workspace', { undoSeconds: 0 });
  await call('POST', `/conversations/${id}/messages`, { text: '正しい', basedOn: lastMessageId });
  expect((await newest(customer, 3)).text).toContain('正しい');
  expect((await call('POST', `/messages/${body.id}/undo`)).status).toBe(404);
});
