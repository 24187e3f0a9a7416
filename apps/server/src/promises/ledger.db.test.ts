import type { Approval, Conversation } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPromiseDesk, byThursday, thursdayText, type PromiseDesk } from './promise.fixture.ts';

let desk: PromiseDesk;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildPromiseDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  conversation = await desk.ask();
});

describe('an answer with a confirmed promise', () => {
  it('is a row of the ledger: who, what, by when, in which words, where', async () => {
    const sent = await desk.promise(conversation, thursdayText, [byThursday]);
    expect(sent.status).toBe(201);
    expect(await desk.of(conversation.id)).toMatchObject([
      {
        source: 'reply',
        act: 'contact',
        sentence: byThursday.at,
        start: thursdayText.indexOf(byThursday.at),
        due: '2031-11-27T15:00',
        dueAt: '2031-11-27T06:00:00.000Z',
        owner: { id: desk.agent.memberId },
        confirmed: true,
        state: 'open',
        late: false,
        customer: { id: conversation.customer.id },
        message: { messageId: sent.body.id, conversationId: conversation.id, ordinal: 2 },
      },
    ]);
  });

  it('goes when the answer is taken back before it is sent', async () => {
    const sent = await desk.promise(conversation, thursdayText, [byThursday]);
    expect((await desk.agent.call('POST', `/api/v1/messages/${sent.body.id}/undo`)).status).toBe(200);
    expect(await desk.of(conversation.id)).toEqual([]);
  });

  it('is marked when the answer never reached the customer', async () => {
    const sent = await desk.promise(conversation, thursdayText, [byThursday]);
    await desk.becomes(sent.body.id, 'failed');
    expect(await desk.of(conversation.id)).toMatchObject([{ state: 'open', undelivered: true }]);
  });

  it('is not written twice when the request is repeated under its key', async () => {
    const key = { 'idempotency-key': `once-${conversation.id}` };
    const path = `/api/v1/conversations/${conversation.id}/messages`;
    const body = { text: thursdayText, basedOn: conversation.lastMessageId, promises: [byThursday] };
    for (let time = 0; time < 2; time += 1)
      expect((await desk.agent.call('POST', path, body, key)).status).toBe(201);
    expect(await desk.of(conversation.id)).toHaveLength(1);
  });

  it('may be kept by somebody else, and a day is due at its end', async () => {
    const given = { ...byThursday, due: '2031-11-27', ownerId: desk.lead.memberId };
    await desk.promise(conversation, thursdayText, [given]);
    expect(await desk.of(conversation.id)).toMatchObject([
      { owner: { id: desk.lead.memberId }, dueAt: '2031-11-27T14:59:59.999Z' },
    ]);
  });

  it('waits with the answer for approval, and is a row when that is approved', async () => {
    const { body, status } = await desk.answer<{ approval: Approval }>(
      desk.trainee,
      conversation,
      thursdayText,
      { promises: [byThursday] },
    );
    expect([status, await desk.of(conversation.id)]).toEqual([202, []]);
    const path = `/api/v1/approvals/${body.approval.id}/approve`;
    expect((await desk.lead.call('POST', path, { revision: 1 })).status).toBe(200);
    expect(await desk.of(conversation.id)).toMatchObject([
      { owner: { id: desk.trainee.memberId }, confirmed: true, message: { messageId: body.approval.id } },
    ]);
  });

  it('also stands in a note', async () => {
    const path = `/api/v1/conversations/${conversation.id}/messages`;
    const note = { direction: 'note', text: byThursday.at, promises: [byThursday] };
    expect((await desk.agent.call('POST', path, note)).status).toBe(201);
    expect(await desk.of(conversation.id)).toMatchObject([{ source: 'note', state: 'open' }]);
  });
});

describe('an answer whose writer was not asked', () => {
  it('is read after it was written: what has a date is kept as unconfirmed, what is vague is not', async () => {
    const text = '12月3日(水)までに発送いたします。\nなるべく早くご連絡いたします。';
    const sent = await desk.promise(conversation, text);
    expect([sent.status, await desk.of(conversation.id)]).toEqual([201, []]);
    await desk.look();
    expect(await desk.of(conversation.id)).toMatchObject([{ act: 'send', confirmed: false, state: 'open' }]);
    await desk.look();
    expect(await desk.of(conversation.id)).toHaveLength(1);
  });

  it('promises nothing where it was taken back meanwhile', async () => {
    const sent = await desk.promise(conversation, '12月3日(水)までに発送いたします。');
    await desk.agent.call('POST', `/api/v1/messages/${sent.body.id}/undo`);
    await desk.look();
    expect(await desk.of(conversation.id)).toEqual([]);
  });
});

describe('a vague promise', () => {
  const vague = 'なるべく早くご連絡いたします';
  const text = `かしこまりました。${vague}。`;

  it('is refused until it has a date, or is said to be none', async () => {
    const refused = await desk.promise(conversation, text, []);
    expect([refused.status, refused.body.code]).toEqual([422, 'promise_undated']);
    expect(refused.body).toMatchObject({ promises: [{ at: vague, due: null }] });
    const none = await desk.promise(conversation, text, [{ at: vague, notPromise: true }]);
    expect(none.status).toBe(201);
    await desk.look();
    // That it is none is kept, so that nobody finds it again.
    expect(await desk.of(conversation.id)).toMatchObject([{ state: 'not_promise', sentence: vague }]);
    const dated = await desk.promise(conversation, text, [{ at: vague, act: 'contact', due: '2031-11-27' }]);
    expect(dated.status).toBe(201);
    await desk.look();
    const open = (await desk.of(conversation.id)).filter(({ state }) => state === 'open');
    expect(open).toMatchObject([{ due: '2031-11-27', sentence: vague }]);
  });

  it('does not hide what has a date beside it: that is found after all, as unconfirmed', async () => {
    const both = `${text}\n12月3日(水)までに発送いたします。`;
    await desk.promise(conversation, both, [{ at: vague, notPromise: true }]);
    await desk.look();
    expect((await desk.of(conversation.id)).filter(({ state }) => state === 'open')).toMatchObject([
      { act: 'send', confirmed: false },
    ]);
  });

  it('goes out without a date only where a lead allows it, and that stays on record', async () => {
    const undated = [{ at: vague, act: 'contact' as const, undated: true }];
    expect((await desk.promise(conversation, text, undated)).body.code).toBe('promise_undated');
    const set = (undatedAllowed: boolean) =>
      desk.lead.call('PUT', '/api/v1/promise-settings', { undatedAllowed });
    expect((await desk.agent.call('PUT', '/api/v1/promise-settings', { undatedAllowed: true })).status).toBe(
      403,
    );
    await set(true);
    expect((await desk.promise(conversation, text, undated)).status).toBe(201);
    expect(await desk.of(conversation.id)).toMatchObject([{ due: null, undated: true, state: 'open' }]);
    await set(false);
    const log = await desk.owner.call<{ items: object[] }>('GET', '/api/v1/audit');
    expect(log.body.items[0]).toMatchObject({
      kind: 'promise_settings.updated',
      after: { undatedAllowed: false },
    });
  });
});

describe('a list that cannot be', () => {
  it.each([
    ['a sentence that stands elsewhere', { at: '明日お電話します' }, 'promises.0.at'],
    ['a time that is over', { due: '2020-01-01' }, 'promises.0.due'],
    ['a time of what waits for an event', { condition: 'ご入金確認後' }, 'promises.0.due'],
    ['a date of what is none', { notPromise: true }, 'promises.0.notPromise'],
    ['no date of what has one', { undated: true }, 'promises.0.undated'],
    ['a day that no calendar has', { due: '2031-02-30' }, 'promises.0.due'],
    ['an act that is none', { act: 'juggle' }, 'promises.0.act'],
  ])('is refused for %s, and nothing is sent', async (_name, change, path) => {
    const refused = await desk.answer<{ code: string; errors: { path: string }[] }>(
      desk.agent,
      conversation,
      thursdayText,
      { promises: [{ ...byThursday, ...change }] },
    );
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid_request']);
    expect(refused.body.errors.map((each) => each.path)).toContain(path);
    expect(await desk.outgoing(conversation.id)).toEqual([]);
  });

  it('is refused for the same promise twice, and for people and promises of others', async () => {
    const twice = await desk.promise(conversation, thursdayText, [byThursday, byThursday]);
    expect(twice.status).toBe(400);
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const change of [{ ownerId: nobody }, { moves: nobody }]) {
      const refused = await desk.promise(conversation, thursdayText, [{ ...byThursday, ...change }]);
      expect([refused.status, refused.body.code]).toEqual([404, 'not_found']);
    }
    expect(await desk.of(conversation.id)).toEqual([]);
  });
});
