import type {
  Channel,
  ChatConfig,
  ChatLineCode,
  Conversation,
  CustomerDetail,
  CustomerMerge,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLineDesk, type LineDesk } from '../../line/line.fixture.ts';
import { publish } from '../../knowledge/knowledge.fixture.ts';
import { addChat, visitorOf, wrote, type Visitor } from '../visitor.fixture.ts';
import { forgetCodes } from './line.store.ts';

let at: LineDesk;
let chat: Channel;
let key: string;
beforeAll(async () => {
  at = await buildLineDesk();
  await at.check();
  chat = await addChat(at.desk.owner);
  key = chat.chat?.key ?? '';
});
afterAll(() => at.close());

let people = 0;
function someone() {
  people += 1;
  return at.line.state.user(`はなこ${people}`);
}
const codeOf = async (visitor: Visitor) => (await visitor.ask<ChatLineCode>('POST', '/line')).body;
const ofChat = async (text: string): Promise<Conversation | undefined> => {
  const { body } = await at.desk.owner.call<{ items: Conversation[] }>(
    'GET',
    '/api/v1/conversations?limit=100',
  );
  return body.items.find(({ preview }) => preview === text);
};
const conversation = async (id: string) =>
  (await at.desk.owner.call<Conversation>('GET', `/api/v1/conversations/${id}`)).body;
const customer = async (id: string) =>
  (await at.desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body;
const kinds = ({ contactPoints }: CustomerDetail) => contactPoints.map(({ kind }) => kind).toSorted();
const said = async (visitor: Visitor) =>
  (await visitor.read()).items.map((item) => item.said?.kind ?? item.text);

describe('a visitor who goes on by LINE', () => {
  it('is offered the account, its address and a code', async () => {
    const visitor = await wrote(at.desk, key, '在庫を知りたい');
    const { body } = await visitor.ask<ChatConfig>('GET', '/config');
    const { id, name } = body.line ?? {};
    expect([name, id]).toEqual([expect.any(String), expect.stringMatching(/^@/)]);
    const made = await codeOf(visitor);
    expect(made).toMatchObject({
      code: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      addUrl: `https://line.me/R/ti/p/${encodeURIComponent(id ?? '')}`,
      sendUrl: `https://line.me/R/oaMessage/${encodeURIComponent(id ?? '')}/?${made.code}`,
      qr: { path: expect.stringMatching(/^M\d+ \d+h1v1h-1z/) },
    });
    const own = await addChat(at.desk.owner, { line: false });
    const elsewhere = await wrote(at.desk, own.chat?.key ?? '');
    expect((await elsewhere.ask<ChatConfig>('GET', '/config')).body.line).toBeNull();
    expect((await elsewhere.ask('POST', '/line')).status).toBe(404);
  });

  it('becomes one customer with who sends the code, and is answered there in the same conversation', async () => {
    const visitor = await wrote(at.desk, key, '外出するのでLINEで');
    const before = await ofChat('外出するのでLINEで');
    const user = someone();
    const { code } = await codeOf(visitor);
    await at.arrive(at.events.text(user, code.toLowerCase()));
    expect(await said(visitor)).toEqual(['外出するのでLINEで', 'line']);
    const after = await conversation(before?.id ?? '');
    expect(after).toMatchObject({ channelType: 'line', customer: { id: before?.customer.id } });
    const person = await customer(after.customer.id);
    expect([person.name, kinds(person)]).toEqual([user.displayName, ['chat', 'line']]);
    await at.arrive(at.events.text(user, '届きましたか'));
    const sent = await at.answer(after.id, { text: 'はい、届いております。' });
    expect(sent.delivery).toBe('sent');
    expect((await at.messages(after.id)).map(({ text }) => text)).toEqual([
      '外出するのでLINEで',
      code.toLowerCase(),
      '届きましたか',
      'はい、届いております。',
    ]);
    const log = await at.desk.owner.call<{ items: { kind: string }[] }>(
      'GET',
      `/api/v1/conversations/${after.id}/activity`,
    );
    expect(log.body.items.map(({ kind }) => kind)).toContain('went_on_by_line');
    // Back at the computer, the chat goes on where it was.
    await visitor.write('戻りました');
    expect(await conversation(after.id)).toMatchObject({ channelType: 'chat', preview: '戻りました' });
  });

  it('who was a customer at LINE already is joined with evidence, and apart again by undo', async () => {
    const user = someone();
    await at.arrive(at.events.text(user, '以前の質問'));
    const earlier = await ofChat('以前の質問');
    const visitor = await wrote(at.desk, key, '今日の質問');
    const { id = '', customer: stranger } = (await ofChat('今日の質問')) ?? {};
    await at.arrive(at.events.text(user, (await codeOf(visitor)).code));
    const kept = earlier?.customer.id ?? '';
    expect((await conversation(id)).customer.id).toBe(kept);
    expect(kinds(await customer(kept))).toEqual(['chat', 'line']);
    const timeline = await at.desk.owner.call('GET', `/api/v1/customers/${kept}/timeline`);
    expect(JSON.stringify(timeline.body)).toContain('line_code');
    const merges = await at.desk.owner.call<{ items: CustomerMerge[] }>(
      'GET',
      `/api/v1/customers/${kept}/merges`,
    );
    const [merge] = merges.body.items;
    const undone = await at.desk.owner.call('POST', `/api/v1/customer-merges/${merge?.id}/undo`);
    expect(undone.status, JSON.stringify(undone.body)).toBeLessThan(300);
    expect(kinds(await customer(kept))).toEqual(['line']);
    expect((await conversation(id)).customer.id).toBe(stranger?.id);
  });

  it('takes along what was said to the assistant', async () => {
    await publish(at.desk.owner, '返品はできますか', '30日以内に承ります。');
    const own = await addChat(at.desk.owner, {
      assistant: { enabled: true, greeting: { ja: '', en: '' }, guide: false, categories: [] },
    });
    const visitor = await wrote(at.desk, own.chat?.key ?? '', '返品はできますか');
    await at.arrive(at.events.text(someone(), (await codeOf(visitor)).code));
    expect(await said(visitor)).toEqual(['question', 'answers', 'handed', 'line']);
    expect((await ofChat('返品はできますか')) ?? {}).toEqual({});
  });
});

describe('a code', () => {
  const isJoined = async (visitor: Visitor) => (await said(visitor)).includes('line');

  it('works once, for the newest alone, and not after its time', async () => {
    const visitor = await wrote(at.desk, key);
    const first = await codeOf(visitor);
    const second = await codeOf(visitor);
    await at.arrive(at.events.text(someone(), first.code));
    expect(await isJoined(visitor)).toBe(false);
    const { pool } = at.desk.context.database;
    await pool.query(`update chat_line_code set expires_at = now() - interval '1 second'`);
    await at.arrive(at.events.text(someone(), second.code));
    expect(await isJoined(visitor)).toBe(false);
    const third = await codeOf(visitor);
    const [one, two] = [someone(), someone()];
    await at.arrive(at.events.text(one, third.code), at.events.text(two, third.code));
    expect((await said(visitor)).filter((kind) => kind === 'line')).toHaveLength(1);
  });

  it('is not found by guessing: after ten that are none, nobody is listened to for an hour', async () => {
    const user = someone();
    const guess = () => at.arrive(at.events.text(user, 'AAAA-AAAA'));
    for (let tried = 0; tried < 10; tried += 1) await guess();
    const visitor = await wrote(at.desk, key);
    const { code } = await codeOf(visitor);
    await at.arrive(at.events.text(user, code));
    expect(await isJoined(visitor)).toBe(false);
    await at.desk.context.database.pool.query(
      `update chat_line_guess set since = since - interval '61 minutes'`,
    );
    await at.desk.context.database.inWorkspace(at.desk.workspaceId, forgetCodes);
    await at.arrive(at.events.text(user, code));
    expect(await isJoined(visitor)).toBe(true);
  });

  it('is refused of who is not known', async () => {
    expect((await visitorOf(at.desk, key).ask('POST', '/line')).status).toBe(401);
  });
});
