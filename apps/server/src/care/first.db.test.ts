import type { CareTaskDetail, ConversationDetail, Draft, FirstMessage, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFirstDesk, type FirstDesk } from '../conversations/first/first.fixture.ts';
import { careAt } from './desk.fixture.ts';

let at: FirstDesk;
let care: ReturnType<typeof careAt>;
beforeAll(async () => {
  at = await buildFirstDesk(60);
  care = careAt(at.desk);
});
afterAll(() => at.close());

const task = async (customerId: string, given: object = {}): Promise<CareTaskDetail> => {
  const body = { customerId, name: 'その後', purpose: 'check_in', way: 'mail', dueOn: '2038-03-10' };
  return care.made('/care-tasks', { ...body, text: '{お客様名}様\n\nいかがでしょうか。', ...given }, at.sato);
};
const put = async (id: string, append = false, who = at.sato) => {
  const { revision } = await care.task(id);
  return who.call<{ conversationId: string } & Problem>('POST', `/api/v1/care-tasks/${id}/draft`, {
    revision,
    append,
  });
};
const first = async (id: string) =>
  (await at.sato.call<FirstMessage>('GET', `/api/v1/first-messages/${id}`)).body;
const draftIn = async (id: string) =>
  (await at.sato.call<{ draft: Draft }>('GET', `/api/v1/conversations/${id}/draft`)).body.draft.text;

describe('a draft for a customer without a conversation', () => {
  it('begins one: the task says by which way, its sending does the task, and taken back it is open again', async () => {
    const { id: customerId, email } = await at.stranger();
    const made = await task(customerId);
    expect(made).toMatchObject({
      conversation: null,
      firstWay: { channelType: 'email', channelName: 'みどり商店 サポート', to: email },
      draftConversationId: null,
    });
    const { body, status } = await put(made.id);
    expect(status).toBe(200);
    expect(await first(body.conversationId)).toMatchObject({
      to: email,
      subject: 'その後のご様子のお伺い',
      preview: expect.stringContaining('いかがでしょうか。'),
    });
    expect(await care.task(made.id)).toMatchObject({
      state: 'planned',
      draftConversationId: body.conversationId,
      conversation: null,
    });
    const path = `/api/v1/conversations/${body.conversationId}/messages`;
    const sent = await at.sato.call<{ id: string }>('POST', path, { text: 'いかがでしょうか。' });
    expect(await care.task(made.id)).toMatchObject({ state: 'done', doneBySending: true });
    await at.sato.call('POST', `/api/v1/messages/${sent.body.id}/undo`);
    expect(await care.task(made.id)).toMatchObject({ state: 'planned', doneAt: null });
  });

  it('goes on in what its writer has begun to the same address, and never over it', async () => {
    const { id: customerId } = await at.stranger();
    const begun = (await at.begin({ customerId, subject: '自分の件名' })).body;
    await at.sato.call('PUT', `/api/v1/conversations/${begun.id}/draft`, { text: '書きかけ', basedOn: null });
    const made = await task(customerId);
    expect(await put(made.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const { body } = await put(made.id, true);
    expect(body.conversationId).toBe(begun.id);
    expect(await draftIn(begun.id)).toMatch(/^書きかけ\n\n初 花子\d+様/u);
    expect((await first(begun.id)).subject).toBe('自分の件名');
  });

  it('goes by LINE where the task asks for it, else as they are used to', async () => {
    const { id } = await at.lineCustomer();
    const { body: talk } = await at.desk.owner.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`);
    const made = await task(talk.customer.id, { way: 'line' });
    expect(made).toMatchObject({ conversation: { id, channel: 'line' }, firstWay: null });
    const { id: nobody } = (
      await at.desk.owner.call<{ id: string }>('POST', '/api/v1/customers', { name: '宛先 なし' })
    ).body;
    const nowhere = await task(nobody);
    expect(nowhere).toMatchObject({ conversation: null, firstWay: null });
    expect(await put(nowhere.id)).toMatchObject({ status: 422, body: { code: 'unprocessable' } });
    expect(await care.task(nowhere.id)).toMatchObject({ draftConversationId: null, state: 'planned' });
  });

  it('is made once, though it is asked for twice at once', async () => {
    const { id: customerId } = await at.stranger();
    const made = await task(customerId);
    const body = { revision: made.revision, append: false };
    const both = await Promise.all(
      [at.sato, at.desk.owner].map((who) => who.call('POST', `/api/v1/care-tasks/${made.id}/draft`, body)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const mine = await Promise.all(
      [at.sato, at.desk.owner].map((who) =>
        who.call<{ items: FirstMessage[] }>('GET', '/api/v1/first-messages'),
      ),
    );
    const theirs = mine
      .flatMap(({ body: { items } }) => items)
      .filter(({ customer }) => customer.id === customerId);
    expect(theirs).toHaveLength(1);
  });
});
