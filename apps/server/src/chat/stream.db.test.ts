import type { Channel, Conversation, Message } from '@madoguchi/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, openDesk, type Desk } from '../testing/desk.fixture.ts';
import { openStream, type EventStream, type StreamedEvent } from '../testing/event-stream.fixture.ts';
import { addChat, deliverNow, visitorOf, wrote, type Visitor } from './visitor.fixture.ts';

let desk: Desk;
let base: string;
let channel: Channel;
let key: string;
beforeAll(async () => {
  desk = await buildDesk();
  base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  channel = await addChat(desk.owner);
  key = channel.chat?.key ?? '';
});
afterAll(() => desk.close());

const streams: EventStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

async function listen(visitor: Visitor, after = 0, at = base): Promise<EventStream> {
  const stream = await openStream(`${at}/widget/api/${key}/stream?after=${after}`, {
    authorization: `Bearer ${visitor.token}`,
  });
  streams.push(stream);
  return stream;
}

const texts = (events: StreamedEvent[]) =>
  events.filter(({ event }) => event === 'message').map(({ data }) => data['text']);
const states = (events: StreamedEvent[]) =>
  events.filter(({ event }) => event === 'state').map(({ data }) => data);

async function newest(): Promise<Conversation> {
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1');
  const [found] = body.items;
  if (found === undefined) throw new Error('no conversation');
  return found;
}

describe('a visitor’s line', () => {
  it('brings what they missed, then what comes, each once and in order', async () => {
    const visitor = await wrote(desk, key, '一');
    await visitor.write('二');
    const stream = await listen(visitor, 1);
    await stream.until((events) => texts(events).length === 1);
    await visitor.write('三');
    const events = await stream.until((all) => texts(all).length === 2);
    expect(texts(events)).toEqual(['二', '三']);
    expect(events.filter(({ id }) => id !== null).map(({ id }) => id)).toEqual(['2', '3']);
    expect(stream.headers).toMatchObject({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  });

  it('brings answers, and who writes them, and nothing of other visitors’', async () => {
    const visitor = await wrote(desk, key, '返事をください');
    const conversation = await newest();
    const other = await wrote(desk, key, '別の人');
    const [mine, theirs] = [await listen(visitor, 1), await listen(other, 1)];
    await mine.until((events) => states(events).length === 1);
    await desk.owner.call('PUT', `/api/v1/conversations/${conversation.id}/lock`, {});
    await desk.owner.call('POST', '/api/v1/presence', {
      conversationId: conversation.id,
      state: 'writing',
      clientId: 'page',
    });
    await mine.until((events) => states(events).some((state) => state['typing'] === true));
    const written = await desk.owner.call<Message>(
      'POST',
      `/api/v1/conversations/${conversation.id}/messages`,
      {
        text: 'お待たせいたしました。',
        basedOn: conversation.lastMessageId,
      },
    );
    expect(written.status).toBe(201);
    await deliverNow(desk, written.body.id);
    const events = await mine.until((all) => texts(all).length === 1);
    expect(texts(events)).toEqual(['お待たせいたしました。']);
    expect(states(events).at(-1)).toMatchObject({ typing: false });
    await other.write('続き');
    await theirs.until((all) => texts(all).length === 1);
    expect(texts(theirs.events)).toEqual(['続き']);
  });

  it('reaches visitors at another process', async () => {
    const second = await openDesk({ beside: desk });
    const there = await second.app.listen({ port: 0, host: '127.0.0.1' });
    const visitor = await wrote(desk, key, 'ここから');
    const stream = await listen(visitor, 1, there);
    await stream.until((events) => states(events).length === 1);
    await visitor.write('あちらへ');
    expect(texts(await stream.until((events) => texts(events).length === 1))).toEqual(['あちらへ']);
    stream.close();
    await second.close();
  });

  it('loses and doubles nothing, however often it breaks while messages come', async () => {
    const visitor = await wrote(desk, key, '0');
    const expected = Array.from({ length: 9 }, (_, index) => String(index + 1));
    const writing = (async () => {
      for (const text of expected) await visitor.write(text);
    })();
    const seen: unknown[] = [];
    for (let breaks = 0; seen.length < expected.length; breaks += 1) {
      const stream = await listen(visitor, 1 + seen.length);
      const enough = Math.min(seen.length + 4, expected.length);
      await stream.until((events) => seen.length + texts(events).length >= enough);
      stream.close();
      seen.push(...texts(stream.events));
    }
    await writing;
    expect(seen).toEqual(expected);
  });

  it('is refused of who is not known, and in one chat too many', async () => {
    const stranger = visitorOf(desk, key);
    stranger.token = 'mgv_nobody';
    expect((await listen(stranger)).status).toBe(401);
    const visitor = await wrote(desk, key);
    for (let open = 0; open < 12; open += 1) expect((await listen(visitor)).status).toBe(200);
    expect((await listen(visitor)).status).toBe(429);
  });

  it('ends when the chat is switched off', async () => {
    const visitor = await wrote(desk, key);
    const stream = await listen(visitor, 1);
    await stream.until((events) => states(events).length === 1);
    await desk.owner.call('PATCH', `/api/v1/channels/${channel.id}`, { enabled: false });
    await expect(stream.until(() => false)).rejects.toThrow('the stream ended');
  });
});
