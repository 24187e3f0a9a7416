import type { ChatSent } from '@madoguchi/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from './api.ts';
import { Bridge } from './bridge.ts';
import { newClientId, Outbox } from './outbox.ts';
import { openStorage, type Storage } from './storage.ts';

/** A desk that answers as told, and takes each name once. */
function desk() {
  const taken = new Map<string, string>();
  const answers: (Refused | 'lost answer')[] = [];
  const send = async (clientId: string, text: string): Promise<ChatSent> => {
    const answer = answers.shift();
    if (answer instanceof Refused) throw answer;
    if (!taken.has(clientId)) taken.set(clientId, text);
    if (answer === 'lost answer') throw new Refused(0, 'offline');
    const seq = [...taken.keys()].indexOf(clientId) + 1;
    const at = new Date().toISOString();
    const message = { seq, id: clientId, clientId, name: null, text, at, files: [] };
    return { message: { ...message, from: 'visitor', by: 'chat', said: null }, replies: [] };
  };
  return { taken, answers, send };
}

let storage: Storage;
let there: ReturnType<typeof desk>;
const sent: string[] = [];

function open(ready = true): Outbox {
  return new Outbox({
    api: {
      send: there.send,
      sendFile: (clientId, file) => there.send(clientId, file.name),
      deed: ({ clientId, kind }) => there.send(clientId, `pressed ${kind}`),
    },
    storage,
    ready: () => Promise.resolve(ready),
    onSent: ({ message }) => void sent.push(message.text),
    onUnknown: () => void sent.push('unknown'),
    onChange: () => undefined,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  storage = openStorage('key', () => {
    throw new Error('none');
  });
  storage = {
    ...storage,
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => void (value === null ? kept.delete(name) : kept.set(name, value)),
  };
  there = desk();
  sent.length = 0;
});
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('what was written', () => {
  it('goes out one after the other, and is kept no longer', async () => {
    const outbox = open();
    outbox.add('一', null);
    outbox.add('二', null);
    await settle();
    expect(sent).toEqual(['一', '二']);
    expect(outbox.items).toEqual([]);
    expect(storage.get('outbox')).toBeNull();
  });

  it('goes out once when the answer was lost on the way, and in its order', async () => {
    there.answers.push('lost answer');
    const outbox = open();
    outbox.add('一', null);
    outbox.add('二', null);
    await settle();
    expect(outbox.items.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await vi.advanceTimersByTimeAsync(5000);
    expect([...there.taken.values()]).toEqual(['一', '二']);
    expect(outbox.items).toEqual([]);
  });

  it('is in view at every moment: it stands in the thread before it leaves the outbox', async () => {
    const seen: number[] = [];
    const outbox: Outbox = new Outbox({
      api: { send: there.send, sendFile: () => there.send('', ''), deed: () => there.send('', '') },
      storage,
      ready: () => Promise.resolve(true),
      onSent: () => void seen.push(outbox.items.length),
      onUnknown: () => undefined,
      onChange: () => undefined,
    });
    outbox.add('一', null);
    await settle();
    expect([seen, outbox.items]).toEqual([[1], []]);
  });

  it('outlives a reload: it goes out under the same name', async () => {
    there.answers.push('lost answer');
    open().add('途中で閉じた', null);
    await settle();
    const reloaded = open();
    expect(reloaded.items).toMatchObject([{ text: '途中で閉じた', state: 'waiting' }]);
    await reloaded.flush();
    expect([...there.taken.values()]).toEqual(['途中で閉じた']);
  });

  it('waits as long as a busy desk says', async () => {
    there.answers.push(new Refused(429, 'too_many_requests', 30));
    const outbox = open();
    outbox.add('多い', null);
    await settle();
    expect(outbox.items).toMatchObject([{ state: 'waiting', problem: 'too_many' }]);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual(['多い']);
  });

  it.each([
    [413, 'too_large'],
    [415, 'not_taken'],
    [400, 'failed'],
  ])('is given back when it is refused (%i), and does not stop what follows', async (status, problem) => {
    there.answers.push(new Refused(status, 'refused'));
    const outbox = open();
    outbox.add('だめ', null);
    outbox.add('よい', null);
    await settle();
    expect(outbox.items).toMatchObject([{ text: 'だめ', state: 'failed', problem }]);
    expect(sent).toEqual(['よい']);
    outbox.retry(outbox.items[0]?.clientId ?? '');
    await settle();
    expect(outbox.items).toEqual([]);
  });

  it('may be pressed in place of written, also before a reload, and is gone where it is not offered any more', async () => {
    there.answers.push('lost answer');
    open().add('担当者に聞く', null, { kind: 'person' });
    await settle();
    const reloaded = open();
    expect(reloaded.items).toMatchObject([{ text: '担当者に聞く', deed: { kind: 'person' } }]);
    await reloaded.flush();
    expect([...there.taken.values()]).toEqual(['pressed person']);
    there.answers.push(new Refused(409, 'conflict'));
    reloaded.add('はい', null, { kind: 'choice', key: 'gone', choice: 0 });
    reloaded.add('続き', null);
    await settle();
    expect(reloaded.items).toEqual([]);
    expect([...there.taken.values()]).toEqual(['pressed person', '続き']);
  });

  it('waits for somebody new to send as when the desk knows this one no more', async () => {
    there.answers.push(new Refused(401, 'not_signed_in'));
    const outbox = open();
    outbox.add('もう一度', null);
    await settle();
    expect(sent).toEqual(['unknown']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual(['unknown', 'もう一度']);
  });

  it('waits while there is nobody to send as, and can be taken back', async () => {
    const outbox = open(false);
    outbox.add('まだ', null);
    await settle();
    expect(sent).toEqual([]);
    outbox.discard(outbox.items[0]?.clientId ?? '');
    expect(outbox.items).toEqual([]);
  });

  it('is nothing where something else was kept', () => {
    for (const kept of ['{', '{}', '[1]', '[{"clientId":1}]']) {
      storage.set('outbox', kept);
      expect(open().items).toEqual([]);
    }
  });

  it('has a name of its own each', () => {
    const names = Array.from({ length: 50 }, newClientId);
    expect(new Set(names).size).toBe(50);
    expect(names.every((name) => /^[\da-f]{32}$/.test(name))).toBe(true);
  });
});

describe('the bridge to the page', () => {
  const site = 'https://shop.example.jp';
  const page = { madoguchi: 'page', say: 'identify', identity: null } as const;

  function build() {
    const told: [unknown, string][] = [];
    const heard: string[] = [];
    const parent = { postMessage: (data: unknown, origin: string) => void told.push([data, origin]) };
    const bridge = new Bridge(
      parent as Window,
      (origin) => origin === site || origin === 'https://other.example.jp',
      (_message, origin) => void heard.push(origin),
    );
    const say = (origin: string, data: unknown = page, source: unknown = parent) =>
      bridge.receive({ source: source as Window, origin, data });
    return { bridge, told, heard, say };
  }

  it('takes nothing of pages that are not named, of other windows, or in other words', () => {
    const { bridge, heard, told, say } = build();
    say('https://evil.example');
    say(site, page, {});
    say(site, { madoguchi: 'chat' });
    say(site, 'madoguchi');
    say(site, null);
    bridge.say({ madoguchi: 'chat', say: 'close' });
    expect([heard, told]).toEqual([[], []]);
  });

  it('keeps to the first origin that spoke, and tells no other', () => {
    const { bridge, heard, told, say } = build();
    say(site);
    say('https://other.example.jp');
    bridge.say({ madoguchi: 'chat', say: 'close' });
    expect(heard).toEqual([site]);
    expect(told).toEqual([[{ madoguchi: 'chat', say: 'close' }, site]]);
  });
});
