import type { Channel, ChatConfig, Conversation, Message } from '@madoguchi/contract';
import { setMaxListeners } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliverNow } from '../../../apps/server/src/chat/visitor.fixture.ts';
import { buildDesk, type Desk } from '../../../apps/server/src/testing/desk.fixture.ts';
import { connectApi } from './api.ts';
import { Chat } from './chat.ts';
import { openStorage, type Storage } from './storage.ts';

/** The chat as it runs in a page, against a real desk; only what a browser has around it is made here. */
let desk: Desk;
let base: string;
let channel: Channel;
let config: ChatConfig;
beforeAll(async () => {
  desk = await buildDesk();
  base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  const made = { type: 'chat', name: 'みどり商店', sites: ['https://shop.example.jp'] };
  channel = (await desk.owner.call<Channel>('POST', '/api/v1/channels', made)).body;
  config = await connectApi(channel.chat?.key ?? '', () => null, network).config();
});
afterAll(() => desk.close());

const lines = new Set<AbortController>();
let online = true;

/** The network between page and desk, which can be cut. */
const network: typeof fetch = async (input, init) => {
  if (!online) throw new TypeError('network error');
  const cut = new AbortController();
  lines.add(cut);
  const signals = [cut.signal, ...(init?.signal == null ? [] : [init.signal])];
  return fetch(`${base}${String(input)}`, { ...init, signal: AbortSignal.any(signals) });
};

const page = new EventTarget();
// Each chat of a test listens to it.
setMaxListeners(0, page);
beforeEach(() => {
  online = true;
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }));
});
const chats: Chat[] = [];
afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.identify(null);
  vi.unstubAllGlobals();
});

function goOffline(): void {
  online = false;
  for (const line of lines) line.abort();
  page.dispatchEvent(new Event('offline'));
}

function goOnline(): void {
  online = true;
  page.dispatchEvent(new Event('online'));
}

const emptyStorage = (): Storage => {
  const kept = new Map<string, string>();
  return openStorage('chat', () => ({
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }));
};

const here = { url: 'https://shop.example.jp/', title: '急須', referrer: '' };

/** A page with the chat; what its browser keeps may be that of a page before. */
async function openPage(
  storage = emptyStorage(),
  { through = network, onChange = (): void => undefined } = {},
): Promise<Chat> {
  const api = connectApi(channel.chat?.key ?? '', () => storage.get('token'), through);
  const chat = new Chat({ api, storage, config, language: 'ja', onChange });
  chats.push(chat);
  await chat.hello(here, null);
  return chat;
}

const texts = ({ view }: Chat) => view.messages.map(({ text }) => text);
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });
const arrives = (chat: Chat, ...expected: string[]) => until(() => expect(texts(chat)).toEqual(expected));

async function answer(text: string): Promise<void> {
  const list = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1');
  const [conversation] = list.body.items;
  const path = `/api/v1/conversations/${conversation?.id}/messages`;
  const basedOn = conversation?.lastMessageId;
  const written = await desk.owner.call<Message>('POST', path, { text, basedOn });
  expect(written.status).toBe(201);
  await deliverNow(desk, written.body.id);
}

describe('a chat in a page', () => {
  it('asks the desk for nothing until somebody writes', async () => {
    const storage = emptyStorage();
    const chat = await openPage(storage);
    chat.show(true);
    expect([chat.view.visitor, storage.get('token'), chat.view.connected]).toEqual([null, null, null]);
  });

  it('sends, is answered, and counts what was not seen', async () => {
    const chat = await openPage();
    chat.send('在庫はありますか。');
    expect(chat.view.pending).toMatchObject([{ text: '在庫はありますか。' }]);
    await arrives(chat, '在庫はありますか。');
    expect(chat.view.pending).toEqual([]);
    await answer('ございます。');
    await arrives(chat, '在庫はありますか。', 'ございます。');
    expect(chat.view.unread).toBe(1);
    chat.show(true);
    expect(chat.view.unread).toBe(0);
    await until(() => expect(chat.view.state.visitorRead).toBe(2));
  });

  it('keeps in view what was written, also where the desk’s line tells of it before its answer does', async () => {
    const heard = Promise.withResolvers<void>();
    const slow: typeof fetch = async (input, init) => {
      const response = await network(input, init);
      if (init?.method === 'POST' && String(input).endsWith('/messages')) await heard.promise;
      return response;
    };
    const shown: number[] = [];
    const chat = await openPage(emptyStorage(), {
      through: slow,
      onChange: () => shown.push(chat.view.messages.length + chat.view.pending.length),
    });
    chat.send('急須は割れ物ですか。');
    await arrives(chat, '急須は割れ物ですか。');
    heard.resolve();
    await until(() => expect(chat.view.pending).toEqual([]));
    expect(shown).not.toContain(0);
  });

  it('finds its thread again after a reload, with what was not sent yet', async () => {
    const storage = emptyStorage();
    const before = await openPage(storage);
    before.send('一');
    await arrives(before, '一');
    goOffline();
    before.send('二');
    await until(() => expect(before.view.pending).toMatchObject([{ text: '二', state: 'waiting' }]));
    goOnline();
    await arrives(await openPage(storage), '一', '二');
  });

  it('loses and doubles nothing when the line is cut, whatever is said meanwhile', async () => {
    const chat = await openPage();
    chat.send('一');
    await arrives(chat, '一');
    await until(() => expect(chat.view.connected).toBe(true));
    goOffline();
    await until(() => expect(chat.view.connected).toBe(false));
    await answer('切れた間のお返事');
    chat.send('二');
    chat.send('三');
    await until(() => expect(chat.view.pending).toHaveLength(2));
    goOnline();
    await until(() => expect(chat.view.messages).toHaveLength(4));
    expect(texts(chat).toSorted()).toEqual(['一', '三', '二', '切れた間のお返事'].toSorted());
    expect(texts(chat).indexOf('二')).toBeLessThan(texts(chat).indexOf('三'));
    expect(chat.view.pending).toEqual([]);
  });

  it('shows older messages when they are asked for, and keeps listening at the end', async () => {
    const storage = emptyStorage();
    const chat = await openPage(storage);
    chat.send('0');
    await arrives(chat, '0');
    // More than one page of them, by a second browser of the same visitor with its own measure.
    const api = connectApi(channel.chat?.key ?? '', () => storage.get('token'), network);
    for (let count = 1; count <= 4; count += 1)
      await api.send(`client-${Date.now()}-${count}`, String(count));
    const again = await openPage(storage);
    expect(texts(again)).toEqual(['0', '1', '2', '3', '4']);
    expect(again.view.more).toBe(false);
    await again.earlier();
    expect(texts(again)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('is answered by the assistant at once, goes on after a reload, and reaches a person once', async () => {
    const article = { question: '返品はできますか', answer: '30日以内に承ります。', state: 'published' };
    const { body } = await desk.owner.call<{ number: number }>('POST', '/api/v1/articles', article);
    const assistant = { enabled: true, guide: false, categories: [], greeting: { ja: '自動です。', en: '' } };
    const switched = (on: boolean) =>
      desk.owner.call('PATCH', `/api/v1/channels/${channel.id}`, {
        chat: { assistant: { ...assistant, enabled: on } },
      });
    await switched(true);
    const plain = config;
    config = await connectApi(channel.chat?.key ?? '', () => null, network).config();
    const storage = emptyStorage();
    const before = await openPage(storage);
    expect(before.view.state.assistant).toBe(true);
    before.send('返品はできますか');
    const kinds = ({ view }: Chat) => view.messages.map(({ said, text }) => said?.kind ?? text);
    await until(() => expect(kinds(before)).toEqual(['question', 'answers']));
    expect((await before.article(body.number)).answer).toBe('30日以内に承ります。');
    expect(before.view.unread).toBe(0);
    const again = await openPage(storage);
    expect(kinds(again)).toEqual(['question', 'answers']);
    goOffline();
    again.press({ kind: 'person' }, '担当者に聞く');
    await until(() => expect(again.view.pending).toMatchObject([{ state: 'waiting' }]));
    goOnline();
    const after = ['question', 'answers', 'person', 'handed'];
    await until(() => expect([kinds(again), again.view.state.assistant]).toEqual([after, false]));
    // The other page of the visitor comes to know it by its own line, and what it presses too late is nothing.
    before.press({ kind: 'person' }, '担当者に聞く');
    await until(() => expect([kinds(before), before.view.pending]).toEqual([after, []]));
    await answer('担当の緑川でございます。');
    await until(() => expect(kinds(again).at(-1)).toBe('担当の緑川でございます。'));
    expect(await again.line()).toBeNull();
    config = plain;
    await switched(false);
  });

  it('begins anew when the desk does not know its visitor any more', async () => {
    const storage = emptyStorage();
    storage.set('token', 'mgv_of_somebody_erased');
    const chat = await openPage(storage);
    expect(chat.view.visitor).not.toBeNull();
    expect(storage.get('token')).toMatch(/^mgv_[\w-]{43}$/);
    chat.send('はじめまして');
    await arrives(chat, 'はじめまして');
  });

  it('goes on without a name when the site’s word is not accepted, and forgets who signs out', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const storage = emptyStorage();
    const chat = await openPage(storage);
    await chat.identify('not a token');
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
    expect(chat.view.visitor?.identified).toBe(false);
    chat.send('名無しです');
    await arrives(chat, '名無しです');
    await chat.identify(null);
    expect([chat.view.messages, storage.get('token')]).toEqual([[], null]);
  });

  it('keeps an address that is one', async () => {
    const chat = await openPage();
    expect(await chat.leaveEmail('hanako')).toBe(false);
    expect(await chat.leaveEmail('hanako@example.ne.jp')).toBe(true);
    expect(chat.view.visitor?.email).toBe('hanako@example.ne.jp');
  });
});
