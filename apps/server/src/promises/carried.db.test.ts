import type { Conversation, PromiseRecord, ThreadChange } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { merge, mergesOf, undo } from '../customers/merges.fixture.ts';
import { buildPromiseDesk, byThursday, thursdayText, type PromiseDesk } from './promise.fixture.ts';

let desk: PromiseDesk;
beforeAll(async () => {
  desk = await buildPromiseDesk();
});
afterAll(() => desk.close());

/** A conversation with one promise whose answer has gone out. */
async function promised(): Promise<{ conversation: Conversation; promise: PromiseRecord }> {
  const conversation = await desk.ask();
  const sent = await desk.promise(conversation, thursdayText, [byThursday]);
  await desk.becomes(sent.body.id, 'sent');
  const [promise] = await desk.of(conversation.id);
  if (promise === undefined) throw new Error('nothing was promised');
  return { conversation, promise };
}
const byHand = async (conversationId: string): Promise<string> => {
  const body = { conversationId, sentence: '訪問の件', act: 'visit', due: '2031-12-01' };
  return (await desk.agent.call<PromiseRecord>('POST', '/api/v1/promises', body)).body.id;
};
const query = (text: string, values: unknown[]) => desk.context.database.pool.query(text, values);

describe('a promise', () => {
  it('goes with its conversation into another, and back; so does one entered by hand', async () => {
    const { conversation: source, promise } = await promised();
    const hand = await byHand(source.id);
    const target = await desk.ask();
    const change = await desk.lead.call<ThreadChange>('POST', `/api/v1/conversations/${target.id}/merge`, {
      sourceId: source.id,
    });
    expect(change.status).toBeLessThan(300);
    expect((await desk.of(target.id)).map(({ id }) => id).toSorted()).toEqual([promise.id, hand].toSorted());
    for (const id of [promise.id, hand])
      expect(await desk.get(id)).toMatchObject({
        conversationId: target.id,
        customer: { id: target.customer.id },
      });
    await desk.lead.call('POST', `/api/v1/thread-changes/${change.body.id}/undo`);
    for (const id of [promise.id, hand]) expect((await desk.get(id)).conversationId).toBe(source.id);
  });

  it('goes with its message where a conversation is split', async () => {
    const { conversation, promise } = await promised();
    const messageId = promise.message?.messageId;
    const split = await desk.lead.call<ThreadChange>(
      'POST',
      `/api/v1/conversations/${conversation.id}/split`,
      {
        messageId,
      },
    );
    expect(split.status).toBeLessThan(300);
    const after = await desk.get(promise.id);
    expect(after.conversationId).not.toBe(conversation.id);
    expect(after.message).toMatchObject({ messageId, conversationId: after.conversationId });
  });

  it('is to whoever the customer is now, and again to the other when the merge is undone', async () => {
    const { conversation, promise } = await promised();
    const other = await desk.ask();
    const [kept, merged] = [other.customer.id, conversation.customer.id];
    await merge(desk, kept, merged);
    const open = (id: string) =>
      desk.owner.call<{ items: PromiseRecord[] }>('GET', `/api/v1/promises?customer=${id}`);
    expect((await open(kept)).body.items).toMatchObject([{ id: promise.id, customer: { id: kept } }]);
    await undo(desk, (await mergesOf(desk, kept))[0]?.id ?? '');
    expect((await open(kept)).body.items).toEqual([]);
    expect((await desk.get(promise.id)).customer?.id).toBe(merged);
  });

  it('loses its words, not its fate, when a person’s data is erased', async () => {
    const { conversation, promise } = await promised();
    const { id, name } = conversation.customer;
    const erased = await desk.owner.call('POST', `/api/v1/customers/${id}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      confirm: name,
    });
    expect(erased.status).toBe(201);
    expect(await desk.get(promise.id)).toMatchObject({
      sentence: '',
      start: null,
      state: 'not_promise',
      act: 'contact',
    });
  });

  it('outlives its conversation without its words: late ones count as broken, open ones go', async () => {
    const [late, open, kept] = [await promised(), await promised(), await promised()];
    await query(`update promise set due_at = now() - interval '1 day', late_at = now() where id = $1`, [
      late.promise.id,
    ]);
    const settle = `/api/v1/promises/${kept.promise.id}/settle`;
    expect((await desk.agent.call('POST', settle, { as: 'kept' })).status).toBe(200);
    for (const { conversation } of [late, open, kept]) {
      await query('delete from message where conversation_id = $1', [conversation.id]);
      await query('delete from conversation where id = $1', [conversation.id]);
    }
    const gone = { conversationId: null, customer: null, message: null, sentence: '' };
    expect(await desk.get(late.promise.id)).toMatchObject({ ...gone, state: 'broken', late: true });
    expect(await desk.get(kept.promise.id)).toMatchObject({ ...gone, state: 'kept' });
    const absent = await desk.owner.call('GET', `/api/v1/promises/${open.promise.id}`);
    expect(absent.status).toBe(404);
  });

  it('stays with the desk when its owner leaves it', async () => {
    const { promise } = await promised();
    const temp = await desk.join('agent', '派遣');
    await desk.agent.call('PATCH', `/api/v1/promises/${promise.id}`, { ownerId: temp.memberId });
    expect((await desk.owner.call('DELETE', `/api/v1/members/${temp.memberId}`)).status).toBeLessThan(300);
    expect(await desk.get(promise.id)).toMatchObject({ owner: null, state: 'open' });
    const none = await desk.owner.call<{ items: PromiseRecord[] }>('GET', '/api/v1/promises?owner=none');
    expect(none.body.items.map(({ id }) => id)).toContain(promise.id);
  });
});
