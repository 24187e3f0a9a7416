import type { Activity, BulkResult, BulkUndoResult, ConversationDetail, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../../testing/desk.fixture.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { addChannel, arrive, inbound } from '../mail.fixture.ts';
import { begin, threadTools } from '../threads/threads.fixture.ts';

let desk: Desk;
let channelId: string;
let sato: Person;
let suzuki: Person;
let ids: string[];
let headers: string[];
let count = 0;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
  suzuki = await desk.join('agent', '鈴木');
});
afterAll(() => desk.close());
beforeEach(async () => {
  count += 1;
  const made = [];
  for (const name of ['一', '二', '三']) made.push(await begin(desk, channelId, `${name}件目 ${count}`));
  ids = made.map((each) => each.id);
  headers = made.map((each) => each.headerId);
});

const bulk = (action: object, of = ids, person = sato) =>
  person.call<BulkResult & { code: string }>('POST', '/api/v1/conversations/bulk', { ids: of, action });
const undo = (id: string | null, person = sato) =>
  person.call<BulkUndoResult & { code: string }>('POST', `/api/v1/bulk-changes/${id}/undo`);
const read = async (id: string, person = sato) =>
  (await person.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`)).body;
const all = () => Promise.all(ids.map((id) => read(id)));
const patch = (id: string, change: object) => suzuki.call('PATCH', `/api/v1/conversations/${id}`, change);
const trail = async (id: string) =>
  (await sato.call<{ items: Activity[] }>('GET', `/api/v1/conversations/${id}/activity`)).body.items;
const holdUntil = new Date(Date.now() + 86_400_000).toISOString();

describe('several conversations at once', () => {
  it('get one contact person; those who had another follow what they gave away', async () => {
    await patch(ids[0] ?? '', { assigneeId: suzuki.memberId });
    const { status, body } = await bulk({ kind: 'assign', assigneeId: sato.memberId });
    expect([status, body.changed.toSorted()]).toEqual([200, ids.toSorted()]);
    expect((await all()).map((each) => each.assigneeId)).toEqual(ids.map(() => sato.memberId));
    expect(await read(ids[0] ?? '', suzuki)).toMatchObject({ following: true });
    expect((await trail(ids[0] ?? ''))[0]).toMatchObject({
      kind: 'assigned',
      data: { from: suzuki.memberId, to: sato.memberId },
      actor: { id: sato.memberId },
    });
    expect((await bulk({ kind: 'assign', assigneeId: sato.memberId })).body).toMatchObject({
      id: null,
      changed: [],
      undoUntil: null,
    });
  });

  it('go on hold together, with a reason and a date', async () => {
    const action = { kind: 'status', status: 'on_hold', holdReason: 'お客様の返信待ち', holdUntil };
    await bulk(action);
    for (const each of await all())
      expect(each).toMatchObject({ status: 'on_hold', holdReason: 'お客様の返信待ち', holdUntil });
    expect((await bulk(action)).body.unchanged).toHaveLength(3);
    for (const wrong of [
      { kind: 'status', status: 'on_hold' },
      { ...action, holdUntil: '2020-01-01T00:00:00Z' },
      { kind: 'status', status: 'done', holdReason: 'なぜ' },
      { kind: 'fly' },
    ])
      expect((await bulk(wrong)).body.code).toBe('invalid_request');
  });

  it('are tagged, and only those that were not', async () => {
    const tag = async (name: string) =>
      (await sato.call<{ id: string }>('POST', '/api/v1/tags', { name: `${name}${count}` })).body.id;
    const [red, blue] = [await tag('至急'), await tag('返品')];
    await sato.call('POST', `/api/v1/conversations/${ids[0]}/tags`, { add: [red] });
    const { body } = await bulk({ kind: 'tag', add: [red], remove: [blue] });
    expect(body.changed.toSorted()).toEqual(ids.slice(1).toSorted());
    expect((await trail(ids[1] ?? ''))[0]).toMatchObject({
      kind: 'tags_changed',
      data: { added: `至急${count}` },
    });
    await undo(body.id);
    expect((await all()).map((each) => each.tagIds)).toEqual([[red], [], []]);
    expect((await bulk({ kind: 'tag', add: [ids[0]] })).status).toBe(404);
  });

  it('are read, for oneself alone, also by who may only look', async () => {
    const observer = await desk.join('observer', `見学 ${count}`);
    const { body } = await bulk({ kind: 'read' }, ids, observer);
    expect(body.changed).toHaveLength(3);
    expect((await read(ids[0] ?? '', observer)).unread).toBe(false);
    expect((await read(ids[0] ?? '')).unread).toBe(true);
    await undo(body.id, observer);
    expect((await read(ids[0] ?? '', observer)).unread).toBe(true);
    expect((await bulk({ kind: 'assign', assigneeId: null }, ids, observer)).status).toBe(403);
  });

  it('are those of this workspace; others are named as missing', async () => {
    const other = await neighbour(desk);
    const foreign = await begin(other, await addChannel(other), `隣の件 ${count}`);
    const { body } = await bulk({ kind: 'status', status: 'done' }, [...ids, foreign.id, ids[0] ?? '']);
    expect(body.missing).toEqual([foreign.id]);
    expect(body.changed).toHaveLength(3);
    expect((await read(foreign.id, other.owner)).status).toBe('open');
    expect((await bulk({ kind: 'assign', assigneeId: other.owner.memberId })).body.code).toBe('not_found');
    expect((await undo(body.id, other.owner)).status).toBe(404);
  });

  it('are hundreds at a time, and told of as one change', async () => {
    const mails = Array.from({ length: 300 }, (_, index) =>
      inbound({ subject: `まとめて ${count}-${index}` }),
    );
    await arrive(desk, channelId, ...mails);
    const { rows } = await desk.context.database.pool.query<{ id: string }>(
      'select id from conversation where subject like $1',
      [`まとめて ${count}-%`],
    );
    const { body } = await bulk(
      { kind: 'status', status: 'done' },
      rows.map((row) => row.id),
    );
    expect(body.changed).toHaveLength(300);
    const events = await desk.context.database.pool.query(
      `select from event where data ->> 'bulk' = $1 and type = 'conversation.updated'`,
      [body.id],
    );
    expect(events.rowCount).toBe(300);
    expect((await undo(body.id)).body.restored).toHaveLength(300);
    expect(
      (
        await bulk(
          { kind: 'read' },
          Array.from({ length: 501 }, () => ids[0] ?? ''),
        )
      ).status,
    ).toBe(400);
  });
});

describe('undoing it', () => {
  it('gives each its own former state', async () => {
    const [one, two] = ids;
    await patch(one ?? '', { status: 'on_hold', holdReason: '在庫確認', holdUntil });
    await patch(two ?? '', { status: 'in_progress', assigneeId: suzuki.memberId });
    const before = await all();
    const { body } = await bulk({ kind: 'status', status: 'done' });
    expect((await all()).map((each) => each.waitingSince)).toEqual([null, null, null]);
    expect((await undo(body.id)).body).toMatchObject({ leftAlone: [] });
    expect(await all()).toEqual(before);
    expect((await trail(one ?? ''))[0]).toMatchObject({
      kind: 'status_changed',
      data: { from: 'done', to: 'on_hold', reason: '在庫確認' },
    });
  });

  it('leaves alone, and names, what somebody or a message has changed since', async () => {
    const [one, two, three] = ids;
    const { body } = await bulk({ kind: 'status', status: 'done' });
    await patch(one ?? '', { subject: '変えた件名' });
    await arrive(desk, channelId, inbound({ references: [headers[1] ?? ''], text: 'まだです' }));
    const { restored, leftAlone } = (await undo(body.id)).body;
    expect(restored).toEqual([three]);
    expect(leftAlone.map((each) => each.id).toSorted()).toEqual([one, two].toSorted());
    expect(leftAlone.map((each) => each.subject)).toContain('変えた件名');
    expect((await read(one ?? '')).status).toBe('done');
  });

  it('is one’s own, once, and in time', async () => {
    const { body } = await bulk({ kind: 'assign', assigneeId: sato.memberId });
    expect((await undo(body.id, suzuki)).status).toBe(404);
    const answers = await Promise.all([undo(body.id), undo(body.id)]);
    expect(answers.map((each) => each.status).toSorted()).toEqual([200, 409]);
    const late = await bulk({ kind: 'assign', assigneeId: suzuki.memberId });
    await desk.context.database.pool.query(
      `update bulk_change set at = at - interval '2 minutes' where id = $1`,
      [late.body.id],
    );
    expect(await undo(late.body.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('of two at once on the same conversations, none is half done', async () => {
    const answers = await Promise.all([
      bulk({ kind: 'assign', assigneeId: sato.memberId }),
      bulk({ kind: 'assign', assigneeId: suzuki.memberId }, ids.toReversed(), suzuki),
      bulk({ kind: 'status', status: 'in_progress' }),
    ]);
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200]);
    expect(new Set((await all()).map((each) => each.assigneeId)).size).toBe(1);
  });
});

describe('a note that mentions a colleague', () => {
  const note = (mentions: string[]) =>
    sato.call<Message & { code: string }>('POST', `/api/v1/conversations/${ids[0]}/messages`, {
      direction: 'note',
      text: '@鈴木 確認をお願いします',
      mentions,
    });
  const mentioned = async () =>
    (
      await suzuki.call<{ items: { id: string; unread: boolean; mentioned: boolean }[] }>(
        'GET',
        '/api/v1/conversations?mentioned=true&status=active',
      )
    ).body.items.find((each) => each.id === ids[0]);

  it('is unread for them under «to me», until they have read it', async () => {
    await bulk({ kind: 'read' }, ids, suzuki);
    expect(await mentioned()).toBeUndefined();
    const { body } = await note([suzuki.memberId]);
    expect(body.mentions).toEqual([{ id: suzuki.memberId, name: '鈴木' }]);
    expect(await mentioned()).toMatchObject({ unread: true, mentioned: true });
    expect(await read(ids[0] ?? '')).toMatchObject({ mentioned: false });
    await suzuki.call('POST', `/api/v1/conversations/${ids[0]}/read`, { messageId: body.id });
    expect(await mentioned()).toMatchObject({ unread: false, mentioned: false });
    const event = await desk.context.database.pool.query(
      `select data from event where type = 'mention.created' and conversation_id = $1`,
      [ids[0]],
    );
    expect(event.rows).toEqual([{ data: { messageId: body.id, memberIds: [suzuki.memberId] } }]);
  });

  it('lets them follow the conversation, which they can stop', async () => {
    await note([suzuki.memberId]);
    const followers = async () =>
      (await sato.call<{ items: { id: string }[] }>('GET', `/api/v1/conversations/${ids[0]}/followers`)).body
        .items;
    expect((await followers()).map((each) => each.id)).toEqual([suzuki.memberId]);
    await suzuki.call('DELETE', `/api/v1/conversations/${ids[0]}/following`);
    expect(await followers()).toEqual([]);
    await suzuki.call('POST', `/api/v1/conversations/${ids[0]}/following`);
    expect(await read(ids[0] ?? '', suzuki)).toMatchObject({ following: true });
  });

  it('names members only, and moves with its note', async () => {
    const other = await neighbour(desk);
    expect(await note([other.owner.memberId])).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
    await note([suzuki.memberId]);
    await threadTools(sato).merge(ids[1] ?? '', ids[0] ?? '');
    expect(await read(ids[1] ?? '', suzuki)).toMatchObject({ mentioned: true, unread: true });
  });
});
