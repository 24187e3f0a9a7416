import {
  alwaysOpen,
  type CalendarRules,
  type Channel,
  type ChatArticle,
  type ChatSent,
  type Conversation,
  type FirstQuestionCounts,
  type Message,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopArticles } from '../../knowledge/answers.fixture.ts';
import { publish } from '../../knowledge/knowledge.fixture.ts';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { assistant, contentOf, guideOf, kinds } from './assistant.fixture.ts';
import { forgetOldVisitors } from '../visitor.store.ts';
import { addChat, deliverNow, newClientId, visitorOf, type Visitor } from '../visitor.fixture.ts';

let desk: Desk;
let channel: Channel;
let key: string;
const numbers = new Map<string, number>();
beforeAll(async () => {
  desk = await buildDesk();
  for (const { question, answer, keywords = '' } of shopArticles)
    numbers.set(question, (await publish(desk.owner, question, answer, { keywords })).number);
  const questions = guideOf((question) => numbers.get(question) ?? 0);
  const put = await desk.owner.call('PUT', '/api/v1/first-questions', { basedOn: 0, questions });
  expect(put.status, JSON.stringify(put.body)).toBe(200);
  channel = await addChat(desk.owner, { assistant: assistant() });
  await setHours(channel, alwaysOpen);
  key = channel.chat?.key ?? '';
});
afterAll(() => desk.close());

const setHours = (of: Channel, rules: CalendarRules) =>
  desk.owner.call('PUT', `/api/v1/channels/${of.id}/calendar`, { rules, revision: 0 });
const known = async (text: string, at = key): Promise<[Visitor, ChatSent]> => {
  const visitor = visitorOf(desk, at);
  await visitor.open();
  const { body } = await visitor.ask<ChatSent>('POST', '/messages', { clientId: newClientId(), text });
  return [visitor, body];
};
const does = (visitor: Visitor, deed: object, clientId = newClientId()) =>
  visitor.ask<ChatSent>('POST', '/assistant', { clientId, ...deed });
const open = async (status = 'open') =>
  (
    await desk.owner.call<{ items: Conversation[] }>(
      'GET',
      `/api/v1/conversations?channel=${channel.id}&status=${status}&limit=1`,
    )
  ).body.items[0];
const messagesOf = async (id: string) =>
  (await desk.owner.call<{ items: Message[] }>('GET', `/api/v1/conversations/${id}/messages`)).body.items;
const asked = '返品はできますか。到着から何日以内ですか';

describe('a visitor’s question', () => {
  it('is answered from the articles at once, and reaches nobody', async () => {
    const before = (await open())?.id;
    const [visitor, sent] = await known(asked);
    expect(sent.message).toMatchObject({ from: 'visitor', seq: 1, text: asked, said: { kind: 'question' } });
    const [reply] = sent.replies;
    expect(reply).toMatchObject({ from: 'assistant', seq: 2, name: null });
    const said = reply?.said;
    if (said?.kind !== 'answers') throw new Error('no answers');
    expect(said.items[0]).toMatchObject({ title: '返品はできますか', url: null });
    expect(said.items[0]?.excerpt).toContain('30日以内');
    const { items, state } = await visitor.read();
    expect(items).toEqual([sent.message, ...sent.replies]);
    expect(state.assistant).toBe(true);
    expect((await open())?.id).toBe(before);
  });

  it('is taken once, however often and at once it is sent; the same comes of it', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    const clientId = newClientId();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => visitor.ask<ChatSent>('POST', '/messages', { clientId, text: asked })),
    );
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await visitor.read()).items).toHaveLength(2);
  });

  it.each([
    ['nothing fits', '宇宙旅行の保険はどうなりますか', 'unsure'],
    ['a person is asked for', '担当者と話したいです', 'asked'],
  ])('goes to a person when %s', async (_when, text, reason) => {
    const [visitor, { replies }] = await known(text);
    expect(kinds(replies)).toEqual(['assistant:handed']);
    const conversation = await open();
    expect(conversation).toMatchObject({ preview: text, status: 'open', waitingSince: expect.any(String) });
    const [message] = await messagesOf(conversation?.id ?? '');
    expect(message).toMatchObject({ direction: 'inbound', text, automatic: false });
    expect(contentOf(message)).toMatchObject({ outcome: 'handed', reason, turns: [{ by: 'visitor', text }] });
    expect((await visitor.read()).state.assistant).toBe(false);
  });

  it('goes to a person when what was shown does not help: said, pressed, or asked again', async () => {
    const ends: [string, (visitor: Visitor) => Promise<unknown>][] = [
      ['dissatisfied', (visitor) => visitor.write('そうではなくて、困っています')],
      ['unsolved', (visitor) => does(visitor, { kind: 'solved', solved: false })],
      ['unsolved', (visitor) => visitor.write(asked)],
    ];
    for (const [reason, end] of ends) {
      const [visitor] = await known(asked);
      await end(visitor);
      const [message] = await messagesOf((await open())?.id ?? '');
      expect(contentOf(message).reason).toBe(reason);
      expect(contentOf(message).turns.slice(0, 2)).toMatchObject([
        { by: 'visitor', kind: 'question', text: asked },
        { by: 'assistant', kind: 'answers', articles: [{ title: '返品はできますか' }] },
      ]);
    }
  });

  it('greeting alone asks what it is about', async () => {
    const [, { replies }] = await known('こんにちは');
    expect(kinds(replies)).toEqual(['assistant:guide 何についてお困りですか']);
  });
});

describe('guided choices', () => {
  it('lead on, to an article, and are in the thread as they were seen', async () => {
    const visitor = visitorOf(desk, key);
    const config = await visitor.ask<{ assistant: object }>('GET', '/config');
    expect(config.body.assistant).toMatchObject({ start: { ja: { kind: 'question', key: 'start' } } });
    await visitor.open();
    await does(visitor, { kind: 'choice', key: 'start', choice: 0 });
    await does(visitor, { kind: 'choice', key: 'return', choice: 0 });
    expect(kinds((await visitor.read()).items)).toEqual([
      'assistant:guide 何についてお困りですか',
      'visitor:choice 返品・交換',
      'assistant:guide 商品は届いていますか',
      'visitor:choice はい',
      'assistant:answers',
    ]);
  });

  it('lead to a person with everything chosen, and the conversation is named by it', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    await does(visitor, { kind: 'choice', key: 'start', choice: 2 });
    expect(await open()).toMatchObject({ preview: 'その他' });
    const [message] = await messagesOf((await open())?.id ?? '');
    expect(contentOf(message)).toMatchObject({
      reason: 'guide',
      turns: [
        { kind: 'guide', choices: ['返品・交換', '送料', 'その他'] },
        { kind: 'choice', text: 'その他' },
      ],
    });
  });

  it.each([
    [{ kind: 'choice', key: 'gone', choice: 0 }, 409],
    [{ kind: 'choice', key: 'start', choice: 7 }, 409],
    [{ kind: 'choice', key: 'START', choice: 0 }, 400],
    [{ kind: 'solved', solved: true }, 409],
    [{ kind: 'else' }, 400],
  ])('%j is refused where it is not offered, and leaves nothing', async (deed, status) => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    expect((await does(visitor, deed)).status).toBe(status);
    expect((await visitor.read()).items).toEqual([]);
  });
});

describe('a person', () => {
  it('takes over at one tap with everything said so far, answers, and the questions never begin anew', async () => {
    const [visitor] = await known(asked);
    const [first, second] = await Promise.all([
      does(visitor, { kind: 'person' }),
      does(visitor, { kind: 'person' }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const conversation = await open();
    if (conversation === undefined) throw new Error('no conversation');
    const messages = await messagesOf(conversation.id);
    expect(messages).toHaveLength(1);
    expect(contentOf(messages[0]).turns.map(({ kind }) => kind)).toEqual(['question', 'answers', 'person']);
    expect(messages[0]?.text).toBe(asked);
    const more = await visitor.write('注文番号は1234です');
    expect(more.body.message.said).toBeNull();
    const written = await desk.owner.call<Message>(
      'POST',
      `/api/v1/conversations/${conversation.id}/messages`,
      {
        text: '承りました。',
        basedOn: (await messagesOf(conversation.id)).at(-1)?.id,
        status: 'done',
      },
    );
    await deliverNow(desk, written.body.id);
    await visitor.write('もう一つ。送料はいくらですか');
    const { items, state } = await visitor.read();
    expect(kinds(items).slice(2)).toEqual([
      'visitor:person 担当者に聞く',
      'assistant:handed',
      'visitor:message 注文番号は1234です',
      'desk:message 承りました。',
      'visitor:message もう一つ。送料はいくらですか',
    ]);
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(state.assistant).toBe(false);
    // A week after the matter was done, what is asked is a new one.
    const { pool } = desk.context.database;
    await pool.query(
      `update conversation set status = 'done', last_message_at = now() - interval '8 days' where id = $1`,
      [conversation.id],
    );
    await pool.query(`update chat_dialogue set ended_at = now() - interval '8 days'`);
    expect((await visitor.read()).state.assistant).toBe(true);
  });

  it('is there before anything was asked: what is written then is a message', async () => {
    const visitor = visitorOf(desk, key);
    await visitor.open();
    const { body } = await does(visitor, { kind: 'person' });
    expect(body.replies[0]?.said).toEqual({ kind: 'handed', empty: true, opensAt: null });
    await visitor.write('直接お願いします');
    expect(await open()).toMatchObject({ preview: '直接お願いします', messageCount: 1 });
  });

  it('is told when they answer, outside hours, and the visitor too', async () => {
    const closed = await addChat(desk.owner, { assistant: assistant() });
    // Open on the day after tomorrow alone, in Tokyo.
    const there = new Date(Date.now() + (48 + 9) * 3_600_000).toISOString().slice(0, 10);
    const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const days = [{ date: there, name: '臨時営業', slots: [{ from: '09:00', to: '18:00' }] }];
    await setHours(closed, { ...alwaysOpen, week, days });
    const [, { replies }] = await known('担当者と話したいです', closed.chat?.key);
    const said = replies[0]?.said;
    expect(said?.kind === 'handed' && said.opensAt).toMatch(/T00:00:00\.000Z$/);
  });

  it('gets what was said before a file, and the file', async () => {
    const [visitor] = await known(asked);
    const file = await visitor.ask('POST', '/files?clientId=file-000001&name=a.txt', Buffer.from('a'));
    expect(file.status).toBe(200);
    const messages = await messagesOf((await open())?.id ?? '');
    expect(contentOf(messages[0]).reason).toBe('file');
    expect(messages[1]?.attachments).toHaveLength(1);
  });

  it('gets what was said to an assistant that was switched off meanwhile', async () => {
    const own = await addChat(desk.owner, { assistant: assistant() });
    const [visitor] = await known(asked, own.chat?.key);
    const off = { chat: { assistant: assistant({ enabled: false }) } };
    expect((await desk.owner.call('PATCH', `/api/v1/channels/${own.id}`, off)).status).toBe(200);
    await visitor.write('続けて書きます');
    expect(kinds((await visitor.read()).items).slice(2)).toEqual([
      'assistant:handed',
      'visitor:message 続けて書きます',
    ]);
  });
});

describe('what the assistant settled', () => {
  it('is kept as done and waits for nobody; the next question is a new one', async () => {
    const before = (await open())?.id;
    const [visitor] = await known(asked);
    const { body } = await does(visitor, { kind: 'solved', solved: true });
    expect(kinds(body.replies)).toEqual(['assistant:closed']);
    const kept = await open('done');
    expect(kept).toMatchObject({ preview: asked, waitingSince: null, unread: true });
    expect((await open())?.id).toBe(before);
    const [message] = await messagesOf(kept?.id ?? '');
    expect(contentOf(message)).toMatchObject({ outcome: 'settled', reason: null });
    const log = await desk.owner.call<{ items: { kind: string }[] }>(
      'GET',
      `/api/v1/conversations/${kept?.id}/activity`,
    );
    expect(log.body.items.map(({ kind }) => kind)).toContain('settled_by_assistant');
    await visitor.write('送料はいくらですか');
    expect(kinds((await visitor.read()).items).at(-1)).toBe('assistant:answers');
    await visitor.write('ありがとうございました。');
    expect(kinds((await visitor.read()).items).at(-1)).toBe('assistant:closed');
    expect(await messagesOf(kept?.id ?? '')).toHaveLength(2);
    expect((await open('done'))?.id).toBe(kept?.id);
  });

  it('is counted, and so is what became of the others', async () => {
    const own = await addChat(desk.owner, { assistant: assistant() });
    const at = own.chat?.key ?? '';
    const [settled] = await known(asked, at);
    await does(settled, { kind: 'solved', solved: true });
    await known('担当者と話したいです', at);
    await known(asked, at);
    const path = `/api/v1/channels/${own.id}/first-questions`;
    const counts = await desk.owner.call<FirstQuestionCounts>('GET', path);
    expect(counts.body).toEqual({ days: 30, asked: 3, settled: 1, handed: 1, left: 1 });
    const other = await neighbour(desk);
    expect((await other.owner.call('GET', path)).status).toBe(404);
  });

  it('is counted still when its visitor is forgotten with their words, after half a year', async () => {
    const own = await addChat(desk.owner, { assistant: assistant() });
    const [visitor] = await known(asked, own.chat?.key);
    const { pool } = desk.context.database;
    const { rows } = await pool.query<{ id: string }>('select id from chat_visitor where channel_id = $1', [
      own.id,
    ]);
    const id = rows[0]?.id;
    const forget = () => desk.context.database.inWorkspace(desk.workspaceId, forgetOldVisitors);
    await pool.query(`update chat_visitor set seen_at = now() - interval '25 hours' where id = $1`, [id]);
    await pool.query(`update chat_session set used_at = now() - interval '25 hours' where visitor_id = $1`, [
      id,
    ]);
    await forget();
    expect((await visitor.read()).items).toHaveLength(2);
    await pool.query(`update chat_session set used_at = now() - interval '181 days' where visitor_id = $1`, [
      id,
    ]);
    await pool.query(`update chat_visitor set seen_at = now() - interval '181 days' where id = $1`, [id]);
    await pool.query(`update chat_turn set at = now() - interval '181 days' where visitor_id = $1`, [id]);
    await forget();
    expect((await visitor.ask('GET', '/messages')).status).toBe(401);
    expect((await pool.query('select 1 from chat_turn where visitor_id = $1', [id])).rowCount).toBe(0);
    const counts = await desk.owner.call('GET', `/api/v1/channels/${own.id}/first-questions`);
    expect(counts.body).toMatchObject({ asked: 1, left: 1 });
  });

  it('goes with the person’s data', async () => {
    const [visitor] = await known(asked);
    await does(visitor, { kind: 'solved', solved: true });
    const kept = await open('done');
    const erased = await desk.owner.call('POST', `/api/v1/customers/${kept?.customer.id}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      reference: '2026-051',
      confirm: kept?.customer.name,
    });
    expect(erased.status, JSON.stringify(erased.body)).toBeLessThan(300);
    expect((await visitor.ask('GET', '/messages')).status).toBe(401);
    const turns = await desk.context.database.pool.query(
      'select 1 from chat_turn t left join chat_visitor v on v.id = t.visitor_id where v.id is null',
    );
    expect(turns.rowCount).toBe(0);
  });
});

describe('articles', () => {
  it('open in the chat as long as they are public', async () => {
    const visitor = visitorOf(desk, key);
    const number = numbers.get('返品はできますか') ?? 0;
    const { body } = await visitor.ask<ChatArticle>('GET', `/articles/${number}`);
    expect(body).toMatchObject({ number, title: '返品はできますか', url: null });
    const inside = { state: 'published', visibility: 'internal' };
    const hidden = await publish(desk.owner, '社内の手順', '倉庫へ', inside);
    for (const wrong of [hidden.number, 999_999])
      expect((await visitor.ask('GET', `/articles/${wrong}`)).status).toBe(404);
    expect((await visitor.ask('GET', '/articles/x')).status).toBe(400);
  });

  it('of chosen categories alone answer, and only of categories that there are', async () => {
    const { body } = await desk.owner.call<{ items: { id: string }[] }>('PUT', '/api/v1/article-categories', {
      items: [{ name: { ja: 'お茶', en: 'Tea' } }],
    });
    const category = body.items[0]?.id ?? '';
    await publish(desk.owner, '玉露の淹れ方', '50度のお湯で二分。', { categoryId: category });
    const own = await addChat(desk.owner, { assistant: assistant({ categories: [category] }) });
    const at = own.chat?.key ?? '';
    expect(kinds((await known('玉露の淹れ方を教えてください', at))[1].replies)).toEqual([
      'assistant:answers',
    ]);
    expect(kinds((await known(asked, at))[1].replies)).toEqual(['assistant:handed']);
    const change = (categories: string[]) =>
      desk.owner.call('PATCH', `/api/v1/channels/${own.id}`, {
        chat: { assistant: assistant({ categories }) },
      });
    expect((await change([channel.id])).status).toBe(404);
    // One that was removed since it was chosen refuses no other change.
    await desk.owner.call('PUT', '/api/v1/article-categories', { items: [] });
    expect((await change([category])).status).toBe(200);
    expect((await change([category, channel.id])).status).toBe(404);
  });
});
