import type { Call, Conversation, PromiseRecord, PromiseStats } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertMessage, lockConversation } from '../conversations/index.ts';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { byThursday, buildPromiseDesk, thursdayText, type PromiseDesk } from './promise.fixture.ts';
import { watchPromises } from './remind.ts';
import { enterTold } from './told.ts';

let desk: PromiseDesk;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildPromiseDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  conversation = await desk.ask();
});

const within = <T>(work: (tx: Tx) => Promise<T>) => desk.context.database.inWorkspace(desk.workspaceId, work);
const later = new Date('2031-11-24T09:00:00.000Z');

/** An acknowledgement has gone out, and told a time. Answers the promise that it is. */
async function tell({ id }: Conversation, dueAt = later): Promise<string> {
  const messageId = newId();
  const sentence = '11月24日(月)18時までに、担当者よりご返信いたします。';
  await within(async (tx) => {
    const place = await lockConversation(tx, id);
    if (place === undefined) throw new Error('there is no such conversation');
    const now = new Date();
    await insertMessage(
      tx,
      {
        id: messageId,
        conversationId: id,
        ordinal: place.lastOrdinal + 1,
        channelId: desk.channelId,
        sourceId: null,
        direction: 'outbound',
        subject: null,
        text: sentence,
        quotedFrom: null,
        html: null,
        remoteImages: 0,
        from: { name: null, address: 'support@example.jp' },
        recipients: { to: [], cc: [], replyTo: null },
        authorId: null,
        headerId: null,
        references: [],
        automatic: true,
        sentAt: now,
        receivedAt: now,
        delivery: 'sent',
      },
      { status: 'open', preview: '', waitingSince: undefined },
    );
    const told = {
      conversationId: id,
      messageId,
      channelId: desk.channelId,
      sentence,
      memberId: null,
      at: now,
    };
    await enterTold(tx, { ...told, dueAt });
  });
  const one = (await desk.of(id)).find(({ message }) => message?.messageId === messageId);
  return one?.id ?? '';
}
const becomes = (status: string) =>
  desk.agent.call('PATCH', `/api/v1/conversations/${conversation.id}`, { status });
const close = async () => {
  await becomes('done');
  await desk.look();
};
const reads = (intent: string) =>
  within((tx) =>
    tx.run(sql`
      insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
      select ${tx.workspaceId}, last_message_id, 'neutral', false, ${intent}, 'normal' from conversation
      where workspace_id = ${tx.workspaceId} and id = ${conversation.id}`),
  );
const trailOf = async () => {
  const path = `/api/v1/conversations/${conversation.id}/activity`;
  type Line = { kind: string; actor: { name: string } | null };
  const { items } = (await desk.owner.call<{ items: Line[] }>('GET', path)).body;
  return items.map(({ kind, actor }) => `${kind} ${actor?.name ?? ''}`.trim());
};

describe('a time that an acknowledgement told', () => {
  it('is kept by the next answer, whatever that promises, and however many were told', async () => {
    const [first, second] = [await tell(conversation), await tell(conversation)];
    const sent = await desk.promise(conversation, thursdayText, [byThursday]);
    expect((await desk.get(first)).state).toBe('open');
    await desk.becomes(sent.body.id, 'sent');
    for (const id of [first, second])
      expect(await desk.get(id)).toMatchObject({
        state: 'kept',
        late: false,
        closedHow: 'message',
        evidence: { messageId: sent.body.id },
      });
    // What a person promised is kept by the next answer all the same: the told times do not make it unclear.
    await tell(conversation);
    const kept = await desk.promise(conversation, '在庫がございました。', []);
    await desk.becomes(kept.body.id, 'sent');
    const states = (await desk.of(conversation.id)).map(({ state, proposed }) => [state, proposed]);
    expect(states).toEqual(Array.from({ length: 4 }, () => ['kept', null]));
  });

  it('is kept by a call in its conversation', async () => {
    const id = await tell(conversation);
    await desk.owner.call('POST', '/api/v1/channels', { type: 'phone', name: '代表', service: 'none' });
    await desk.agent.call<Call>('POST', '/api/v1/calls', {
      direction: 'outbound',
      outcome: 'answered',
      customerId: conversation.customer.id,
      conversationId: conversation.id,
      notes: '在庫の件をお伝えした。',
    });
    await desk.look();
    expect(await desk.get(id)).toMatchObject({ state: 'kept', closedHow: 'call' });
  });

  it('is not needed when the matter is closed without an answer: with who, and not late', async () => {
    const id = await tell(conversation);
    await close();
    expect(await desk.get(id)).toMatchObject({
      state: 'not_needed',
      late: false,
      closedHow: 'closing',
      closedBy: { id: desk.agent.memberId },
      evidence: null,
    });
    expect(await trailOf()).toContain('promise_not_needed 佐藤 健');
  });

  it('names the thanks that were the customer’s last word as the reason', async () => {
    const id = await tell(conversation);
    await desk.writeAgain(conversation, 'ご丁寧にありがとうございました。');
    await reads('thanks');
    await close();
    const { state, evidence } = await desk.get(id);
    expect(state).toBe('not_needed');
    expect(evidence).toMatchObject({ conversationId: conversation.id, ordinal: 3 });
  });

  it('waits on when the closing is taken back, and not when they write anew', async () => {
    const id = await tell(conversation);
    const before = await desk.owner.call<Conversation>('GET', `/api/v1/conversations/${conversation.id}`);
    await close();
    await desk.writeAgain(conversation, '別の質問です。');
    await desk.look();
    expect((await desk.get(id)).state).toBe('not_needed');
    await close();
    await within((tx) =>
      tx.run(sql`update conversation set status = 'open', waiting_since = ${before.body.waitingSince}
        where workspace_id = ${tx.workspaceId} and id = ${conversation.id}`),
    );
    await desk.look();
    expect(await desk.get(id)).toMatchObject({ state: 'open', closedAt: null, closedBy: null });
    const sent = await desk.promise(conversation, '在庫がございました。', []);
    await desk.becomes(sent.body.id, 'sent');
    expect((await desk.get(id)).state).toBe('kept');
  });

  it('is opened again by a person, as what was kept is', async () => {
    const id = await tell(conversation);
    await close();
    const opened = await desk.agent.call<PromiseRecord>('POST', `/api/v1/promises/${id}/settle`, {
      as: 'open',
    });
    expect(opened.body).toMatchObject({ state: 'open', closedHow: null });
  });

  it('is owed as long as the answer that closed the matter has not arrived', async () => {
    const id = await tell(conversation);
    const sent = await desk.answer<{ id: string }>(desk.agent, conversation, '在庫がございました。', {
      status: 'done',
      promises: [],
    });
    await desk.look();
    expect((await desk.get(id)).state).toBe('open');
    await desk.becomes(sent.body.id, 'bounced');
    expect((await desk.get(id)).state).toBe('open');
    await desk.becomes(sent.body.id, 'sent');
    expect((await desk.get(id)).state).toBe('kept');
  });

  it('that was over before the matter was closed stays late', async () => {
    const id = await tell(conversation, new Date(Date.now() - 60_000));
    await watchPromises(desk.context.delivery, desk.workspaceId);
    await close();
    expect(await desk.get(id)).toMatchObject({ state: 'not_needed', late: true });
  });

  it('is not late by being looked at after its time, where the answer was in time', async () => {
    const id = await tell(conversation);
    const sent = await desk.promise(conversation, '在庫がございました。', []);
    await watchPromises(desk.context.delivery, desk.workspaceId, new Date(later.getTime() + 1000));
    expect((await desk.get(id)).late).toBe(true);
    await desk.becomes(sent.body.id, 'sent');
    expect(await desk.get(id)).toMatchObject({ state: 'kept', late: false });
  });

  it('is counted apart from what was kept and what was late', async () => {
    const stats = async () =>
      (await desk.owner.call<PromiseStats>('GET', '/api/v1/promises/stats?by=month')).body.total;
    const before = await stats();
    await tell(conversation);
    await close();
    const now = await stats();
    expect(now).toEqual({ ...before, notNeeded: before.notNeeded + 1 });
    const { items } = (
      await desk.owner.call<{ items: PromiseRecord[] }>(
        'GET',
        `/api/v1/promises?outcome=not_needed&conversation=${conversation.id}`,
      )
    ).body;
    expect(items.map(({ state }) => state)).toEqual(['not_needed']);
  });
});
