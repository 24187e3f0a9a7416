import type { Conversation, Message, Practice, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InboundMessage } from '../channels/kit/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { deliver } from './deliver.ts';
import { readInbound, readMissed } from './language.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[] };

let desk: Desk;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk({ work: true });
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });

let count = 0;

/** A mail of a customer; by its header the next ones join its conversation. */
async function write(text: string, given: Partial<InboundMessage> = {}): Promise<string> {
  count += 1;
  const headerId = `language-${count}@example.jp`;
  const from = { name: '山田 太郎', address: `language-${count}@example.jp` };
  await arrive(desk, channelId, inbound({ text, headerId, from, ...given }));
  return headerId;
}

async function newest(): Promise<Conversation> {
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  const [conversation] = body.items;
  if (conversation === undefined) throw new Error('nothing arrived');
  return conversation;
}

async function messagesOf(id: string): Promise<Message[]> {
  return (await desk.owner.call<List<Message>>('GET', `/api/v1/conversations/${id}/messages`)).body.items;
}

const allRead = (id: string, many: number) =>
  until(async () =>
    expect((await messagesOf(id)).filter((message) => message.reading !== null)).toHaveLength(many),
  );

describe('a customer’s message', () => {
  it('is read some moments after it came, and the conversation has its mood', async () => {
    const text = '対応が本当にひどいです。最悪の気分になりました。返金してください。';
    await write(text);
    const { id, mood } = await newest();
    expect([null, 'dissatisfied']).toContain(mood);
    await allRead(id, 1);
    const [message] = await messagesOf(id);
    expect(message?.reading).toMatchObject({ mood: 'dissatisfied', veiled: false, harassment: [] });
    expect(message?.reading?.signals.length).toBeGreaterThan(0);
    for (const { start, end } of message?.reading?.signals ?? []) expect(text.slice(start, end)).not.toBe('');
    expect(await newest()).toMatchObject({ mood: 'dissatisfied', harassed: false });
  });

  it('that harasses says so for good, with the place', async () => {
    const text = 'お前らは能無しか。今すぐ土下座して謝れ。家まで行って殺すぞ。';
    const headerId = await write(text);
    const { id } = await newest();
    await allRead(id, 1);
    const [message] = await messagesOf(id);
    expect(message?.reading?.harassment.map(({ start, end }) => text.slice(start, end))).not.toEqual([]);
    await write('先ほどは失礼しました。迅速なご対応に心から感謝しています。とても嬉しいです。', {
      references: [headerId],
    });
    await allRead(id, 2);
    expect(await newest()).toMatchObject({ id, mood: 'pleased', harassed: true });
  });

  it('is read without what their mail program quoted below it', async () => {
    const own = '来週の営業時間を教えてください。';
    await write(`${own}\n> 最悪の対応だ。ひどい。返金しろ。`, { quotedFrom: own.length });
    const { id } = await newest();
    await allRead(id, 1);
    expect((await messagesOf(id))[0]?.reading).toMatchObject({ mood: 'neutral', intent: 'question' });
  });

  it('gives its mood to the conversation only when no newer one was read', async () => {
    const { context, workspaceId } = desk;
    const headerId = await write('対応がひどいです。最悪です。');
    await write('本当にありがとうございました。とても嬉しかったです。', { references: [headerId] });
    const { id } = await newest();
    await allRead(id, 2);
    const [first] = await messagesOf(id);
    await context.database.pool.query('delete from message_reading where message_id = $1', [first?.id]);
    await readInbound(context.delivery, { workspaceId, messageId: first?.id ?? '' });
    expect(await newest()).toMatchObject({ id, mood: 'pleased' });
  });

  it('is read once: the second time changes and tells nothing', async () => {
    await write('ありがとうございます。');
    const { id } = await newest();
    await allRead(id, 1);
    const { context, workspaceId } = desk;
    const events = async () =>
      (await context.database.pool.query('select seq from event where conversation_id = $1', [id])).rowCount;
    const before = await events();
    await readInbound(context.delivery, { workspaceId, messageId: (await messagesOf(id))[0]?.id ?? '' });
    expect(await events()).toEqual(before);
  });

  it('that a machine wrote is not read, nor is an answer or a note', async () => {
    await write('自動応答です。最悪です。', { automatic: true });
    const { id } = await newest();
    const { context, workspaceId } = desk;
    const waiting = await context.database.pool.query(
      `select from pgboss.job where name = 'read-message' and data->>'messageId' = $1`,
      [(await messagesOf(id))[0]?.id],
    );
    expect(waiting.rowCount).toBe(0);
    await desk.owner.call('POST', `/api/v1/conversations/${id}/messages`, {
      direction: 'note',
      text: 'ひどい',
    });
    for (const message of (await messagesOf(id)).slice(1))
      await readInbound(context.delivery, { workspaceId, messageId: message.id });
    expect((await messagesOf(id)).map((message) => message.reading)).toEqual([null, null]);
  });

  it('that came before the desk could read is read all the same, unless its conversation is done', async () => {
    const { context, workspaceId } = desk;
    const forget = () => context.database.pool.query('delete from message_reading');
    await write('在庫はありますか。');
    const open = await newest();
    await allRead(open.id, 1);
    await write('送料を教えてください。');
    const done = await newest();
    await allRead(done.id, 1);
    await desk.owner.call('PATCH', `/api/v1/conversations/${done.id}`, { status: 'done' });
    await forget();
    await readMissed(context.delivery, workspaceId);
    await allRead(open.id, 1);
    const waiting = await context.database.pool.query(
      `select from pgboss.job where name = 'read-message' and data->>'messageId' = $1`,
      [done.lastMessageId],
    );
    expect(waiting.rowCount).toBe(1);
  });

  it('waits while the engine is away: reading it fails, and is tried again', async () => {
    await write('在庫はありますか。', { automatic: true });
    const { id } = await newest();
    const { context, workspaceId } = desk;
    const [message] = await messagesOf(id);
    const away = { analyze: () => Promise.reject(new Error('away')) };
    const { language } = context.delivery;
    const target = { workspaceId, messageId: message?.id ?? '' };
    const broken = {
      ...context.delivery,
      language: { ...language, engine: { ...language.engine, ...away } },
    };
    await expect(readInbound(broken, target)).rejects.toThrow('away');
    expect((await messagesOf(id))[0]?.reading).toBeNull();
    await readInbound(context.delivery, target);
    expect((await messagesOf(id))[0]?.reading).toMatchObject({ intent: 'question' });
  });

  it('is announced to open pages', async () => {
    await write('在庫はありますか。');
    const { id } = await newest();
    await allRead(id, 1);
    const { rows } = await desk.context.database.pool.query(
      `select type from event where conversation_id = $1 order by seq`,
      [id],
    );
    expect(rows.map((row) => String(row.type)).slice(-2)).toEqual([
      'message.updated',
      'conversation.updated',
    ]);
  });
});

describe('an answer that a rule stops', () => {
  let id: string;
  let basedOn: string;
  beforeEach(async () => {
    await write('在庫はありますか。');
    const conversation = await newest();
    id = conversation.id;
    basedOn = conversation.lastMessageId ?? '';
  });
  const setRule = (rule: string, action: string) =>
    desk.owner.call('PUT', `/api/v1/language/rules/${rule}`, { action });
  const send = (text: string, more: object = {}) =>
    desk.owner.call<Message & Problem>('POST', `/api/v1/conversations/${id}/messages`, {
      text,
      basedOn,
      ...more,
    });

  it('is sent all the same while no rule blocks', async () => {
    expect((await send('了解しました。')).status).toBe(201);
  });

  it('is refused with what is to be corrected, and goes out once it is', async () => {
    await setRule('wrong-register', 'block');
    const { status, body } = await send('ありがとうございます。了解しました。ほんとに最高です。');
    expect([status, body.code]).toEqual([422, 'reply_blocked']);
    expect(body.detail).toContain('了解しました');
    expect(body.findings?.[0]).toMatchObject({
      rule: 'wrong-register',
      action: 'block',
      start: 11,
      at: '了解しました',
    });
    expect(body.findings?.every((finding) => finding.action === 'block')).toBe(true);
    expect(await messagesOf(id)).toHaveLength(1);
    expect((await send('承知いたしました。')).status).toBe(201);
    await setRule('wrong-register', 'warn');
  });

  it('may hold a word that the workspace does not use', async () => {
    await desk.owner.call('POST', '/api/v1/language/words', { kind: 'ng', word: '絶対' });
    expect((await send('絶対にお届けします。', { direction: 'note' })).status).toBe(201);
    await setRule('ng-word', 'block');
    expect((await send('絶対にお届けします。')).body.code).toBe('reply_blocked');
    expect((await send('絶対にお届けします。', { direction: 'note' })).status).toBe(201);
    await setRule('ng-word', 'warn');
  });

  it('is told first that somebody else writes, or that the thread moved on', async () => {
    await setRule('wrong-register', 'block');
    expect((await send('了解しました。', { basedOn: id })).body.code).toBe('thread_moved_on');
    await setRule('wrong-register', 'warn');
  });

  it('goes out when the engine cannot be asked: it advises, and never stands in the way', async () => {
    const away = await buildDesk();
    try {
      await away.owner.call('PUT', '/api/v1/language/rules/wrong-register', { action: 'block' });
      const channel = await addChannel(away);
      await arrive(away, channel, inbound());
      const { body } = await away.owner.call<List<Conversation>>('GET', '/api/v1/conversations');
      const [conversation] = body.items;
      await away.context.delivery.language.engine.close();
      const path = `/api/v1/conversations/${conversation?.id}/messages`;
      const sent = await away.owner.call('POST', path, {
        text: '了解しました。',
        basedOn: conversation?.lastMessageId,
      });
      expect(sent.status).toBe(201);
    } finally {
      await away.close();
    }
  });
});

describe('an answer that has gone out', () => {
  it('is counted for its writer, once it is delivered', async () => {
    const sato = await desk.join('agent', '佐藤');
    await write('在庫はありますか。');
    const conversation = await newest();
    const path = `/api/v1/conversations/${conversation.id}/messages`;
    const sent = await sato.call<Message>('POST', path, {
      text: '了解しました。',
      basedOn: conversation.lastMessageId,
    });
    const { context, workspaceId } = desk;
    const delivered = { outcome: 'delivered', detail: '250 ok', headerId: null } as const;
    // The desk's own worker may have met the server that is not there; then this is the next attempt.
    await context.database.pool.query(
      `update outbox set state = 'waiting', not_before = now() where message_id = $1`,
      [sent.body.id],
    );
    await deliver(
      { ...context.delivery, senderOf: () => ({ send: () => Promise.resolve(delivered) }) },
      { workspaceId, messageId: sent.body.id },
    );
    await until(async () => {
      const { body } = await sato.call<Practice>('GET', '/api/v1/language/practice');
      expect(body.marks).toMatchObject([{ rule: 'wrong-register', seen: 1, kept: 1 }]);
    });
    expect((await desk.owner.call<Practice>('GET', '/api/v1/language/practice')).body.marks).toEqual([]);
  });
});
