import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity, Conversation, Message } from '@madoguchi/contract';
import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { holdSmtp, type HeldSmtp } from './crash-held-smtp.ts';
import { family, killAll } from './crash-processes.ts';
import { channelOf, createChannel, eventually, stateOf } from './mail-channel.ts';
import { all, bySubject, clientOf, messagesOf, newPlace, setUp, startDesk } from './mail-desk.ts';
import type { Call, Desk, Place } from './mail-desk.ts';
import { writeMail } from './mail-text.ts';

const address = 'support@midori.example.jp';
let servers: MailServers;
let way: HeldSmtp;
let place: Place;
let desk: Desk;
let call: Call;
let conversation: Conversation;
let customer = '';
let count = 0;

beforeAll(async () => {
  servers = await startMailServers();
  way = await holdSmtp(servers.smtp.port);
  await servers.addMailbox(address, 'secret');
  place = await newPlace({ LOG_LEVEL: 'warn' });
  const { apiKey } = await setUp(place);
  desk = await startDesk(place);
  call = clientOf(() => desk.url, { authorization: `Bearer ${apiKey}` });
  await call('PATCH', '/workspace', { undoSeconds: 0 });
  const input = channelOf(servers, address);
  const { body } = await createChannel(call, { ...input, smtp: { ...input.smtp, port: way.port } });
  await stateOf(call, body.id, 'live');
});
afterAll(async () => {
  await desk?.stop();
  await way?.close();
  await servers?.stop();
  await place?.remove();
});

/** A customer has written, and an answer has reached their mailbox, but the desk was not told yet. */
beforeEach(async () => {
  count += 1;
  customer = `kyaku${count}@example.ne.jp`;
  await servers.addMailbox(customer, 'secret');
  const subject = `お問い合わせ ${count}`;
  await servers.deliver(address, writeMail({ from: customer, to: address, subject, text: 'お願いします。' }));
  conversation = await eventually(() => bySubject(call, subject), 'the mail');
  way.hold();
  const basedOn = conversation.lastMessageId;
  await call('POST', `/conversations/${conversation.id}/messages`, { text: '回答です。', basedOn });
  await eventually(async () => ((await inMailbox()) > 0 ? true : undefined), 'the answer in the mailbox');
});

const inMailbox = async (): Promise<number> => (await servers.messages(customer)).length;

const answer = async (): Promise<Message | undefined> =>
  (await messagesOf(call, conversation.id)).find((message) => message.direction === 'outbound');

const becomes = (delivery: Message['delivery']): Promise<Message> =>
  eventually(async () => {
    const message = await answer();
    return message?.delivery === delivery ? message : undefined;
  }, `the answer to be ${delivery}`);

it('shows an answer as doubtful when the desk died before it knew, and does not repeat it', async () => {
  await killAll(await family(desk.process.pid ?? 0));
  way.release();
  desk = await startDesk(place);
  const message = await becomes('doubtful');
  expect(message.deliveryDetail).toMatch(/may or may not have arrived/);
  const trail = await all<Activity>(call, `/conversations/${conversation.id}/activity`);
  expect(trail.map(({ kind }) => kind)).toContain('send_failed');
  expect(await inMailbox()).toBe(1);
  const settled = await call<Message>('POST', `/messages/${message.id}/delivery`, { action: 'mark_sent' });
  expect(settled.body.delivery).toBe('sent');
  expect(await inMailbox()).toBe(1);
});

it('keeps what it learnt when only the database was killed meanwhile', async () => {
  const pidFile = join(place.env['DATA_DIR'] ?? '', 'pg18/postmaster.pid');
  const postmaster = Number.parseInt(await readFile(pidFile, 'utf8'), 10);
  await killAll(await family(postmaster));
  way.release();
  expect(await becomes('sent')).toMatchObject({ text: '回答です。' });
  expect(await inMailbox()).toBe(1);
});
