import type { Activity, Conversation, Message } from '@madoguchi/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutboundMessage, SendOutcome } from '../channels/kit/index.ts';
import { beat } from '../operations/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { deliver, recoverOutbox, type DeliveryDependencies } from './deliver.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };
type Sending = (message: OutboundMessage, beforeTransmit: () => Promise<void>) => Promise<SendOutcome>;

const delivered: SendOutcome = { outcome: 'delivered', detail: '250 ok', headerId: null };

let desk: Desk;
let channelId: string;
let conversationId: string;
let messageId: string;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await arrive(
    desk,
    channelId,
    inbound({ headerId: `q-${randomUUID()}@example.ne.jp`, text: '在庫はありますか。' }),
  );
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  conversationId = body.items[0]?.id ?? '';
  const reply = { text: 'ございます。', basedOn: body.items[0]?.lastMessageId };
  messageId = (
    await desk.owner.call<Message>('POST', `/api/v1/conversations/${conversationId}/messages`, reply)
  ).body.id;
});

/** A worker process whose mail server behaves as told. */
function worker(sending: Sending, processId: string = randomUUID()): DeliveryDependencies {
  return {
    ...desk.context.delivery,
    processId,
    senderOf: () => ({ send: ({ message, beforeTransmit }) => sending(message, beforeTransmit) }),
  };
}

async function run(sending: Sending): Promise<void> {
  await deliver(worker(sending), { workspaceId: desk.workspaceId, messageId });
}

async function state(): Promise<Message> {
  const { body } = await desk.owner.call<List<Message>>(
    'GET',
    `/api/v1/conversations/${conversationId}/messages`,
  );
  const found = body.items.find((each) => each.id === messageId);
  if (found === undefined) throw new Error('the message is gone');
  return found;
}

async function outboxRow(): Promise<{ state: string; attempts: number; wait: number } | undefined> {
  const { rows } = await desk.context.database.pool.query(
    'select state, attempts, extract(epoch from not_before - now())::float as wait from outbox where message_id = $1',
    [messageId],
  );
  return rows[0];
}

describe('sending', () => {
  it('hands the adapter the answer with its thread, quote and signature', async () => {
    let seen: OutboundMessage | undefined;
    await run((message) => {
      seen = message;
      return Promise.resolve(delivered);
    });
    expect(seen).toMatchObject({
      text: 'ございます。',
      signature: '──────\nみどり商店',
      to: [{ address: 'taro@example.ne.jp' }],
      quoted: { text: '在庫はありますか。', address: 'taro@example.ne.jp' },
      locale: 'ja',
    });
    expect(seen?.references.at(-1)).toBe(seen?.inReplyTo);
    expect(seen?.headerId).toContain('@example.jp');
    expect(await state()).toMatchObject({ delivery: 'sent', deliveryDetail: '250 ok', deliveryReason: null });
    expect((await state()).sentAt).not.toBeNull();
    expect(await outboxRow()).toBeUndefined();
  });

  it('happens once, however often the job runs and in however many processes', async () => {
    let count = 0;
    const sending: Sending = async (_message, beforeTransmit) => {
      await beforeTransmit();
      count += 1;
      return delivered;
    };
    await Promise.all(Array.from({ length: 5 }, () => run(sending)));
    await run(sending);
    expect(count).toBe(1);
  });

  it('is tried again later after a temporary error, longer each time', async () => {
    await run(() => Promise.resolve({ outcome: 'retry', reason: '451 later', code: 'temporarily_refused' }));
    const first = await outboxRow();
    expect(first).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(await state()).toMatchObject({
      delivery: 'queued',
      deliveryDetail: '451 later',
      deliveryReason: 'temporarily_refused',
    });
    await desk.context.database.pool.query('update outbox set not_before = now() where message_id = $1', [
      messageId,
    ]);
    await run(() => Promise.resolve({ outcome: 'retry', reason: '451 later', code: 'temporarily_refused' }));
    expect((await outboxRow())?.wait).toBeGreaterThan(first?.wait ?? 0);
  });

  it('is given up visibly in the end', async () => {
    await desk.context.database.pool.query('update outbox set attempts = 9 where message_id = $1', [
      messageId,
    ]);
    await run(() => Promise.resolve({ outcome: 'retry', reason: '451 still not', code: 'timeout' }));
    expect(await state()).toMatchObject({
      delivery: 'failed',
      deliveryDetail: '451 still not',
      deliveryReason: 'timeout',
    });
  });

  it('fails at once when the server refuses for good, and can be sent again by a person', async () => {
    await run(() =>
      Promise.resolve({ outcome: 'refused', reason: '550 no such user', code: 'refused_recipient' }),
    );
    expect(await state()).toMatchObject({
      delivery: 'failed',
      deliveryDetail: '550 no such user',
      deliveryReason: 'refused_recipient',
    });
    const again = await desk.owner.call('POST', `/api/v1/messages/${messageId}/delivery`, {
      action: 'send_again',
    });
    expect(again.body).toMatchObject({ delivery: 'queued', deliveryReason: null, deliveryDetail: null });
    await run(() => Promise.resolve(delivered));
    expect(await state()).toMatchObject({ delivery: 'sent' });
    const settled = await desk.owner.call('POST', `/api/v1/messages/${messageId}/delivery`, {
      action: 'send_again',
    });
    expect(settled.status).toBe(409);
  });

  it('goes back to waiting when the adapter breaks before anything left', async () => {
    await run(() => Promise.reject(new Error('no such host')));
    expect(await state()).toMatchObject({
      delivery: 'queued',
      deliveryDetail: 'no such host',
      deliveryReason: 'desk_problem',
    });
  });
});

describe('a process that dies', () => {
  const forget = () =>
    desk.context.database.pool.query(`delete from process_lease where process_id <> $1`, [
      desk.context.processId,
    ]);

  it('before transmission: another sends it, once', async () => {
    await desk.context.database.pool.query(
      `update outbox set state = 'claimed', claimed_by = $2 where message_id = $1`,
      [messageId, randomUUID()],
    );
    await forget();
    await recoverOutbox(desk.context.delivery, desk.workspaceId);
    expect(await outboxRow()).toMatchObject({ state: 'waiting' });
    await run(() => Promise.resolve(delivered));
    expect(await state()).toMatchObject({ delivery: 'sent' });
  });

  it('during transmission: it is doubtful and never sent again by itself', async () => {
    await desk.context.database.pool.query(
      `update outbox set state = 'transmitting', claimed_by = $2 where message_id = $1`,
      [messageId, randomUUID()],
    );
    await forget();
    await recoverOutbox(desk.context.delivery, desk.workspaceId);
    expect(await state()).toMatchObject({ delivery: 'doubtful', deliveryReason: 'desk_stopped' });
    await run(() => Promise.reject(new Error('must not be called')));
    expect(await state()).toMatchObject({ delivery: 'doubtful' });
    await desk.owner.call('POST', `/api/v1/messages/${messageId}/delivery`, { action: 'mark_sent' });
    expect(await state()).toMatchObject({ delivery: 'sent' });
  });

  it('and was only taken for dead: it may not begin to transmit, but a success it had is believed', async () => {
    await run(async (_message, beforeTransmit) => {
      await desk.context.database.pool.query('update outbox set claimed_by = $2 where message_id = $1', [
        messageId,
        randomUUID(),
      ]);
      await expect(beforeTransmit()).rejects.toThrow('another process');
      return { outcome: 'retry', reason: 'lost', code: 'desk_problem' };
    });
    expect((await outboxRow())?.state).toBe('claimed');
    expect(await state()).toMatchObject({ delivery: 'queued', deliveryDetail: null });
  });

  it('leaves what a living process holds alone', async () => {
    const processId = randomUUID();
    await desk.context.database.outside((tx) => beat(tx, processId));
    await desk.context.database.pool.query(
      `update outbox set state = 'transmitting', claimed_by = $2 where message_id = $1`,
      [messageId, processId],
    );
    await recoverOutbox(desk.context.delivery, desk.workspaceId);
    expect(await outboxRow()).toMatchObject({ state: 'transmitting' });
  });
});

it('a bounce marks the message with the reason and brings the conversation back', async () => {
  await run(() => Promise.resolve(delivered));
  const { rows } = await desk.context.database.pool.query('select header_id from message where id = $1', [
    messageId,
  ]);
  const report = {
    headerId: rows[0]?.header_id as string,
    recipient: 'taro@example.ne.jp',
    reason: '550 5.1.1 User unknown',
    code: 'refused_recipient' as const,
  };
  const item = inbound({ automatic: true, subject: 'Undelivered Mail' });
  await arrive(desk, channelId, item.kind === 'message' ? { ...item, report } : item);
  expect(await state()).toMatchObject({
    delivery: 'bounced',
    deliveryDetail: '550 5.1.1 User unknown',
    deliveryReason: 'refused_recipient',
  });
  const { body } = await desk.owner.call<Conversation>('GET', `/api/v1/conversations/${conversationId}`);
  expect(body).toMatchObject({ status: 'open', messageCount: 3 });
});

it('the trail says why a message failed or came back, as a code and in the server’s words', async () => {
  await run(() => Promise.resolve({ outcome: 'refused', reason: '535 bad', code: 'refused_sign_in' }));
  const { body } = await desk.owner.call<List<Activity>>(
    'GET',
    `/api/v1/conversations/${conversationId}/activity`,
  );
  const failed = body.items.find((entry) => entry.kind === 'send_failed');
  expect(failed?.data).toEqual({ reason: '535 bad', code: 'refused_sign_in' });
});
