import type { Conversation, Message } from '@madoguchi/contract';
import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelOf, createChannel, eventually, stateOf } from './mail-channel.ts';
import { bySubject, messagesOf, newPlace, runCommand, setUp, startDesk, withKey } from './mail-desk.ts';
import type { Call, Desk, Owner, Page, Place } from './mail-desk.ts';
import { plain, readMail, writeMail, type Read } from './mail-text.ts';

const desk = 'support@midori.example.jp';
const customer = 'hanako@example.ne.jp';
const carrier = 'taro..yamada@docomo.ne.jp';

let servers: MailServers;
let place: Place;
let owner: Owner;
let running: Desk;
let call: Call;
let channelId: string;

beforeAll(async () => {
  servers = await startMailServers();
  for (const address of [desk, customer, carrier]) await servers.addMailbox(address, 'secret');
  place = await newPlace();
  owner = await setUp(place);
  running = await startDesk(place);
  call = withKey(running.url, owner.apiKey);
});
afterAll(async () => {
  await running?.stop();
  await servers?.stop();
  await place?.remove();
});

const arrived = (subject: string): Promise<Conversation> =>
  eventually(() => bySubject(call, subject), `the mail «${subject}»`);

const delivered = (id: string, delivery: Message['delivery']): Promise<Message> =>
  eventually(async () => {
    const sent = (await Promise.all([messagesOf(call, id)]))
      .flat()
      .findLast((one) => one.direction === 'outbound');
    return sent?.delivery === delivery ? sent : undefined;
  }, `an answer ${delivery}`);

/** The newest mail in a mailbox once it holds this many. */
async function newest(address: string, many: number, folder = 'INBOX'): Promise<Read> {
  const mails = await eventually(async () => {
    const found = await servers.messages(address, folder);
    return found.length >= many ? found : undefined;
  }, `${many} mails of ${address}`);
  expect(mails).toHaveLength(many);
  const last = mails.at(-1);
  if (last === undefined) throw new Error('no mail');
  return readMail(last);
}

it('is set up by one command, once', async () => {
  expect(owner).toEqual({
    workspaceId: expect.any(String),
    memberId: expect.any(String),
    apiKey: expect.stringMatching(/^mdg_/),
  });
  const again = await runCommand(
    place,
    'setup',
    '--email',
    'b@example.jp',
    '--password',
    'a long enough password',
    '--workspace',
    'B',
    '--json',
  );
  expect(again).toEqual({ code: 1, output: expect.stringContaining('already set up') });
});

it('connects a mailbox', async () => {
  const { status, body } = await createChannel(call, channelOf(servers, desk));
  expect(status).toBe(201);
  expect(body).toMatchObject({ type: 'email', address: desk, state: 'connecting', reason: null });
  expect(JSON.stringify(body)).not.toContain('secret');
  channelId = body.id;
  expect(await stateOf(call, channelId, 'live')).toMatchObject({ id: channelId, reason: null });
});

describe('a customer writes', () => {
  it('and the desk has it, in the shapes of the API', async () => {
    const raw = writeMail({
      from: `=?UTF-8?B?${Buffer.from('山田 花子').toString('base64')}?= <${customer}>`,
      to: desk,
      subject: '湯呑みの在庫',
      text: 'お世話になっております。\n藍色の湯呑みはありますか。',
      messageId: '<first@example.ne.jp>',
    });
    await servers.deliver(desk, raw);
    const conversation = await arrived('湯呑みの在庫');
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
      subject: '湯呑みの在庫',
      text: expect.stringContaining('藍色の湯呑み'),
      from: { name: '山田 花子', address: customer },
      sentAt: expect.stringMatching(/Z$/),
      receivedAt: expect.stringMatching(/Z$/),
      delivery: null,
      attachments: [],
    });
    for (const query of ['status=open', 'assignee=none', `channel=${channelId}`, 'status=active&limit=1']) {
      const filtered = await call<Page<Conversation>>('GET', `/conversations?${query}`);
      expect(filtered.body).toMatchObject({ items: [{ id: conversation.id }], nextCursor: null });
    }
    const { body: raws } = await call<string>('GET', `/messages/${conversation.lastMessageId}/raw`);
    expect(raws).toContain('first@example.ne.jp');
  });

  it('and is answered after the time for taking it back, in the same thread', async () => {
    await call('PATCH', '/workspace', { undoSeconds: 2 });
    const { id, lastMessageId } = await arrived('湯呑みの在庫');
    const sent = await call<Message>('POST', `/conversations/${id}/messages`, {
      text: 'ございます。',
      basedOn: lastMessageId,
    });
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
    expect(plain(mail.header('Subject'))).toBe('Re: 湯呑みの在庫');
    expect(plain(mail.header('From'))).toContain(desk);
    expect(mail.text).toContain('ございます。');
    expect(mail.text).toMatch(/^> ?お世話になっております。/m);
    await delivered(id, 'sent');
    expect(await arrived('湯呑みの在庫')).toMatchObject({
      status: 'in_progress',
      assigneeId: owner.memberId,
    });
  });

  it('and the mailbox keeps one copy of the answer in its Sent folder', async () => {
    const copy = await newest(desk, 1, 'Sent');
    const mail = await newest(customer, 1);
    expect(copy.header('Message-ID')).toBe(mail.header('Message-ID'));
  });

  it('and answers: the same conversation goes on, and opens again when it was done', async () => {
    const answer = await newest(customer, 1);
    const { id } = await arrived('湯呑みの在庫');
    await call('PATCH', `/conversations/${id}`, { status: 'done' });
    const ours = answer.header('Message-ID') ?? '';
    const references = `${answer.header('References')} ${ours}`;
    await servers.deliver(
      desk,
      writeMail({
        from: customer,
        to: desk,
        subject: 'Re: 湯呑みの在庫',
        text: '二つください。',
        messageId: '<second@example.ne.jp>',
        headers: [`In-Reply-To: ${ours}`, `References: ${references}`],
      }),
    );
    const messages = await eventually(async () => {
      const found = await messagesOf(call, id);
      return found.length === 3 ? found : undefined;
    }, 'the customer’s answer');
    expect(messages.map((message) => message.direction)).toEqual(['inbound', 'outbound', 'inbound']);
    expect((await call<Conversation>('GET', `/conversations/${id}`)).body.status).toBe('open');
    await call('POST', `/conversations/${id}/messages`, {
      text: '承知しました。',
      basedOn: messages.at(-1)?.id,
    });
    const second = await newest(customer, 2);
    expect(second.header('In-Reply-To')).toBe('<second@example.ne.jp>');
    expect(second.header('References')).toBe(`${references} <second@example.ne.jp>`);
    await newest(desk, 2, 'Sent');
  });

  it('without our references, and our own header alone leads back', async () => {
    const token = (await newest(customer, 2)).header('X-Madoguchi-Thread');
    const { id } = await arrived('湯呑みの在庫');
    await servers.deliver(
      desk,
      writeMail({
        from: customer,
        to: desk,
        subject: '追伸',
        text: '急ぎません。',
        headers: [`X-Madoguchi-Thread: ${token}`],
      }),
    );
    await eventually(
      async () => (await messagesOf(call, id)).find((one) => one.text.includes('急ぎません。')),
      'the postscript',
    );
    expect(await bySubject(call, '追伸')).toBeUndefined();
  });

  it('from a carrier’s address with two dots, and gets an answer there', async () => {
    await servers.deliver(
      desk,
      writeMail({ from: `"taro..yamada"@docomo.ne.jp`, to: desk, subject: '携帯から', text: '見えますか' }),
    );
    const { id, lastMessageId } = await arrived('携帯から');
    const [message] = await messagesOf(call, id);
    expect(message?.from.address).toBe(carrier);
    await call('POST', `/conversations/${id}/messages`, { text: '見えます。', basedOn: lastMessageId });
    expect((await newest(carrier, 1)).text).toContain('見えます。');
  });
});

it('takes an answer back within its time: nothing is sent', async () => {
  await call('PATCH', '/workspace', { undoSeconds: 60 });
  await servers.deliver(
    desk,
    writeMail({ from: customer, to: desk, subject: '取り消し', text: 'お願いします。' }),
  );
  const { id, lastMessageId } = await arrived('取り消し');
  const { body } = await call<Message>('POST', `/conversations/${id}/messages`, {
    text: '間違い',
    basedOn: lastMessageId,
  });
  expect((await call('POST', `/messages/${body.id}/undo`)).body).toEqual({ text: '間違い' });
  expect(await messagesOf(call, id)).toHaveLength(1);
  expect((await call('GET', `/conversations/${id}/draft`)).body).toMatchObject({
    draft: { text: '間違い', basedOn: lastMessageId },
  });
  await call('PATCH', '/workspace', { undoSeconds: 0 });
  await call('POST', `/conversations/${id}/messages`, { text: '正しい', basedOn: lastMessageId });
  expect((await newest(customer, 3)).text).toContain('正しい');
});
