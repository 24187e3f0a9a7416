import type { Activity, ConversationDetail, Conversation, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let channelId: string;
let sato: Person;
let id: string;
const firstMail = new Date(Date.now() - 3_600_000);
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  sato = await desk.join('agent', '佐藤');
});
afterAll(() => desk.close());
let count = 0;
beforeEach(async () => {
  const subject = `問い合わせ ${(count += 1)}`;
  await arrive(desk, channelId, inbound({ receivedAt: firstMail, subject, text: '一通目' }));
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=200');
  id = body.items.find((each) => each.subject === subject)?.id ?? '';
});

async function conversation(): Promise<ConversationDetail> {
  return (await desk.owner.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`)).body;
}

async function answer(text: string, more: object = {}): Promise<Message> {
  const { lastMessageId: basedOn } = await conversation();
  const path = `/api/v1/conversations/${id}/messages`;
  const { status, body } = await sato.call<Message>('POST', path, { text, basedOn, ...more });
  expect(status).toBe(201);
  return body;
}

const note = (text: string) =>
  sato.call<Message>('POST', `/api/v1/conversations/${id}/messages`, { direction: 'note', text });
const undo = (messageId: string, person = sato) =>
  person.call<{ text: string; code: string }>('POST', `/api/v1/messages/${messageId}/undo`);

describe('an answer taken back', () => {
  it('lets the customer wait again since their first unanswered mail', async () => {
    await arrive(desk, channelId, inbound({ conversationId: id, text: '二通目' }));
    const sent = await answer('間違い');
    expect((await conversation()).waitingSince).toBeNull();
    await undo(sent.id);
    expect(await conversation()).toMatchObject({
      waitingSince: firstMail.toISOString(),
      lastDirection: 'inbound',
      preview: '二通目',
    });
  });

  it('does so also where a note stands between', async () => {
    await note('店長に確認');
    const sent = await answer('間違い');
    await undo(sent.id);
    expect(await conversation()).toMatchObject({
      waitingSince: firstMail.toISOString(),
      lastDirection: 'note',
      preview: '店長に確認',
    });
  });

  it('lets nobody wait who was answered before, or whose conversation is done', async () => {
    await answer('先ほどの回答');
    await undo((await answer('追加の間違い')).id);
    expect((await conversation()).waitingSince).toBeNull();
    await sato.call('PATCH', `/api/v1/conversations/${id}`, { status: 'done' });
    await undo((await answer('完了後の間違い')).id);
    expect((await conversation()).waitingSince).toBeNull();
  });

  it('goes to the draft of who takes it back, with its files, and leaves a trace', async () => {
    const file = await desk.app.inject({
      method: 'POST',
      url: '/api/v1/attachments?name=a.txt',
      headers: { authorization: `Bearer ${sato.apiKey}`, 'content-type': 'text/plain' },
      payload: 'a',
    });
    const attachmentIds = [file.json<{ id: string }>().id];
    const before = (await conversation()).lastMessageId;
    const sent = await answer('添付します', { attachmentIds });
    expect((await undo(sent.id)).body.text).toBe('添付します');
    const { body } = await sato.call('GET', `/api/v1/conversations/${id}/draft`);
    expect(body).toMatchObject({
      draft: { text: '添付します', basedOn: before, attachments: [{ name: 'a.txt', size: 1 }] },
    });
    const trail = await sato.call<List<Activity>>('GET', `/api/v1/conversations/${id}/activity`);
    expect(trail.body.items[0]).toMatchObject({ kind: 'send_undone', actor: { id: sato.memberId } });
    expect((await answer('添付します', { attachmentIds })).attachments).toHaveLength(1);
  });

  it('is taken back once, whoever is faster', async () => {
    const sent = await answer('間違い');
    const answers = await Promise.all([undo(sent.id), undo(sent.id, desk.owner), undo(sent.id)]);
    expect(answers.filter((each) => each.status === 200)).toHaveLength(1);
    for (const each of answers.filter((other) => other.status !== 200))
      expect(['not_found', 'already_sending']).toContain(each.body.code);
  });

  it('cannot be a note, a customer’s mail or another company’s', async () => {
    const written = await note('メモ');
    expect((await undo(written.body.id)).body.code).toBe('already_sending');
    const { items } = (await sato.call<List<Message>>('GET', `/api/v1/conversations/${id}/messages`)).body;
    expect((await undo(items[0]?.id ?? '')).body.code).toBe('already_sending');
    const sent = await answer('間違い');
    const other = await neighbour(desk);
    expect((await undo(sent.id, other.owner)).body.code).toBe('not_found');
  });
});

describe('what has failed', () => {
  const settle = (messageId: string, action: string) =>
    sato.call('POST', `/api/v1/messages/${messageId}/delivery`, { action });
  const fail = (messageId: string, delivery: string) =>
    desk.context.database.pool.query(
      `with gone as (delete from outbox where message_id = $1)
       update message set delivery = $2, delivery_detail = 'x', delivery_reason = 'timeout' where id = $1`,
      [messageId, delivery],
    );

  it.each(['failed', 'bounced', 'doubtful'])(
    '%s can be marked as sent by a person, once',
    async (delivery) => {
      const sent = await answer('回答');
      await fail(sent.id, delivery);
      expect((await settle(sent.id, 'mark_sent')).body).toMatchObject({
        delivery: 'sent',
        deliveryReason: null,
        deliveryDetail: null,
      });
      const again = await settle(sent.id, 'mark_sent');
      expect([again.status, again.body['code']]).toEqual([409, 'conflict']);
    },
  );

  it.each(['failed', 'bounced', 'doubtful'])(
    '%s can be sent again, and is in the outbox once',
    async (delivery) => {
      const sent = await answer('回答');
      await fail(sent.id, delivery);
      const answers = await Promise.all([settle(sent.id, 'send_again'), settle(sent.id, 'send_again')]);
      expect(answers.map((each) => each.status).toSorted()).toEqual([200, 409]);
      const { rowCount } = await desk.context.database.pool.query(
        'select from outbox where message_id = $1',
        [sent.id],
      );
      expect(rowCount).toBe(1);
    },
  );

  it('is not what still waits, nor what was never sent', async () => {
    const sent = await answer('回答');
    expect((await settle(sent.id, 'send_again')).status).toBe(409);
    const written = await note('メモ');
    expect((await settle(written.body.id, 'mark_sent')).status).toBe(409);
    expect((await settle(sent.id, 'burn')).body['code']).toBe('invalid_request');
  });
});
