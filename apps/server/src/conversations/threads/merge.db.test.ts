import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../../testing/desk.fixture.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { addChannel, arrive, inbound } from '../mail.fixture.ts';
import { begin, expectSound, threadTools } from './threads.fixture.ts';

let desk: Desk;
let channelId: string;
let sato: Person;
let tools: ReturnType<typeof threadTools>;
let first: { id: string; headerId: string };
let second: { id: string; headerId: string };
let count = 0;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
  tools = threadTools(sato);
});
afterAll(() => desk.close());
beforeEach(async () => {
  count += 1;
  first = await begin(desk, channelId, `急須の件 ${count}`, { minutesAgo: 60 });
  second = await begin(desk, channelId, `返品の件 ${count}`, { minutesAgo: 30 });
});
afterEach(() => expectSound(desk));

const reply = (headerId: string, text: string, more: object = {}) =>
  arrive(desk, channelId, inbound({ references: [headerId], text, ...more }));
const patch = (id: string, change: object) => sato.call('PATCH', `/api/v1/conversations/${id}`, change);

describe('two conversations merged', () => {
  it('are one thread in time order', async () => {
    await reply(first.headerId, '急須、追伸です', { receivedAt: new Date(Date.now() - 60_000) });
    await reply(second.headerId, '返品、追伸です');
    const { status, body } = await tools.merge(first.id, second.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'merge', sourceId: second.id, targetId: first.id });
    expect(await tools.texts(first.id)).toEqual([
      `急須の件 ${count}`,
      `返品の件 ${count}`,
      '急須、追伸です',
      '返品、追伸です',
    ]);
    expect(await tools.texts(second.id)).toEqual([]);
    expect(await tools.detail(second.id)).toMatchObject({
      mergedInto: first.id,
      status: 'done',
      messageCount: 0,
    });
    expect(await tools.detail(first.id)).toMatchObject({
      preview: '返品、追伸です',
      messageCount: 4,
      mergedInto: null,
    });
  });

  it('are one in every list', async () => {
    await tools.merge(first.id, second.id);
    for (const query of ['', 'status=done', 'status=active', 'sort=oldest']) {
      const { body } = await sato.call<{ items: { id: string }[] }>(
        'GET',
        `/api/v1/conversations?limit=200&${query}`,
      );
      expect(body.items.map((each) => each.id)).not.toContain(second.id);
    }
  });

  it('get later mail to either, also through another merge', async () => {
    const third = await begin(desk, channelId, `領収書の件 ${count}`);
    await tools.merge(first.id, second.id);
    await reply(second.headerId, '返品の続き');
    await arrive(desk, channelId, inbound({ conversationId: second.id, text: '印から' }));
    expect(await tools.texts(first.id)).toHaveLength(4);
    await tools.merge(third.id, first.id);
    await reply(second.headerId, 'さらに続き');
    await arrive(desk, channelId, inbound({ conversationId: second.id, text: 'もう一度印から' }));
    expect((await tools.texts(third.id)).slice(-2)).toEqual(['さらに続き', 'もう一度印から']);
    expect(await tools.detail(second.id)).toMatchObject({ mergedInto: third.id });
  });

  it('keep mail together that came by different channels', async () => {
    const other = await addChannel(desk, `other-${count}@example.jp`);
    const elsewhere = await begin(desk, other, `別の窓口へ ${count}`);
    await tools.merge(first.id, elsewhere.id);
    await arrive(desk, other, inbound({ references: [elsewhere.headerId], text: '別の窓口への続き' }));
    await arrive(desk, other, inbound({ conversationId: elsewhere.id, text: '別の窓口への続きの続き' }));
    expect((await tools.texts(first.id)).slice(-2)).toEqual(['別の窓口への続き', '別の窓口への続きの続き']);
    // A mail by another channel that names the conversation is none of its customer's.
    await arrive(desk, other, inbound({ conversationId: first.id, subject: `知らない窓口 ${count}` }));
    expect(await tools.texts(first.id)).toHaveLength(4);
  });

  it('are work as long as either was', async () => {
    await patch(first.id, { status: 'done' });
    await tools.merge(first.id, second.id);
    expect(await tools.detail(first.id)).toMatchObject({ status: 'open', waitingSince: expect.any(String) });
    const held = await begin(desk, channelId, `保留の件 ${count}`);
    const hold = {
      status: 'on_hold',
      holdReason: '確認中',
      holdUntil: new Date(Date.now() + 1e8).toISOString(),
    };
    await patch(held.id, hold);
    const quiet = await begin(desk, channelId, `静かな件 ${count}`);
    await patch(quiet.id, { status: 'done' });
    await tools.merge(held.id, quiet.id);
    expect(await tools.detail(held.id)).toMatchObject({ status: 'on_hold', holdReason: '確認中' });
  });

  it('bring their people, tags and trail along', async () => {
    await patch(second.id, { assigneeId: sato.memberId });
    const tag = await sato.call<{ id: string }>('POST', '/api/v1/tags', { name: `返品 ${count}` });
    await sato.call('POST', `/api/v1/conversations/${second.id}/tags`, { add: [tag.body.id] });
    await tools.merge(first.id, second.id);
    expect(await tools.detail(first.id)).toMatchObject({
      assigneeId: sato.memberId,
      tagIds: [tag.body.id],
      following: true,
    });
    expect(await tools.trail(first.id)).toEqual(['merged', 'tags_changed', 'assigned', 'created', 'created']);
  });

  it('are unread for whom either was, and read for whom both were', async () => {
    const newest = async (id: string) => (await tools.messages(id)).at(-1)?.id ?? '';
    await tools.read(first.id, await newest(first.id));
    await tools.read(second.id, await newest(second.id));
    await desk.owner.call('POST', `/api/v1/conversations/${first.id}/read`, {
      messageId: await newest(first.id),
    });
    await tools.merge(first.id, second.id);
    expect(await tools.detail(first.id)).toMatchObject({ unread: false, lastReadOrdinal: 2 });
    expect(await threadTools(desk.owner).detail(first.id)).toMatchObject({
      unread: true,
      lastReadOrdinal: 1,
    });
  });
});

describe('a conversation that has become a part of another', () => {
  it('takes nothing any more, and says where to go on', async () => {
    await tools.merge(first.id, second.id);
    const refused = { status: 409, body: { code: 'conversation_merged', mergedInto: first.id } };
    expect(await tools.note(second.id, 'メモ')).toMatchObject(refused);
    expect(await tools.answer(second.id, '回答')).toMatchObject(refused);
    expect(await patch(second.id, { status: 'open' })).toMatchObject(refused);
    const draft = { text: '書きかけ', basedOn: null };
    expect(await sato.call('PUT', `/api/v1/conversations/${second.id}/draft`, draft)).toMatchObject(refused);
    expect(await tools.merge(second.id, first.id)).toMatchObject(refused);
  });
});

describe('a merge is refused', () => {
  it('while an answer is waiting to go out, and possible once it was taken back', async () => {
    const sent = await tools.answer(second.id, '回答します');
    for (const [target, source] of [
      [first, second],
      [second, first],
    ] as const)
      expect(await tools.merge(target.id, source.id)).toMatchObject({
        status: 409,
        body: { code: 'still_sending' },
      });
    await sato.call('POST', `/api/v1/messages/${sent.body.id}/undo`);
    await sato.call('DELETE', `/api/v1/conversations/${second.id}/draft`);
    expect((await tools.merge(first.id, second.id)).status).toBe(200);
  });

  it('while a colleague writes in either', async () => {
    await desk.owner.call('PUT', `/api/v1/conversations/${second.id}/draft`, {
      text: '書いています',
      basedOn: null,
    });
    expect(await tools.merge(first.id, second.id)).toMatchObject({
      status: 423,
      body: { code: 'locked_by_other', lock: { memberName: '緑川 直子' } },
    });
  });

  it('where somebody has a draft in both; a single one comes along', async () => {
    const draft = (id: string, text: string) =>
      sato.call('PUT', `/api/v1/conversations/${id}/draft`, { text, basedOn: null });
    await draft(first.id, '一つ目');
    await draft(second.id, '二つ目');
    expect(await tools.merge(first.id, second.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await sato.call('DELETE', `/api/v1/conversations/${first.id}/draft`);
    const { body } = await tools.merge(first.id, second.id);
    const kept = (id: string) => sato.call('GET', `/api/v1/conversations/${id}/draft`);
    expect((await kept(first.id)).body).toMatchObject({ draft: { text: '二つ目' } });
    await sato.call('DELETE', `/api/v1/conversations/${first.id}/lock`);
    await tools.undo(body.id);
    expect((await kept(first.id)).body).toEqual({ draft: null });
    expect((await kept(second.id)).body).toMatchObject({ draft: { text: '二つ目' } });
  });

  it('with itself, with nothing, and with another company’s', async () => {
    expect(await tools.merge(first.id, first.id)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
    const other = await neighbour(desk);
    const foreignChannel = await addChannel(other);
    await arrive(other, foreignChannel, inbound({}));
    const { body } = await other.owner.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
    expect(await tools.merge(first.id, body.items[0]?.id ?? '')).toMatchObject({ status: 404 });
    expect(await tools.merge(body.items[0]?.id ?? '', first.id)).toMatchObject({ status: 404 });
    const observer = threadTools(await desk.join('observer', `見学 ${count}`));
    expect((await observer.merge(first.id, second.id)).status).toBe(403);
  });
});

describe('a merge taken back', () => {
  it('leaves everything as it was', async () => {
    await patch(first.id, { status: 'done' });
    await patch(second.id, { assigneeId: sato.memberId });
    await reply(second.headerId, '追伸', { receivedAt: new Date(Date.now() - 1_000) });
    const seen = async () => {
      const { revision: _, ...was }: Record<string, unknown> = { ...(await tools.detail(first.id)) };
      return [
        was,
        await tools.detail(second.id),
        await tools.messages(first.id),
        await tools.messages(second.id),
      ];
    };
    const before = await seen();
    const { body } = await tools.merge(first.id, second.id);
    expect(await tools.changes(first.id)).toMatchObject([{ id: body.id, subject: `返品の件 ${count}` }]);
    expect((await tools.undo(body.id)).status).toBe(200);
    expect(await seen()).toEqual(before);
    expect(await tools.changes(first.id)).toEqual([]);
    expect((await tools.trail(second.id))[0]).toBe('merge_undone');
  });

  it('keeps what came since with the conversation it came to, and overrules nobody', async () => {
    await patch(first.id, { status: 'done' });
    const { body } = await tools.merge(first.id, second.id);
    await tools.note(first.id, '統合の後のメモ');
    await patch(first.id, { status: 'in_progress' });
    await tools.undo(body.id);
    expect(await tools.texts(first.id)).toEqual([`急須の件 ${count}`, '統合の後のメモ']);
    expect(await tools.detail(first.id)).toMatchObject({ status: 'in_progress' });
    await reply(second.headerId, '返品の続き');
    expect(await tools.texts(second.id)).toEqual([`返品の件 ${count}`, '返品の続き']);
  });

  it('goes once, the later one first, and by nobody else’s desk', async () => {
    const third = await begin(desk, channelId, `領収書の件 ${count}`);
    const inner = (await tools.merge(first.id, second.id)).body.id;
    const outer = (await tools.merge(third.id, first.id)).body.id;
    expect(await tools.undo(inner)).toMatchObject({ status: 409 });
    const other = await neighbour(desk);
    expect((await threadTools(other.owner).undo(outer)).status).toBe(404);
    expect((await tools.undo(outer)).status).toBe(200);
    expect(await tools.undo(outer)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await tools.detail(second.id)).toMatchObject({ mergedInto: first.id });
    expect((await tools.undo(inner)).status).toBe(200);
    for (const each of [first, second, third]) expect(await tools.texts(each.id)).toHaveLength(1);
  });
});
