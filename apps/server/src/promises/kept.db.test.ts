import type { Call, Conversation, Draft, MovedPromise, PromiseRecord } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { neighbour } from '../testing/neighbour.fixture.ts';
import {
  buildPromiseDesk,
  byThursday,
  thursdayText,
  type Problem,
  type PromiseDesk,
} from './promise.fixture.ts';

let desk: PromiseDesk;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildPromiseDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  conversation = await desk.ask();
});

/** An answer with the one promise, gone out. */
async function promised(given: object = {}, text = thursdayText): Promise<PromiseRecord> {
  const sent = await desk.promise(conversation, text, [{ ...byThursday, ...given }]);
  await desk.becomes(sent.body.id, 'sent');
  const [one] = await desk.of(conversation.id);
  if (one === undefined) throw new Error('nothing was promised');
  return one;
}
const send = async (text: string) => {
  const sent = await desk.promise(conversation, text, []);
  await desk.becomes(sent.body.id, 'sent');
  return sent.body.id;
};
const settle = (id: string, body: object) =>
  desk.agent.call<PromiseRecord & Problem>('POST', `/api/v1/promises/${id}/settle`, body);
const move = (id: string, body: object) =>
  desk.agent.call<MovedPromise & Problem>('POST', `/api/v1/promises/${id}/move`, body);

describe('a promise kept by itself', () => {
  it('is kept by the next answer, which is shown; and opened again with one click', async () => {
    const { id } = await promised();
    const messageId = await send('お待たせいたしました。在庫がございました。');
    expect(await desk.get(id)).toMatchObject({
      state: 'kept',
      closedHow: 'message',
      closedBy: null,
      late: false,
      evidence: { messageId, conversationId: conversation.id },
    });
    expect((await settle(id, { as: 'open' })).body).toMatchObject({ state: 'open', evidence: null });
    // What a person has refused is not taken for it again, another answer is.
    await desk.becomes(messageId, 'failed');
    await desk.becomes(messageId, 'sent');
    expect((await desk.get(id)).state).toBe('open');
    await send('在庫は十点ございます。');
    expect((await desk.get(id)).state).toBe('kept');
  });

  it('is open again when the answer that kept it came back', async () => {
    const { id } = await promised();
    const messageId = await send('在庫がございました。');
    expect((await desk.get(id)).state).toBe('kept');
    await desk.becomes(messageId, 'bounced');
    expect(await desk.get(id)).toMatchObject({ state: 'open', closedAt: null, evidence: null });
    await desk.becomes(messageId, 'sent');
    expect((await desk.get(id)).state).toBe('kept');
  });

  it('to send is kept only by an answer that says so', async () => {
    const sentence = '12月3日(水)までに発送いたします';
    const { id } = await promised({ at: sentence, act: 'send', due: '2031-12-03' }, `${sentence}。`);
    await send('ご質問の件、承知いたしました。');
    expect((await desk.get(id)).state).toBe('open');
    await send('本日、商品を発送いたしました。');
    expect((await desk.get(id)).state).toBe('kept');
  });

  it('is proposed, not decided, where two of a kind are open; a person says', async () => {
    const second = '12月5日(金)までに改めてご連絡いたします';
    const sent = await desk.promise(conversation, `${thursdayText}\n${second}。`, [
      byThursday,
      { at: second, act: 'contact', due: '2031-12-05' },
    ]);
    await desk.becomes(sent.body.id, 'sent');
    const messageId = await send('在庫がございました。');
    const [one, two] = await desk.of(conversation.id);
    if (one === undefined || two === undefined) throw new Error('two were promised');
    expect([one, two]).toMatchObject([
      { state: 'open', proposed: { messageId } },
      { state: 'open', proposed: { messageId } },
    ]);
    expect((await settle(one.id, { as: 'kept' })).body).toMatchObject({
      state: 'kept',
      closedHow: 'hand',
      evidence: { messageId },
    });
    expect((await settle(two.id, { as: 'not_kept_by_this' })).body).toMatchObject({
      state: 'open',
      proposed: null,
    });
    expect((await settle(two.id, { as: 'not_kept_by_this' })).body.code).toBe('conflict');
  });

  it('is kept by a call in which somebody spoke with the customer', async () => {
    const { id } = await promised();
    await desk.owner.call('POST', '/api/v1/channels', { type: 'phone', name: '代表', service: 'none' });
    const call = await desk.agent.call<Call>('POST', '/api/v1/calls', {
      direction: 'outbound',
      outcome: 'answered',
      customerId: conversation.customer.id,
      notes: '在庫の件をお伝えした。',
    });
    expect(call.status).toBe(201);
    await desk.look();
    expect(await desk.get(id)).toMatchObject({
      state: 'kept',
      closedHow: 'call',
      evidence: { messageId: call.body.messageId },
    });
  });

  it('stays open while the answer that holds it has not arrived', async () => {
    const sent = await desk.promise(conversation, thursdayText, [byThursday]);
    await desk.becomes(sent.body.id, 'failed');
    await send('在庫がございました。');
    expect(await desk.of(conversation.id)).toMatchObject([{ state: 'open', undelivered: true }]);
  });
});

describe('a promise settled by hand', () => {
  it('has one end: whoever comes second is told', async () => {
    const { id } = await promised();
    const answers = await Promise.all([settle(id, { as: 'kept' }), settle(id, { as: 'not_promise' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('conflict');
  });

  it('that will not be kept needs a reason and what was told, and stays on record', async () => {
    const { id } = await promised();
    const refused = await settle(id, { as: 'broken', reason: '欠品' });
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([400, 'told']);
    const given = { as: 'broken', reason: '欠品', told: 'お電話でお詫びした' };
    expect((await settle(id, given)).body).toMatchObject({ state: 'broken', told: 'お電話でお詫びした' });
    expect((await settle(id, { as: 'open' })).body.code).toBe('conflict');
    expect((await settle(id, { as: 'kept' })).body.code).toBe('conflict');
  });

  it('was not kept in the future, nor before it was given', async () => {
    const { id } = await promised();
    for (const at of ['2040-01-01T00:00:00Z', '2020-01-01T00:00:00Z'])
      expect((await settle(id, { as: 'kept', at })).status).toBe(400);
  });

  it('is nobody’s business next door', async () => {
    const { id } = await promised();
    const { owner } = await neighbour(desk);
    expect((await owner.call('GET', `/api/v1/promises/${id}`)).status).toBe(404);
    expect((await owner.call('POST', `/api/v1/promises/${id}/settle`, { as: 'kept' })).status).toBe(404);
    expect((await desk.get(id)).state).toBe('open');
  });
});

describe('a promise moved', () => {
  it('is moved when the apology has gone out, and the old one keeps its record', async () => {
    const before = await promised();
    const asked = await move(before.id, { due: '2031-11-28T12:00' });
    expect(asked.status).toBe(200);
    expect(asked.body.draft).toContain('11月28日(金)12時までにご連絡いたします');
    expect(asked.body.promise).toMatchObject({ state: 'open', pendingDue: '2031-11-28T12:00' });
    const path = `/api/v1/conversations/${conversation.id}/draft`;
    const { draft } = (await desk.agent.call<{ draft: Draft | null }>('GET', path)).body;
    expect(draft?.text).toBe(asked.body.draft);
    const text = asked.body.draft ?? '';
    const at = '11月28日(金)12時までにご連絡いたします';
    const given = { at, act: 'contact' as const, due: '2031-11-28T12:00', moves: before.id };
    const sent = await desk.promise(conversation, text, [given]);
    expect(sent.status).toBe(201);
    expect((await desk.get(before.id)).state).toBe('open');
    await desk.becomes(sent.body.id, 'sent');
    const [old, next] = await desk.of(conversation.id);
    expect(old).toMatchObject({
      id: before.id,
      state: 'moved',
      late: false,
      pendingDue: null,
      movedToId: next?.id,
    });
    expect(next).toMatchObject({ state: 'open', movesId: before.id, due: '2031-11-28T12:00' });
    // Nobody moves it twice.
    expect((await desk.promise(conversation, text, [given])).body.code).toBe('conflict');
    expect((await move(before.id, { due: '2031-12-01' })).body.code).toBe('conflict');
  });

  it('stays as it was where the apology did not arrive, and another may take its place', async () => {
    const { id } = await promised();
    const given = { ...byThursday, due: '2031-11-28T12:00', moves: id };
    const lost = await desk.promise(conversation, thursdayText, [given]);
    await desk.becomes(lost.body.id, 'failed');
    expect((await desk.get(id)).state).toBe('open');
    const again = await desk.promise(conversation, thursdayText, [given]);
    expect(again.status).toBe(201);
    await desk.becomes(again.body.id, 'sent');
    expect((await desk.get(id)).state).toBe('moved');
  });

  it('goes by telephone at once, with what was said', async () => {
    const { id } = await promised();
    const moved = await move(id, { due: '2031-12-01', told: 'お電話でご了承いただいた' });
    expect(moved.body).toMatchObject({
      promise: { state: 'moved', told: 'お電話でご了承いただいた' },
      successor: { state: 'open', due: '2031-12-01', movesId: id, confirmed: true },
    });
  });

  it('never writes over a draft, unless asked to stand above it', async () => {
    const { id } = await promised();
    const path = `/api/v1/conversations/${conversation.id}/draft`;
    await desk.agent.call('PUT', path, { text: '書きかけの返信', basedOn: null });
    expect((await move(id, { due: '2031-12-01' })).body.code).toBe('conflict');
    const appended = await move(id, { due: '2031-12-01', append: true });
    const { draft } = (await desk.agent.call<{ draft: Draft | null }>('GET', path)).body;
    expect(draft?.text).toBe(`${appended.body.draft}\n\n書きかけの返信`);
    expect((await desk.agent.call('DELETE', `/api/v1/promises/${id}/move`)).status).toBe(200);
    expect((await desk.get(id)).pendingDue).toBeNull();
  });

  it('is not moved to a time that is over, to its own, or by a mere change', async () => {
    const { id } = await promised();
    for (const due of ['2020-01-01', byThursday.due]) expect((await move(id, { due })).status).toBe(400);
    const changed = await desk.agent.call('PATCH', `/api/v1/promises/${id}`, { due: '2031-12-01' });
    expect([changed.status, changed.body['code']]).toEqual([409, 'conflict']);
    const given = await desk.agent.call('PATCH', `/api/v1/promises/${id}`, { ownerId: desk.lead.memberId });
    expect(given.body).toMatchObject({ owner: { id: desk.lead.memberId }, due: byThursday.due });
  });
});

describe('a promise entered by hand', () => {
  const add = (body: object) =>
    desk.agent.call<PromiseRecord & Problem>('POST', '/api/v1/promises', {
      conversationId: conversation.id,
      sentence: '在庫を確認して折り返す',
      act: 'contact',
      ...body,
    });

  it('waits for its event, and is due when a person says that it has happened', async () => {
    const made = await add({ condition: 'ご入金確認後', source: 'call' });
    expect([made.status, made.body.due]).toEqual([201, null]);
    const path = `/api/v1/promises/${made.body.id}`;
    expect((await desk.agent.call('PATCH', path, { happened: true })).status).toBe(400);
    const happened = await desk.agent.call('PATCH', path, { happened: true, due: '2031-12-01' });
    expect(happened.body).toMatchObject({ due: '2031-12-01', condition: 'ご入金確認後' });
    expect(happened.body['happenedAt']).not.toBeNull();
    expect((await desk.agent.call('PATCH', path, { happened: true, due: '2031-12-01' })).status).toBe(409);
  });

  it('needs a time, a real conversation, and a message of it', async () => {
    expect((await add({})).body.code).toBe('promise_undated');
    expect((await add({ due: '2020-01-01' })).status).toBe(400);
    const other = await desk.ask();
    expect((await add({ due: '2031-12-01', messageId: other.lastMessageId })).status).toBe(404);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect((await add({ due: '2031-12-01', conversationId: nowhere })).status).toBe(404);
    const observer = await desk.join('observer', '見学者');
    expect((await observer.call('POST', '/api/v1/promises', {})).status).toBe(403);
    expect((await add({ due: '2031-12-01', ownerId: observer.memberId })).status).toBe(400);
  });
});
