import { createHmac } from 'node:crypto';
import type { Webhook, WebhookDelivery, WebhookDeliveryDetail } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { postDelivery } from './deliver.ts';
import { dispatchEvents } from './dispatch.ts';
import { startReceiver, type Receiver } from './receiver.fixture.ts';

let desk: Desk;
let channelId: string;
let admin: pg.Client;
let receiver: Receiver;
let hook: Webhook & { secret: string };

beforeAll(async () => {
  desk = await buildDesk({ environment: { WEBHOOK_INNER_ADDRESSES: 'true' } });
  channelId = await addChannel(desk);
  admin = new pg.Client({ connectionString: desk.connectionString });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await desk.close();
});
beforeEach(async () => {
  receiver = await startReceiver();
  const made = await desk.owner.call<Webhook & { secret: string }>('POST', '/api/v1/webhooks', {
    name: '基幹システム',
    url: receiver.url,
    events: ['conversation.created', 'message.received', 'message.sent', 'note.created', 'customer.updated'],
  });
  hook = made.body;
});
afterEach(async () => {
  await desk.owner.call('DELETE', path());
  await receiver.close();
});

const path = () => `/api/v1/webhooks/${hook.id}`;
const shown = async () => (await desk.owner.call<Webhook>('GET', path())).body;
const dispatch = () => dispatchEvents(desk.context.webhooks, desk.workspaceId);
const post = (deliveryId: string) =>
  postDelivery(desk.context.webhooks, { workspaceId: desk.workspaceId, deliveryId });

async function log(): Promise<WebhookDelivery[]> {
  const { body } = await desk.owner.call<{ items: WebhookDelivery[] }>(
    'GET',
    `${path()}/deliveries?limit=200`,
  );
  return body.items.toReversed();
}
const detail = async (id: string) =>
  (await desk.owner.call<WebhookDeliveryDetail>('GET', `${path()}/deliveries/${id}`)).body;

async function test(): Promise<string> {
  return (await desk.owner.call<{ deliveryId: string }>('POST', `${path()}/test`)).body.deliveryId;
}

/** As a receiver checks it, by the words of the specification. */
const signature = (secret: string, { headers, body }: { headers: object; body: string }) => {
  const { 'webhook-id': id, 'webhook-timestamp': at } = headers as Record<string, string>;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;
};

describe('what happens', () => {
  it('is told once, in order, with the things themselves', async () => {
    await arrive(desk, channelId, inbound({ text: '届きません。' }));
    await dispatch();
    await dispatch();
    const deliveries = await log();
    expect(deliveries.map((each) => each.type)).toEqual(['conversation.created', 'message.received']);
    const { body } = await detail(deliveries[1]?.id ?? '');
    const { type, data } = JSON.parse(body) as {
      type: string;
      data: Record<string, Record<string, unknown>>;
    };
    expect(type).toBe('message.received');
    expect(data['message']).toMatchObject({ text: '届きません。', direction: 'inbound' });
    expect(data['conversation']).toMatchObject({ status: 'open', customer: { name: '山田 太郎' } });
    expect(data['conversation']).not.toHaveProperty('unread');
  });

  it('is not told when nobody asked for it, nor what happened before', async () => {
    await desk.owner.call('PATCH', path(), { events: ['note.created'] });
    await arrive(desk, channelId, inbound());
    await dispatch();
    expect(await log()).toEqual([]);
    await desk.owner.call('PATCH', path(), { events: ['message.received'] });
    await dispatch();
    expect(await log()).toEqual([]);
  });

  it('while it was switched off is not told later', async () => {
    await desk.owner.call('PATCH', path(), { enabled: false });
    await arrive(desk, channelId, inbound());
    await dispatch();
    await desk.owner.call('PATCH', path(), { enabled: true });
    await dispatch();
    expect(await log()).toEqual([]);
  });

  it('is written down once by two workers at once', async () => {
    await arrive(desk, channelId, ...Array.from({ length: 30 }, () => inbound()));
    await Promise.all([dispatch(), dispatch(), dispatch()]);
    await dispatch();
    const received = (await log()).filter((each) => each.type === 'message.received');
    expect(received).toHaveLength(30);
  });

  it('is told of a note, and of a customer whose record changed', async () => {
    await arrive(desk, channelId, inbound());
    type Page = { items: { id: string; customer: { id: string } }[] };
    const [conversation] = (await desk.owner.call<Page>('GET', '/api/v1/conversations?sort=newest')).body
      .items;
    await dispatch();
    const before = (await log()).length;
    await desk.owner.call('POST', `/api/v1/conversations/${conversation?.id}/messages`, {
      text: '折り返し済み',
      direction: 'note',
    });
    await desk.owner.call('PATCH', `/api/v1/customers/${conversation?.customer.id}`, { note: '午後に電話' });
    await dispatch();
    const later = (await log()).slice(before);
    expect(later.map((each) => each.type)).toEqual(['note.created', 'customer.updated']);
    expect(JSON.parse((await detail(later[1]?.id ?? '')).body)).toMatchObject({
      data: { customer: { note: '午後に電話' } },
    });
  });
});

describe('a delivery', () => {
  it('arrives signed, under its own id, and is on record', async () => {
    const id = await test();
    await post(id);
    const [call] = receiver.calls;
    expect(call?.json).toMatchObject({
      id,
      type: 'webhook.test',
      data: { webhook: { name: '基幹システム' } },
    });
    expect(call?.headers['webhook-id']).toBe(id);
    expect(call?.headers['user-agent']).toMatch(/^Madoguchi\//);
    expect(call?.headers['webhook-signature']).toBe(call && signature(hook.secret, call));
    const { log: attempts, ...rest } = await detail(id);
    expect(rest).toMatchObject({ state: 'delivered', attempts: 1, lastStatus: 200, nextAt: null });
    expect(attempts).toMatchObject([{ number: 1, status: 200, error: null, response: 'ok' }]);
    expect(rest.body).toBe(call?.body);
  });

  it('is not repeated once it was delivered', async () => {
    const id = await test();
    await post(id);
    await post(id);
    expect(receiver.calls).toHaveLength(1);
  });

  it('is tried again and again with pauses, then given up; the same bytes each time', async () => {
    receiver.answer(503);
    const id = await test();
    for (let n = 1; n <= 10; n += 1) {
      await post(id);
      const { state, attempts, nextAt } = await detail(id);
      expect([state, attempts]).toEqual([n < 10 ? 'waiting' : 'failed', n]);
      expect(nextAt !== null && new Date(nextAt) > new Date()).toBe(n < 10);
    }
    await post(id);
    expect(receiver.calls).toHaveLength(10);
    expect(new Set(receiver.calls.map((call) => call.body)).size).toBe(1);
    expect(new Set(receiver.calls.map((call) => call.headers['webhook-id']))).toEqual(new Set([id]));
  });

  it('that was given up is sent once more on request', async () => {
    receiver.answer(500);
    const id = await test();
    for (let n = 0; n < 10; n += 1) await post(id);
    receiver.answer(200);
    expect((await desk.owner.call('POST', `${path()}/deliveries/${id}/replay`)).status).toBe(202);
    await post(id);
    expect(await detail(id)).toMatchObject({ state: 'delivered', attempts: 11 });
  });

  it('that two processes sent at once is counted as one attempt', async () => {
    const id = await test();
    await Promise.all([post(id), post(id)]);
    expect(await detail(id)).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  it('is signed with both secrets for a day after the secret was renewed', async () => {
    const renewed = await desk.owner.call<{ secret: string }>('POST', `${path()}/secret`);
    expect(renewed.body.secret).not.toBe(hook.secret);
    await post(await test());
    const [call] = receiver.calls;
    const sent = String(call?.headers['webhook-signature']).split(' ');
    expect(sent).toEqual(call && [signature(renewed.body.secret, call), signature(hook.secret, call)]);
    await admin.query("update webhook set previous_until = now() - interval '1 second' where id = $1", [
      hook.id,
    ]);
    await post(await test());
    const later = receiver.calls[1];
    expect(later?.headers['webhook-signature']).toBe(later && signature(renewed.body.secret, later));
  });

  it('of a webhook that was deleted or switched off meanwhile goes nowhere', async () => {
    const id = await test();
    await desk.owner.call('PATCH', path(), { enabled: false });
    await post(id);
    expect(await detail(id)).toMatchObject({ state: 'failed', lastError: 'switched_off' });
    await desk.owner.call('DELETE', path());
    await post(id);
    expect(receiver.calls).toEqual([]);
  });
});

describe('an address', () => {
  it('that says it is gone is not asked any more', async () => {
    receiver.answer(410);
    const id = await test();
    await post(id);
    expect((await detail(id)).state).toBe('failed');
    expect(await shown()).toMatchObject({ enabled: false, stoppedReason: 'gone' });
    const again = await desk.owner.call<Webhook>('PATCH', path(), { enabled: true });
    expect(again.body).toMatchObject({ enabled: true, stoppedReason: null, failingSince: null });
  });

  it('that failed for three days is switched off, one that answers again is not', async () => {
    receiver.answer(500);
    const failingFor = (interval: string) =>
      admin.query(`update webhook set failing_since = now() - $2::interval where id = $1`, [
        hook.id,
        interval,
      ]);
    await post(await test());
    expect((await shown()).failingSince).not.toBeNull();
    await failingFor('2 days 23 hours');
    await post(await test());
    expect((await shown()).enabled).toBe(true);
    receiver.answer(200);
    await post(await test());
    expect((await shown()).failingSince).toBeNull();
    receiver.answer(500);
    await post(await test());
    await failingFor('3 days 1 second');
    await post(await test());
    expect(await shown()).toMatchObject({ enabled: false, stoppedReason: 'failing' });
  });
});

it('a worker does all of this by itself', async () => {
  const working = await buildDesk({ work: true, environment: { WEBHOOK_INNER_ADDRESSES: 'true' } });
  try {
    const channel = await addChannel(working);
    await working.owner.call('POST', '/api/v1/webhooks', {
      name: 'all',
      url: receiver.url,
      events: ['message.received'],
    });
    await arrive(working, channel, inbound(), inbound());
    const calls = await receiver.until(2);
    expect(calls.map((call) => call.json.type)).toEqual(['message.received', 'message.received']);
  } finally {
    await working.close();
  }
});
