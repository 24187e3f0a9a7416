import type { ConversationDetail, Counts, Draft, FirstMessage, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.ts';
import { changing } from '../changing.ts';
import { forgetBlank, proposeFirstMessage } from './first-messages.ts';
import { buildFirstDesk, type FirstDesk } from './first.fixture.ts';

let at: FirstDesk;
beforeAll(async () => {
  at = await buildFirstDesk(60);
});
afterAll(() => at.close());

const save = (id: string, text: string, cc: string[] = []) =>
  at.sato.call<{ draft: Draft }>('PUT', `/api/v1/conversations/${id}/draft`, { text, basedOn: null, cc });
const send = (id: string, text: string) =>
  at.sato.call<Message & { code: string }>('POST', `/api/v1/conversations/${id}/messages`, { text });
const mine = async (who = at.sato) =>
  (await who.call<{ items: FirstMessage[] }>('GET', '/api/v1/first-messages')).body.items;

describe('a first message that is being written', () => {
  it('is kept on the server for its writer, copies included, and seen by nobody else', async () => {
    const { id: customerId, email } = await at.stranger();
    const { body: before } = await at.desk.owner.call<Counts>('GET', '/api/v1/counts');
    const { status, body: begun } = await at.begin({ customerId, subject: '秋の新茶' });
    expect(status).toBe(201);
    expect(begun).toMatchObject({ channelType: 'email', to: email, subject: '秋の新茶', preview: '' });
    expect(await mine()).toEqual([]);
    await save(begun.id, 'いつもありがとうございます。', ['a@example.jp', 'まだ途中']);
    expect(await mine()).toMatchObject([{ id: begun.id, preview: 'いつもありがとうございます。' }]);
    const again = await at.sato.call('GET', `/api/v1/conversations/${begun.id}/draft`);
    expect(again.body).toMatchObject({ draft: { cc: ['a@example.jp', 'まだ途中'] } });
    expect(await at.listed()).not.toContain('秋の新茶');
    expect(await at.listed(`customer=${customerId}&sort=newest`)).toEqual([]);
    expect((await at.desk.owner.call<Counts>('GET', '/api/v1/counts')).body).toEqual(before);
    expect(await mine(at.desk.owner)).toEqual([]);
    expect((await at.desk.owner.call('GET', `/api/v1/first-messages/${begun.id}`)).status).toBe(404);
    expect((await at.desk.owner.call('DELETE', `/api/v1/first-messages/${begun.id}`)).status).toBe(404);
  });

  it('is gone on with when one begins to write to the same person again', async () => {
    const { id: customerId } = await at.stranger();
    const { body: begun } = await at.begin({ customerId });
    const { body: again } = await at.begin({ customerId, subject: '件名も' });
    expect(again).toMatchObject({ id: begun.id, subject: '件名も' });
    expect((await at.begin({ customerId }, at.desk.owner)).body.id).not.toBe(begun.id);
  });

  it('takes another subject and another way, and is sent once', async () => {
    const { id } = await at.lineCustomer();
    const { body: talk } = await at.desk.owner.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`);
    const { body: begun } = await at.begin({ customerId: talk.customer.id });
    expect(begun.channelType).toBe('line');
    const path = `/api/v1/first-messages/${begun.id}`;
    const { body: other } = await at.sato.call<FirstMessage>('PATCH', path, {
      channelId: at.mailbox.id,
      subject: '会員のご案内',
    });
    expect(other).toMatchObject({ channelType: 'email', subject: '会員のご案内' });
    expect((await at.ways(begun.id)).items).toMatchObject([
      { channelType: 'email', usual: true, subject: '会員のご案内' },
    ]);
    expect((await send(begun.id, '本文です。')).status).toBe(201);
    expect(await at.listed()).toContain('会員のご案内');
    expect((await at.sato.call('PATCH', path, { subject: 'もう遅い' })).status).toBe(404);
    expect((await at.sato.call('DELETE', path)).status).toBe(404);
  });

  it('never takes what the customer writes meanwhile', async () => {
    const { id, user } = await at.lineCustomer();
    const { body: talk } = await at.desk.owner.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`);
    const { body: begun } = await at.begin({ customerId: talk.customer.id, channelId: at.channelId });
    await at.arrive(at.events.text(user, 'もう一つ伺います'));
    expect((await at.messages(id)).at(-1)?.text).toBe('もう一つ伺います');
    expect(await at.messages(begun.id)).toEqual([]);
  });

  it('is thrown away with its draft', async () => {
    const { id: customerId } = await at.stranger();
    const { body: begun } = await at.begin({ customerId });
    await save(begun.id, 'やめます');
    expect((await at.sato.call('DELETE', `/api/v1/first-messages/${begun.id}`)).status).toBe(200);
    expect((await at.sato.call('GET', `/api/v1/conversations/${begun.id}`)).status).toBe(404);
  });

  it('is a draft again when it is taken back in time, and goes out anew', async () => {
    const { id: customerId } = await at.stranger();
    const cc = ['keiri@example.ne.jp'];
    const { body: first } = await at.start({ customerId, subject: '取り消します', text: '早すぎました', cc });
    const { id } = first.conversation;
    expect(await at.listed()).toContain('取り消します');
    await at.sato.call('POST', `/api/v1/messages/${first.message.id}/undo`);
    expect(await at.listed()).not.toContain('取り消します');
    expect(await mine()).toContainEqual(expect.objectContaining({ id, preview: '早すぎました' }));
    expect((await at.sato.call('GET', `/api/v1/conversations/${id}/draft`)).body).toMatchObject({
      draft: { cc },
    });
    expect((await send(id, 'あらためて')).status).toBe(201);
    expect(await at.listed()).toContain('取り消します');
    expect(await mine()).not.toContainEqual(expect.objectContaining({ id }));
  });
});

describe('what other parts of the desk lay before somebody', () => {
  const propose = (memberId: string, customerId: string) =>
    changing(at.desk.context.delivery, at.desk.workspaceId, (tx, events) =>
      proposeFirstMessage(at.desk.context.delivery, tx, events, memberId, {
        customerId,
        subject: 'その後いかがですか',
        text: '一か月がたちました。',
      }),
    );

  it('is a draft of theirs, and takes the place of none', async () => {
    const { id: customerId } = await at.stranger();
    const { body: own } = await at.begin({ customerId });
    await save(own.id, '私の文');
    const id = await propose(at.sato.memberId, customerId);
    expect(id).not.toBe(own.id);
    expect(await mine()).toContainEqual(
      expect.objectContaining({ id, subject: 'その後いかがですか', preview: '一か月がたちました。' }),
    );
    expect(await mine()).toContainEqual(expect.objectContaining({ id: own.id, preview: '私の文' }));
  });
});

it('forgets beginnings of days ago that nobody wrote in, and no other', async () => {
  const { id: customerId } = await at.stranger();
  const { id: other } = await at.stranger();
  const [{ body: blank }, { body: written }] = [
    await at.begin({ customerId }),
    await at.begin({ customerId: other }),
  ];
  await save(written.id, '書きました');
  await at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
    tx.run(
      sql`update conversation set created_at = now() - interval '3 days' where workspace_id = ${tx.workspaceId} and beginning`,
    ),
  );
  await forgetBlank(at.desk.context.delivery, at.desk.workspaceId);
  const status = async (id: string) => (await at.sato.call('GET', `/api/v1/first-messages/${id}`)).status;
  expect([await status(blank.id), await status(written.id)]).toEqual([404, 200]);
});
