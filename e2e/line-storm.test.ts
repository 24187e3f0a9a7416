import type { Broadcast, Channel, Conversation, LineHealth } from '@madoguchi/contract';
import { startLineServer, type LineServer } from '@madoguchi/testbed/line-server';
import type { LineEvent } from '@madoguchi/testbed/line-types';
import { again, LineEvents, lineSignature, webhookBody } from '@madoguchi/testbed/line-webhook';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forEach } from './crash-load.ts';
import { family, killAll, strike } from './crash-processes.ts';
import { eventually } from './mail-channel.ts';
import {
  all,
  clientOf,
  messagesOf,
  newPlace,
  setUp,
  startDesk,
  type Call,
  type Desk,
  type Place,
} from './mail-desk.ts';

const webhooks = 5_000;
const users = 20;

let line: LineServer;
let place: Place;
let desk: Desk;
let call: Call;
let channelId = '';

beforeAll(async () => {
  line = await startLineServer();
  place = await newPlace({ LOG_LEVEL: 'error' });
  const { apiKey } = await setUp(place);
  desk = await startDesk(place);
  call = clientOf(() => desk.url, { authorization: `Bearer ${apiKey}` });
  const { id, secret, accessToken } = line.state.channel;
  const { body } = await call<Channel>('POST', '/channels', {
    type: 'line',
    name: '公式LINE',
    channelId: id,
    channelSecret: secret,
    accessToken,
    apiBaseUrl: line.url,
    dataApiBaseUrl: line.dataUrl,
  });
  channelId = body.id;
});
afterAll(async () => {
  await desk?.stop();
  await place?.remove();
  await line?.close();
});

/** The same disorder at every run. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const list = [...items];
  let seed = 7;
  for (let n = list.length - 1; n > 0; n -= 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const other = seed % (n + 1);
    [list[n], list[other]] = [list[other] as Item, list[n] as Item];
  }
  return list;
}

/** Posts one webhook as LINE does; answers the desk's status, null where it gave none: unless it is 200 LINE comes again. */
async function post(event: LineEvent): Promise<number | null> {
  const body = webhookBody(line.state, [event]);
  const headers = {
    'content-type': 'application/json',
    'x-line-signature': lineSignature(line.state.channel.secret, body),
  };
  const url = `${desk.url}/hooks/line/${channelId}`;
  const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
  await response?.arrayBuffer();
  return response?.status ?? null;
}

it(
  `takes each of ${webhooks} webhooks once: doubled, out of order, and with a kill -9 in the middle`,
  { timeout: 600_000 },
  async () => {
    const events = new LineEvents(line.state);
    const people = Array.from({ length: users }, (_, n) => line.state.user(`客${n}`));
    const told = Array.from({ length: webhooks / 2 }, (_, n) => {
      const user = people[n % users];
      if (user === undefined) throw new Error('no user');
      return events.text(user, `〔${n}〕`);
    });
    // Each is told twice, the second time as a redelivery, some far from their place.
    const posts = shuffled([...told, ...told.map(again)]);
    const pids = await family(desk.process.pid ?? 0);
    const unanswered: LineEvent[] = [];
    let done = 0;
    await forEach(posts.length, 16, async (n) => {
      const event = posts[n];
      if (event === undefined) return;
      done += 1;
      if (done === posts.length / 2) strike(pids);
      if ((await post(event)) !== 200) unanswered.push(event);
    });
    expect(unanswered.length).toBeGreaterThan(0);
    await killAll(pids);
    desk = await startDesk(place);
    await forEach(unanswered.length, 16, async (n) => {
      const event = unanswered[n];
      if (event === undefined) return;
      // A desk that is too busy says so, and LINE comes again; anything else but 200 is a fault.
      let status = await post(again(event));
      while (status === 503) {
        await setTimeout(1000);
        status = await post(again(event));
      }
      expect(status).toBe(200);
    });
    await eventually(async () => {
      const { body } = await call<LineHealth>('GET', `/channels/${channelId}/line`);
      return body.waiting === 0 ? true : undefined;
    }, 'all events');
    const conversations = await all<Conversation>(call, `/conversations?channel=${channelId}`);
    expect(conversations).toHaveLength(users);
    const texts = (await Promise.all(conversations.map(({ id }) => messagesOf(call, id)))).flatMap((list) =>
      list.map(({ text }) => text),
    );
    expect(texts).toHaveLength(told.length);
    expect(new Set(texts).size).toBe(told.length);
  },
);

/** A zone in which it is about noon now: broadcasts never go out at night. */
function zoneOfNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

it('sends a broadcast to each of some hundred friends once, with a kill -9 in the middle', async () => {
  const { state } = line;
  state.quota = null;
  await call('PATCH', '/workspace', { timeZone: zoneOfNoon() });
  await call('PATCH', `/channels/${channelId}`, {
    line: { consentWording: '新商品のお知らせをお送りします。' },
  });
  const events = new LineEvents(state, Date.now() + 60_000);
  const friends = Array.from({ length: 250 }, (_, n) => state.user(`友だち${n}`));
  const added = friends.map((user) => events.event('follow', user, { follow: { isUnblocked: false } }));
  for (let from = 0; from < added.length; from += 50) {
    const body = webhookBody(state, added.slice(from, from + 50));
    const headers = {
      'content-type': 'application/json',
      'x-line-signature': lineSignature(state.channel.secret, body),
    };
    const answer = await fetch(`${desk.url}/hooks/line/${channelId}`, { method: 'POST', headers, body });
    await answer.arrayBuffer();
  }
  const reached = { channelId, kind: 'news' };
  await eventually(async () => {
    const { body } = await call<{ reachable: number }>('POST', '/broadcasts/audience-counts', reached);
    return body.reachable === friends.length ? true : undefined;
  }, 'all friends');
  const draft = { ...reached, name: '新茶', body: '{お客様名}様、新茶です。', perMinute: 10_000 };
  const { body: made } = await call<Broadcast>('POST', '/broadcasts', draft);
  await call('POST', `/broadcasts/${made.id}/schedule`, { basedOn: made.revision });
  const got = () =>
    state.arrived.filter(({ messages }) => String(messages[0]?.['text']).endsWith('新茶です。'));
  await eventually(() => Promise.resolve(got().length > 60 ? true : undefined), 'the first of them', {
    seconds: 30,
  });
  const pids = await family(desk.process.pid ?? 0);
  strike(pids);
  await killAll(pids);
  expect(got().length).toBeLessThan(friends.length);
  desk = await startDesk(place);
  await eventually(async () => {
    const { body } = await call<Broadcast>('GET', `/broadcasts/${made.id}`);
    return body.state === 'done' ? body : undefined;
  }, 'the end');
  expect(got()).toHaveLength(friends.length);
  expect(new Set(got().map(({ to }) => to)).size).toBe(friends.length);
  const { body } = await call<Broadcast>('GET', `/broadcasts/${made.id}`);
  expect(body.counts).toMatchObject({ sent: friends.length, failed: 0, doubtful: 0, waiting: 0 });
});
