import type {
  Conversation,
  DraftedFeedback,
  FeedbackDetail,
  FeedbackFigures,
  FeedbackItem,
  FirstMessage,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';

type Problem = { code: string; detail: string; errors?: { path: string }[] };

let desk: Desk;
let agent: Person;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
  const channelId = await addChannel(desk);
  await arrive(desk, channelId, inbound({ subject: '在庫の表示', text: '在庫の表示が実際と違いました。' }));
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations');
  const [first] = body.items;
  if (first === undefined) throw new Error('the mail did not come');
  conversation = first;
});
afterAll(() => desk.close());

const make = async (given: object = {}, who = agent) =>
  who.call<FeedbackDetail & Problem>('POST', '/api/v1/feedback', {
    text: '在庫の表示を正確にしてほしい',
    kind: 'request',
    ...given,
  });
const made = async (given: object = {}) => (await make(given)).body;
const move = (item: FeedbackItem, to: string, more: object = {}) =>
  agent.call<FeedbackDetail & Problem>('POST', `/api/v1/feedback/${item.id}/move`, {
    basedOn: item.revision,
    to,
    ...more,
  });
const read = async ({ id }: { id: string }) =>
  (await agent.call<FeedbackDetail>('GET', `/api/v1/feedback/${id}`)).body;
const list = async (query: string) =>
  (await agent.call<{ items: FeedbackItem[]; nextCursor: string | null }>('GET', `/api/v1/feedback?${query}`))
    .body;

describe('feedback', () => {
  it('comes from a message with its customer, is somebody’s, and is due within five business days', async () => {
    const { status, body } = await make({
      conversationId: conversation.id,
      messageId: conversation.lastMessageId,
    });
    expect([status, body.source, body.state]).toEqual([201, 'message', 'received']);
    expect(body.customer?.id).toBe(conversation.customer.id);
    expect(body.owner?.name).toBe('佐藤 健');
    const days = (Date.parse(body.dueAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(4);
    expect(days).toBeLessThan(20);
    expect(body.events.map(({ kind }) => kind)).toEqual(['made']);
    expect((await list(`conversationId=${conversation.id}`)).items.map(({ id }) => id)).toContain(body.id);
  });

  it('refuses what is nowhere, and observers', async () => {
    const observer = await desk.join('observer', '見学 者');
    expect((await make({}, observer)).status).toBe(403);
    expect((await make({ text: ' ' })).status).toBe(400);
    expect((await make({ kind: 'other thing' })).status).toBe(400);
    expect((await make({ messageId: newId() })).body.errors?.[0]?.path).toBe('conversationId');
    for (const wrong of [
      { conversationId: newId() },
      { conversationId: conversation.id, messageId: newId() },
      { customerId: newId() },
      { ownerId: newId() },
    ])
      expect((await make(wrong)).status).toBe(404);
    expect((await agent.call('GET', `/api/v1/feedback/${newId()}`)).status).toBe(404);
  });

  it('ends with what was done and with the customer told of it, or with a reason', async () => {
    const item = await made({ conversationId: conversation.id });
    const early = await move(item, 'done');
    expect([early.status, early.body.errors?.[0]?.path]).toEqual([422, 'outcome']);
    const without = await move(item, 'declined');
    expect([without.status, without.body.errors?.[0]?.path]).toEqual([422, 'reason']);
    const acting = await move(item, 'reporting', { outcome: '在庫の更新を毎時から5分ごとに改めました。' });
    expect(acting.body).toMatchObject({ state: 'reporting', closedAt: null });
    expect(await move(acting.body, 'done')).toMatchObject({ status: 422, body: { code: 'unprocessable' } });
    const told = await agent.call<FeedbackDetail>('POST', `/api/v1/feedback/${item.id}/told`, {
      basedOn: acting.body.revision,
      how: 'phone',
    });
    const done = await move(told.body, 'done');
    expect(done.body).toMatchObject({ state: 'done', toldHow: 'phone' });
    expect(done.body.closedAt).not.toBeNull();
    expect((await move(done.body, 'acting')).status).toBe(409);
    const again = await move(done.body, 'considering');
    expect([again.status, again.body.closedAt]).toEqual([200, null]);
    const events = (await read(item)).events.map(({ kind }) => kind);
    expect(events).toEqual(['moved', 'moved', 'told', 'moved', 'made']);
  });

  it('of nobody known ends without anybody told; two who change it at once do not overwrite each other', async () => {
    const item = await made();
    const both = await Promise.all([move(item, 'considering'), move(item, 'acting')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const now = await read(item);
    expect(
      (await agent.call('POST', `/api/v1/feedback/${item.id}/told`, { basedOn: now.revision, how: 'page' }))
        .status,
    ).toBe(422);
    const done = await move(now, 'done', { outcome: '掲示を改めました。' });
    expect([done.status, done.body.state]).toEqual([200, 'done']);
  });

  it('lays a report before whoever sends it: in the conversation it is from', async () => {
    const item = await made({ conversationId: conversation.id });
    const draft = (append = false) =>
      agent.call<DraftedFeedback & Problem>('POST', `/api/v1/feedback/${item.id}/draft`, { append });
    expect((await draft()).status).toBe(422);
    await move(item, 'reporting', { outcome: '在庫の更新を5分ごとに改めました。' });
    expect((await draft()).body.conversationId).toBe(conversation.id);
    const { body } = await agent.call<{ draft: { text: string } }>(
      'GET',
      `/api/v1/conversations/${conversation.id}/draft`,
    );
    for (const part of [
      '山田 太郎様',
      'みどり商店でございます',
      '「在庫の表示を正確にしてほしい」',
      '5分ごとに改めました',
    ])
      expect(body.draft.text).toContain(part);
    expect(await draft()).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await draft(true)).status).toBe(200);
  });

  it('where there is no conversation, in a new one', async () => {
    const { body: customer } = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: 'Jane Smith',
      email: 'jane@example.com',
    });
    const item = await made({ customerId: customer.id, text: 'Please add English labels' });
    await move(item, 'declined', { reason: 'Our labels are printed by the makers.' });
    const { body } = await agent.call<DraftedFeedback>('POST', `/api/v1/feedback/${item.id}/draft`, {});
    const first = await agent.call<FirstMessage>('GET', `/api/v1/first-messages/${body.conversationId}`);
    expect(first.body).toMatchObject({
      subject: 'What came of your feedback',
      customer: { id: customer.id },
    });
    const { body: draft } = await agent.call<{ draft: { text: string } }>(
      'GET',
      `/api/v1/conversations/${body.conversationId}/draft`,
    );
    expect(draft.draft.text).toContain('cannot do it at present');
    expect((await read(item)).conversationId).toBe(body.conversationId);
  });
});

describe('what says the same', () => {
  it('is found by its words, put together, moved together, and closed one by one', async () => {
    const head = await made({ text: '夜間でも電話がつながるようにしてほしいです' });
    const other = await made({ text: '夜間も電話がつながるようにしてください' });
    const third = await made({ text: '夜間に電話がつながらないので困ります' });
    const alike = await agent.call<{ items: FeedbackItem[] }>('GET', `/api/v1/feedback/${head.id}/alike`);
    expect(alike.body.items.map(({ id }) => id)).toContain(other.id);
    const group = (id: string, withId: string) =>
      agent.call<FeedbackDetail & Problem>('POST', `/api/v1/feedback/${id}/group`, { withId });
    expect((await group(third.id, other.id)).body.groupId).toBe(other.id);
    expect((await group(other.id, head.id)).body.groupId).toBe(head.id);
    expect((await read(head)).members.map(({ id }) => id).toSorted()).toEqual(
      [other.id, third.id].toSorted(),
    );
    expect((await group(head.id, third.id)).status).toBe(409);
    expect((await group(head.id, newId())).status).toBe(404);
    const moved = await move(await read(head), 'reporting', { outcome: '22時まで受付を延長しました。' });
    expect(moved.body.members.map(({ state }) => state)).toEqual(['reporting', 'reporting']);
    const done = await move(moved.body, 'done');
    expect(done.body.members.map(({ state }) => state)).toEqual(['reporting', 'reporting']);
    await agent.call('DELETE', `/api/v1/feedback/${third.id}/group`);
    expect((await read(third)).groupId).toBeNull();
  });
});

describe('the wall', () => {
  it('shows what is open longest first, in pages; the figures count what is there', async () => {
    const first = await list('list=wall&limit=2');
    const second = await list(`list=wall&limit=2&cursor=${first.nextCursor}`);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids.length).toBeGreaterThan(2);
    const { body } = await agent.call<FeedbackFigures>('GET', '/api/v1/feedback/figures');
    const open = (await list('list=open&limit=200')).items;
    const counted = body.states.filter(({ state }) => state !== 'done' && state !== 'declined');
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(open.length);
    expect(body.oldestAt).toBe(first.items[0]?.createdAt);
    expect(body.closed).toBe((await list('list=closed&limit=200')).items.length);
    expect((await list('list=mine&limit=200')).items.every(({ owner }) => owner?.name === '佐藤 健')).toBe(
      true,
    );
    expect((await list('list=overdue')).items).toEqual([]);
  });

  it('has what may be shown to everybody, in words of ours, whole', async () => {
    const item = await made({ kind: 'praise' });
    const patch = (change: object) =>
      agent.call<FeedbackDetail & Problem>('PATCH', `/api/v1/feedback/${item.id}`, {
        basedOn: item.revision,
        ...change,
      });
    expect((await patch({ publicVoice: '夜も電話したい' })).body.errors?.[0]?.path).toBe('publicAction');
    expect((await patch({ improvementId: newId() })).status).toBe(404);
    expect(
      (await patch({ publicVoice: '夜も電話したい', publicAction: '22時まで延長しました' })).status,
    ).toBe(200);
    expect((await patch({ kind: 'other' })).status).toBe(409);
    expect((await list('list=public')).items.map(({ id }) => id)).toEqual([item.id]);
  });
});
