import type { Activity, Channel, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { channelOf, connect, createChannel, stateOf } from './mail-channel.ts';
import { all, messagesOf } from './mail-desk.ts';
import { open, type Opened } from './mail-open.ts';
import { tap } from './mail-tap.ts';
import { writeMail } from './mail-text.ts';

const desk = 'support@midori.example.jp';
const customer = 'hanako@example.ne.jp';

let opened: Opened;
let channelId: string;
beforeAll(async () => {
  opened = await open([customer, 'wrong@midori.example.jp']);
  channelId = await connect(opened.servers, opened.call, desk);
});
afterAll(() => opened?.close());

async function asked(from: string, subject: string): Promise<{ id: string; lastMessageId: string | null }> {
  await opened.servers.deliver(desk, writeMail({ from, to: desk, subject, text: 'お願いします。' }));
  return opened.arrived(subject);
}

it('marks an answer as bounced when it comes back, with the server’s reason', async () => {
  const { id, lastMessageId } = await asked('nobody@example.ne.jp', '宛先不明');
  await opened.call('PATCH', `/conversations/${id}`, { status: 'in_progress' });
  await opened.call('POST', `/conversations/${id}/messages`, {
    text: '届きますか',
    basedOn: lastMessageId,
    status: 'done',
  });
  const message = await opened.delivered(id, 'bounced');
  expect(message.deliveryDetail).toMatch(/doesn't exist|unknown|5\.1\.1/i);
  expect(await opened.arrived('宛先不明')).toMatchObject({ status: 'open' });
  const report = (await messagesOf(opened.call, id)).at(-1);
  expect(report).toMatchObject({ direction: 'inbound', automatic: true });
  const trail = await all<Activity>(opened.call, `/conversations/${id}/activity`);
  expect(trail.map(({ kind }) => kind)).toContain('bounced');
});

it('sends a bounced answer again when a person says so', async () => {
  const { id } = await opened.arrived('宛先不明');
  const { id: messageId } = await opened.delivered(id, 'bounced');
  await opened.servers.addMailbox('nobody@example.ne.jp', 'secret');
  const path = `/messages/${messageId}/delivery`;
  const { body } = await opened.call<Message>('POST', path, { action: 'send_again' });
  expect(body.delivery).toBe('queued');
  await opened.delivered(id, 'sent');
  const [mail] = await opened.mailbox('nobody@example.ne.jp', 1);
  expect(mail?.text).toContain('届きますか');
});

it('says that an answer failed when the server refuses to take it, and loses nothing of it', async () => {
  const { id, lastMessageId } = await asked(customer, '送信できない');
  const { smtp } = channelOf(opened.servers, desk, 'not this one');
  await opened.call('PATCH', `/channels/${channelId}`, { smtp });
  await opened.call('POST', `/conversations/${id}/messages`, { text: '回答です。', basedOn: lastMessageId });
  const failed = await opened.delivered(id, 'failed');
  expect(failed).toMatchObject({ text: '回答です。', deliveryDetail: expect.stringMatching(/auth/i) });
  await opened.call('PATCH', `/channels/${channelId}`, { smtp: channelOf(opened.servers, desk).smtp });
  await opened.call('POST', `/messages/${failed.id}/delivery`, { action: 'send_again' });
  await opened.delivered(id, 'sent');
  expect(await opened.mailbox(customer, 1)).toHaveLength(1);
});

it('stops at a wrong password, says so, and knocks again only when asked to', async () => {
  const gate = await tap(opened.servers.imap.port);
  const input = channelOf(opened.servers, 'wrong@midori.example.jp', 'wrong');
  const { body } = await createChannel(opened.call, { ...input, imap: { ...input.imap, port: gate.port } });
  const failed = await stateOf(opened.call, body.id, 'failed');
  expect(failed.reason).toMatchObject({ code: 'wrong_password', message: expect.any(String) });
  for (const knocks of [1, 2, 3]) {
    expect(gate.count()).toBe(knocks);
    const { body: retried } = await opened.call<Channel>('POST', `/channels/${body.id}/retry`);
    expect(retried.state).toBe('connecting');
    await stateOf(opened.call, body.id, 'failed');
  }
  const right = { ...channelOf(opened.servers, 'wrong@midori.example.jp').imap, port: gate.port };
  await opened.call('PATCH', `/channels/${body.id}`, { imap: right });
  await stateOf(opened.call, body.id, 'live');
  expect(gate.count()).toBe(5);
  await opened.call('PATCH', `/channels/${body.id}`, { enabled: false });
  await stateOf(opened.call, body.id, 'off');
  await gate.close();
});
