import type { Activity, Approval, ConversationDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../line/ways.fixture.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { buildFirstDesk, type FirstDesk } from './first.fixture.ts';

let at: FirstDesk;
beforeAll(async () => {
  at = await buildFirstDesk(0);
});
afterAll(() => at.close());

const read = async (id: string) =>
  (await at.desk.owner.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`)).body;

describe('a conversation begun from our side', () => {
  it('goes out as a mail of its writer’s, and the answer comes back into it', async () => {
    const { id: customerId, email } = await at.stranger();
    const { status, body } = await at.start({
      customerId,
      cc: ['keiri@example.ne.jp'],
      text: 'お世話になっております。',
    });
    expect(status).toBe(201);
    expect(body.conversation).toMatchObject({
      subject: 'お届け日のご案内',
      status: 'in_progress',
      assignee: { name: '佐藤 健' },
      customer: { id: customerId },
      preview: 'お世話になっております。',
      waitingSince: null,
      messageCount: 1,
      beginning: false,
    });
    expect(body.message).toMatchObject({
      direction: 'outbound',
      delivery: 'queued',
      cc: [{ address: 'keiri@example.ne.jp' }],
    });
    await at.deliver(body.message.id);
    const mail = await at.lastMail();
    expect(mail).toMatchObject({ subject: 'お届け日のご案内', to: [email], references: [] });
    await at.answerByMail(email, { references: [mail.headerId ?? ''] });
    expect(await read(body.conversation.id)).toMatchObject({
      messageCount: 2,
      lastDirection: 'inbound',
      status: 'in_progress',
    });
    const trail = await at.desk.owner.call<{ items: Activity[] }>(
      'GET',
      `/api/v1/conversations/${body.conversation.id}/activity`,
    );
    expect(trail.body.items.find(({ kind }) => kind === 'created')?.actor).toMatchObject({ name: '佐藤 健' });
  });

  it('reaches somebody at LINE whose contact point is there, under the words it begins with', async () => {
    const { id, user } = await at.lineCustomer();
    const { customer } = await read(id);
    const { body, status } = await at.start({
      customerId: customer.id,
      channelId: at.channelId,
      subject: '',
      text: '入荷しました。',
    });
    expect(status).toBe(201);
    expect(body.conversation).toMatchObject({ subject: '入荷しました。', channelType: 'line' });
    await at.deliver(body.message.id);
    expect(at.line.state.arrived.filter(({ to }) => to === user.userId)).toHaveLength(1);
    await at.arrive(at.events.text(user, 'ありがとうございます'));
    expect((await read(body.conversation.id)).messageCount).toBe(2);
  });

  it('makes a customer of an address nobody has, and finds whose it is', async () => {
    const { body: first } = await at.start({ email: 'atarashii@EXAMPLE.ne.jp', name: '新井 さくら' });
    expect(first.conversation.customer.name).toBe('新井 さくら');
    const { body: second } = await at.start({ email: ' atarashii@example.ne.jp' });
    expect(second.conversation.customer.id).toBe(first.conversation.customer.id);
  });

  it('happens once under a key, also when it is asked for twice at once', async () => {
    const { id: customerId } = await at.stranger();
    const key = { 'idempotency-key': 'once-and-no-more' };
    const twice = await Promise.all([1, 2].map(() => at.start({ customerId }, at.sato, key)));
    // Whoever comes while the first still runs is told so, and asks again.
    const answers = [
      ...twice.filter(({ status }) => status !== 409),
      await at.start({ customerId }, at.sato, key),
    ];
    expect(answers.map(({ status }) => status)).not.toContain(409);
    expect(new Set(answers.map(({ body }) => body.message.id)).size).toBe(1);
    expect(await at.listed(`customer=${customerId}`)).toHaveLength(1);
  });

  it('waits for approval where a reply would, and is begun when that is given', async () => {
    const { id: customerId } = await at.stranger();
    const held = await at.start<{ approval: Approval }>({ customerId, text: '新人の文です。' }, at.trainee);
    expect(held.status).toBe(202);
    const { approval } = held.body;
    expect(await at.listed(`customer=${customerId}`)).toEqual(['お届け日のご案内']);
    const path = `/api/v1/approvals/${approval.id}/approve`;
    const { status } = await at.desk.owner.call('POST', path, { revision: approval.revision });
    expect(status).toBe(200);
    expect(await read(approval.conversationId)).toMatchObject({
      messageCount: 1,
      assignee: { name: '伊藤 蓮' },
    });
  });

  it('is a draft again when it is sent back, copies included', async () => {
    const { id: customerId } = await at.stranger();
    const given = { customerId, text: '直す文です。', cc: ['boss@example.jp'] };
    const { approval } = (await at.start<{ approval: Approval }>(given, at.trainee)).body;
    await at.desk.owner.call('POST', `/api/v1/approvals/${approval.id}/send-back`, {
      revision: approval.revision,
      comment: '敬称を。',
    });
    expect(await at.listed(`customer=${customerId}`)).toEqual([]);
    const draft = await at.trainee.call('GET', `/api/v1/conversations/${approval.conversationId}/draft`);
    expect(draft.body).toMatchObject({ draft: { text: '直す文です。', cc: ['boss@example.jp'] } });
    const list = await at.trainee.call<{ items: { id: string; preview: string }[] }>(
      'GET',
      '/api/v1/first-messages',
    );
    expect(list.body.items).toMatchObject([{ id: approval.conversationId, preview: '直す文です。' }]);
  });
});

describe('what stands against it', () => {
  const refused = async (given: object, who = at.sato) => {
    const { status, body } = await at.start<Problem & { errors?: { path: string }[] }>(given, who);
    return { status, code: body.code, path: body.errors?.[0]?.path };
  };

  it('is told: nobody or two named, no address, no subject, no text', async () => {
    const { id: customerId } = await at.stranger();
    const bad = { status: 400, code: 'invalid_request' };
    expect(await refused({})).toEqual({ ...bad, path: 'customerId' });
    expect(await refused({ customerId, email: 'a@example.jp' })).toEqual({ ...bad, path: 'customerId' });
    expect(await refused({ email: 'ここです' })).toEqual({ ...bad, path: 'email' });
    expect(await refused({ customerId, subject: ' ' })).toEqual({ ...bad, path: 'subject' });
    expect(await refused({ customerId, text: ' ' })).toEqual({ ...bad, path: 'text' });
    expect(await refused({ customerId, status: 'on_hold' })).toMatchObject(bad);
    expect(await at.listed(`customer=${customerId}`)).toEqual([]);
    expect((await at.begin({ customerId })).body.subject).toBe('');
  });

  it('is no way to them: no contact point, another’s, a channel that is off, blocked at LINE', async () => {
    const cannot = { status: 422, code: 'unprocessable' };
    const { body: nameless } = await at.desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '宛先 なし',
    });
    expect(await refused({ customerId: nameless.id })).toMatchObject(cannot);
    const [{ id: customerId }, other] = [await at.stranger(), await at.stranger()];
    expect(await refused({ customerId, to: other.email })).toMatchObject(cannot);
    expect(await refused({ customerId, channelId: at.channelId })).toMatchObject(cannot);
    const switched = (enabled: boolean) =>
      at.desk.owner.call('PATCH', `/api/v1/channels/${at.mailbox.id}`, { enabled });
    const begun = await at.begin({ customerId, subject: '件名' });
    await switched(false);
    expect(await refused({ customerId })).toMatchObject(cannot);
    const path = `/api/v1/conversations/${begun.body.id}/messages`;
    expect((await at.sato.call('POST', path, { text: '本文' })).status).toBe(422);
    await switched(true);
    const { id, user } = await at.lineCustomer();
    const { customer } = await read(id);
    await at.arrive(at.events.event('unfollow', user));
    expect(await refused({ customerId: customer.id, channelId: at.channelId })).toMatchObject(cannot);
    expect(
      (await at.startWays(customer.id)).map(({ channelType, reachable }) => [channelType, reachable]),
    ).toEqual([
      ['email', true],
      ['line', false],
    ]);
  });

  it('is a rule of language, or a key without the right to send; nothing stays behind', async () => {
    const { id: customerId } = await at.stranger();
    const observer = await at.desk.join('observer', '見学 者');
    expect(await refused({ customerId }, observer)).toMatchObject({ status: 403 });
    expect((await at.begin({ customerId }, observer)).status).toBe(403);
    const missing = '019f8a00-0000-7000-8000-000000000000';
    expect(await refused({ customerId, attachmentIds: [missing] })).toMatchObject({ status: 400 });
    expect(await at.listed(`customer=${customerId}`)).toEqual([]);
  });

  it('is another workspace’s customer, channel and first message', async () => {
    const next = await neighbour(at.desk);
    const { id: customerId } = await at.stranger();
    const { body: begun } = await at.begin({ customerId });
    expect(await refused({ customerId }, next.owner)).toMatchObject({ status: 404 });
    expect((await next.owner.call('GET', `/api/v1/customers/${customerId}/ways`)).status).toBe(404);
    for (const method of ['GET', 'PATCH', 'DELETE'] as const)
      expect(
        (
          await next.owner.call(
            method,
            `/api/v1/first-messages/${begun.id}`,
            method === 'PATCH' ? {} : undefined,
          )
        ).status,
      ).toBe(404);
  });
});
