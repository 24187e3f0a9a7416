import type { Channel, ChatMessages, Conversation, Message } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { forgetOldVisitors } from './index.ts';
import { addChat, deliverNow, newClientId, visitorOf, wrote, type Visitor } from './visitor.fixture.ts';

let desk: Desk;
let channel: Channel;
let key: string;
beforeAll(async () => {
  desk = await buildDesk();
  channel = await addChat(desk.owner);
  key = channel.chat?.key ?? '';
});
afterAll(() => desk.close());

const list = async () =>
  (await desk.owner.call<{ items: Conversation[] }>('GET', `/api/v1/conversations?channel=${channel.id}`))
    .body.items;
const messagesOf = async (id: string) =>
  (await desk.owner.call<{ items: Message[] }>('GET', `/api/v1/conversations/${id}/messages`)).body.items;

/** The conversation of who wrote this text last. */
async function conversationOf(text: string): Promise<Conversation> {
  const found = (await list()).find(({ preview }) => preview === text);
  if (found === undefined) throw new Error(`no conversation «${text}»`);
  return found;
}

async function answer(conversation: Conversation, text: string, more: object = {}) {
  const basedOn = (await messagesOf(conversation.id)).at(-1)?.id;
  const path = `/api/v1/conversations/${conversation.id}/messages`;
  const written = await desk.owner.call<Message>('POST', path, { text, basedOn, ...more });
  expect(written.status).toBe(201);
  if (written.body.direction === 'outbound') await deliverNow(desk, written.body.id);
  return written.body;
}

const texts = ({ items }: ChatMessages) => items.map(({ text }) => text);
const arrives = async (visitor: Visitor, text: string) => expect(texts(await visitor.read())).toContain(text);

describe('a visitor’s message', () => {
  it('becomes a conversation of somebody new, in the desk’s own terms', async () => {
    const visitor = visitorOf(desk, key);
    const opened = await visitor.open({
      page: { url: 'https://shop.example.jp/teapots?id=3', title: '急須 | みどり商店', referrer: '' },
    });
    expect(opened.body).toMatchObject({
      token: expect.stringMatching(/^mgv_[\w-]{43}$/),
      visitor: { name: null, email: null, identified: false },
    });
    const sent = await visitor.write('急須の在庫はありますか。', 'client-of-mine');
    expect(sent).toMatchObject({
      status: 200,
      body: { message: { seq: 1, clientId: 'client-of-mine', from: 'visitor', name: null, files: [] } },
    });
    const conversation = await conversationOf('急須の在庫はありますか。');
    expect(conversation).toMatchObject({
      status: 'open',
      subject: 'チャットでのお問い合わせ',
      channelType: 'chat',
      customer: { name: expect.stringMatching(/^チャット訪問者 [0-9A-F]{4}$/), honorific: '様' },
      waitingSince: expect.any(String),
    });
    const shown = await desk.owner.call<Channel>('GET', `/api/v1/channels/${channel.id}`);
    expect(shown.body.lastReceivedAt).not.toBeNull();
    const panel = await desk.owner.call('GET', `/api/v1/conversations/${conversation.id}/visitor`);
    expect(panel.body).toMatchObject({
      visitor: {
        online: true,
        page: { url: 'https://shop.example.jp/teapots?id=3', title: '急須 | みどり商店' },
      },
      typingUntil: null,
      readOrdinal: 0,
    });
  });

  it('is taken once, however often and at once it is sent', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    const clientId = newClientId();
    const sent = await Promise.all(Array.from({ length: 6 }, () => visitor.write('一度だけ', clientId)));
    expect(new Set(sent.map(({ body }) => body.message.id)).size).toBe(1);
    expect(texts(await visitor.read())).toEqual(['一度だけ']);
    expect(await messagesOf((await conversationOf('一度だけ')).id)).toHaveLength(1);
  });

  it('goes on in one conversation, also when the first two come at once', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    await Promise.all([visitor.write('同時に一'), visitor.write('同時に二')]);
    await visitor.write('続き');
    const { items } = await visitor.read();
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(await messagesOf((await conversationOf('続き')).id)).toHaveLength(3);
  });

  it.each([
    ['nothing', { clientId: 'client-ok-1', text: '  ' }],
    ['too much', { clientId: 'client-ok-2', text: 'あ'.repeat(4001) }],
    ['without a name of its own', { text: 'a' }],
    ['under a name that is none', { clientId: '../../etc', text: 'a' }],
  ])('is refused when it is %s', async (_what, body) => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    expect(await visitor.ask('POST', '/messages', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
  });

  it('is refused of who is not known', async () => {
    const stranger = visitorOf(desk, key);
    for (const token of [null, 'mgv_wrong', `mgv_${'a'.repeat(43)}`]) {
      stranger.token = token;
      expect((await stranger.write('a')).status).toBe(401);
    }
  });

  it('is refused beyond what a person types in a minute', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    const sent = await Promise.all(Array.from({ length: 24 }, () => visitor.write('たくさん')));
    const refused = sent.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('an answer', () => {
  it('comes to its visitor once it is sent, with the name of who wrote it, and no note ever does', async () => {
    const visitor = await wrote(desk, key, '営業時間を教えてください。');
    const conversation = await conversationOf('営業時間を教えてください。');
    await answer(conversation, '社内だけの話', { direction: 'note' });
    await answer(conversation, '9時からでございます。');
    await arrives(visitor, '9時からでございます。');
    const { items, more } = await visitor.read();
    expect(items.map(({ from, name, text }) => [from, name, text])).toEqual([
      ['visitor', null, '営業時間を教えてください。'],
      ['desk', '緑川 直子', '9時からでございます。'],
    ]);
    expect(more).toBe(false);
    expect((await messagesOf(conversation.id)).at(-1)).toMatchObject({ delivery: 'sent', to: [{}] });
  });

  it('comes to nobody else: not to other visitors, not after conversations or customers became one', async () => {
    const [first, second] = [await wrote(desk, key, '山田です'), await wrote(desk, key, '田中です')];
    const [one, other] = [await conversationOf('山田です'), await conversationOf('田中です')];
    const merged = await desk.owner.call('POST', `/api/v1/customers/${one.customer.id}/merge`, {
      customerId: other.customer.id,
    });
    expect(merged.status).toBeLessThan(300);
    const joined = await desk.owner.call('POST', `/api/v1/conversations/${one.id}/merge`, {
      sourceId: other.id,
    });
    expect(joined.status).toBeLessThan(300);
    await second.write('田中の続き');
    await answer(one, '田中様へ');
    await arrives(second, '田中様へ');
    expect(texts(await first.read())).toEqual(['山田です']);
    expect(texts(await second.read())).toEqual(['田中です', '田中の続き', '田中様へ']);
  });

  it('cannot be written to a chat that is switched off', async () => {
    const closing = await addChat(desk.owner);
    await wrote(desk, closing.chat?.key ?? '', '閉店間際');
    const { body } = await desk.owner.call<{ items: Conversation[] }>(
      'GET',
      `/api/v1/conversations?channel=${closing.id}`,
    );
    const conversation = body.items[0];
    await desk.owner.call('PATCH', `/api/v1/channels/${closing.id}`, { enabled: false });
    const path = `/api/v1/conversations/${conversation?.id}/messages`;
    const refused = await desk.owner.call('POST', path, {
      text: 'はい',
      basedOn: conversation?.lastMessageId,
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'unprocessable' } });
    expect((await visitorOf(desk, closing.chat?.key ?? '').ask('GET', '/config')).status).toBe(404);
    const again = await desk.owner.call<Channel>('PATCH', `/api/v1/channels/${closing.id}`, {
      enabled: true,
    });
    expect(again.body.state).toBe('live');
  });
});

describe('a thread', () => {
  it('comes in pages, oldest first', async () => {
    const visitor = await wrote(desk, key, '1');
    for (const text of ['2', '3', '4', '5']) await visitor.write(text);
    const page = await visitor.ask<ChatMessages>('GET', '/messages?limit=2');
    expect([texts(page.body), page.body.more]).toEqual([['4', '5'], true]);
    const earlier = await visitor.ask<ChatMessages>('GET', '/messages?limit=3&before=4');
    expect([texts(earlier.body), earlier.body.more]).toEqual([['1', '2', '3'], false]);
  });

  it('is found again by the token alone, and only in its own chat', async () => {
    const visitor = await wrote(desk, key, 'また来ました');
    const again = visitorOf(desk, key);
    again.token = visitor.token;
    expect((await again.open()).body.token).toBeNull();
    expect(texts(await again.read())).toEqual(['また来ました']);
    const elsewhere = visitorOf(desk, (await addChat(desk.owner)).chat?.key ?? '');
    elsewhere.token = visitor.token;
    expect((await elsewhere.ask('GET', '/messages')).status).toBe(401);
  });

  it('says what was read on both sides, and who is writing', async () => {
    const visitor = await wrote(desk, key, '読みましたか');
    const conversation = await conversationOf('読みましたか');
    expect((await visitor.read()).state).toEqual({
      typing: false,
      writer: null,
      deskRead: 0,
      visitorRead: 0,
      assistant: false,
    });
    await desk.owner.call('POST', `/api/v1/conversations/${conversation.id}/read`, {
      messageId: conversation.lastMessageId,
    });
    await desk.owner.call('PUT', `/api/v1/conversations/${conversation.id}/lock`, {});
    await desk.owner.call('POST', '/api/v1/presence', {
      conversationId: conversation.id,
      state: 'writing',
      clientId: 'a page',
    });
    expect((await visitor.read()).state).toEqual({
      typing: true,
      writer: '緑川 直子',
      deskRead: 1,
      visitorRead: 0,
      assistant: false,
    });
    await answer(conversation, '拝読しました。');
    await arrives(visitor, '拝読しました。');
    expect((await visitor.read()).state.typing).toBe(false);
    await visitor.ask('POST', '/read', { seq: 99 });
    await visitor.ask('POST', '/typing', { typing: true });
    const panel = await desk.owner.call('GET', `/api/v1/conversations/${conversation.id}/visitor`);
    expect(panel.body).toMatchObject({ readOrdinal: 2, typingUntil: expect.any(String) });
  });

  it('is gone with the person’s data: the browser begins anew', async () => {
    const visitor = await wrote(desk, key, '消してください');
    const { customer } = await conversationOf('消してください');
    const erased = await desk.owner.call('POST', `/api/v1/customers/${customer.id}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      reference: '2026-031',
      confirm: customer.name,
    });
    expect(erased.status, JSON.stringify(erased.body)).toBeLessThan(300);
    expect((await visitor.ask('GET', '/messages')).status).toBe(401);
    expect((await visitor.open()).body.token).not.toBeNull();
    expect((await visitor.read()).items).toEqual([]);
  });
});

describe('browsers that do not come back', () => {
  it('are forgotten after half a year; who left nothing, after a day', async () => {
    const [old, silent, here] = [
      await wrote(desk, key, '昔'),
      visitorOf(desk, key),
      await wrote(desk, key, '今'),
    ];
    const left = await silent.open();
    const { pool } = desk.context.database;
    const hash = (token: string | null) =>
      createHash('sha256')
        .update(token ?? '')
        .digest();
    await pool.query(`update chat_session set used_at = now() - interval '181 days' where token_hash = $1`, [
      hash(old.token),
    ]);
    await pool.query(`update chat_session set used_at = now() - interval '25 hours' where token_hash = $1`, [
      hash(silent.token),
    ]);
    await pool.query(`update chat_visitor set seen_at = now() - interval '25 hours' where id = $1`, [
      left.body.visitor.id,
    ]);
    await desk.context.database.inWorkspace(desk.workspaceId, forgetOldVisitors);
    expect((await old.ask('GET', '/messages')).status).toBe(401);
    expect((await silent.ask('GET', '/messages')).status).toBe(401);
    expect((await here.ask('GET', '/messages')).status).toBe(200);
    expect(await messagesOf((await conversationOf('昔')).id)).toHaveLength(1);
  });
});

describe('companies on one desk', () => {
  it('see nothing of each other’s visitors', async () => {
    const other = await neighbour(desk);
    const theirs = await addChat(other.owner);
    const visitor = await wrote(desk, key, '私の会社だけ');
    const conversation = await conversationOf('私の会社だけ');
    const panel = `/api/v1/conversations/${conversation.id}/visitor`;
    expect((await other.owner.call('GET', panel)).status).toBe(404);
    expect((await other.owner.call('POST', `/api/v1/channels/${channel.id}/chat-secret`)).status).toBe(404);
    const stranger = visitorOf(desk, theirs.chat?.key ?? '');
    stranger.token = visitor.token;
    expect((await stranger.ask('GET', '/messages')).status).toBe(401);
  });

  it.each(['', 'x', 'a'.repeat(43), '01a1fcc1-0000-7000-8000-000000000001'])(
    'are not found by «%s»',
    async (wrong) => {
      expect((await visitorOf(desk, wrong).ask('GET', '/config')).status).toBe(404);
    },
  );
});
