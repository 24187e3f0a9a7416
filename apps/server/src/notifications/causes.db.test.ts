import type { Conversation } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readInbound, recoverOutbox, endHolds } from '../conversations/index.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { collectCauses } from './index.ts';
import { buildTellingDesk, type TellingDesk } from './desk.fixture.ts';

let room: TellingDesk;
let owner: Person;
beforeAll(async () => {
  room = await buildTellingDesk();
  owner = room.desk.owner;
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const kinds = async (person: Person) => (await room.news(person)).map(({ kind, detail }) => [kind, detail]);
const write = (person: Person, { id }: Conversation, body: object) =>
  person.call<{ id: string; approval: { id: string; revision: number } }>(
    'POST',
    `/api/v1/conversations/${id}/messages`,
    body,
  );

describe('a member is told', () => {
  it('that something was assigned to them, by whom, and of which customer', async () => {
    const conversation = await room.conversation('見積もり');
    await room.assign(conversation, room.sato);
    await room.tell();
    expect(await room.news(room.sato)).toMatchObject([
      {
        kind: 'assigned',
        about: { kind: 'conversation', id: conversation.id, subject: '見積もり', customerName: '山田 太郎' },
        actor: { name: '緑川 直子' },
        count: 1,
        readAt: null,
      },
    ]);
    expect(await kinds(room.suzuki)).toEqual([]);
  });

  it('that something was handed over, who gets it and who had it', async () => {
    const conversation = await room.conversation('引き継ぎ', room.sato);
    await room.assign(conversation, room.suzuki);
    await room.tell();
    expect(await kinds(room.suzuki)).toEqual([['handed_over', 'received']]);
    expect(await kinds(room.sato)).toEqual([['handed_over', 'given']]);
  });

  it('also by a change in bulk', async () => {
    const conversation = await room.conversation('まとめて');
    const action = { kind: 'assign', assigneeId: room.sato.memberId };
    const { status } = await owner.call('POST', '/api/v1/conversations/bulk', {
      ids: [conversation.id],
      action,
    });
    expect(status).toBe(200);
    await room.tell();
    expect(await kinds(room.sato)).toEqual([['assigned', null]]);
  });

  it('of a customer’s answer in what is theirs and in what they follow', async () => {
    const conversation = await room.conversation('続き', room.sato);
    await room.suzuki.call('POST', `/api/v1/conversations/${conversation.id}/following`);
    await room.writesAgain(conversation);
    await room.tell();
    expect(await kinds(room.sato)).toEqual([['customer_reply', null]]);
    expect(await kinds(room.suzuki)).toEqual([['customer_reply', null]]);
    expect(await kinds(owner)).toEqual([]);
  });

  it('of being mentioned in a note, but not of one’s own', async () => {
    const conversation = await room.conversation('メモ');
    const mentions = [room.sato.memberId, room.suzuki.memberId];
    await write(room.suzuki, conversation, { direction: 'note', text: '@佐藤 一郎 確認を', mentions });
    await room.tell();
    expect(await kinds(room.sato)).toEqual([['mention', null]]);
    expect(await kinds(room.suzuki)).toEqual([]);
  });

  it('that a reply waits for approval, and its writer what became of it', async () => {
    const trainee = await room.desk.join('trainee', '研修 太郎');
    const conversation = await room.conversation('承認', room.sato);
    const ask = async () => {
      const asked = await write(trainee, conversation, {
        text: 'かしこまりました。',
        basedOn: conversation.lastMessageId,
      });
      return asked.body.approval;
    };
    const { id, revision } = await ask();
    await room.tell();
    expect(await kinds(owner)).toEqual([['approval_wanted', null]]);
    expect(await kinds(room.sato)).toEqual([]);
    await owner.call('POST', `/api/v1/approvals/${id}/send-back`, {
      revision,
      comment: '宛名を入れてください',
    });
    const again = await ask();
    await owner.call('POST', `/api/v1/approvals/${again.id}/approve`, { revision: again.revision });
    await room.tell();
    expect(await kinds(trainee)).toEqual([
      ['approved', null],
      ['sent_back', null],
    ]);
  });

  it('that a reply did not arrive for certain', async () => {
    const conversation = await room.conversation('不達', room.sato);
    const sent = await write(room.sato, conversation, {
      text: 'お送りします。',
      basedOn: conversation.lastMessageId,
    });
    const messageId = sent.body.id;
    await room.admin.query(
      "update outbox set state = 'transmitting', claimed_by = gen_random_uuid() where message_id = $1",
      [messageId],
    );
    await recoverOutbox(room.desk.context.delivery, room.desk.workspaceId);
    await room.tell();
    expect(await kinds(room.sato)).toEqual([['delivery_failed', 'doubtful']]);
  });

  it('that the time on hold is over', async () => {
    const conversation = await room.conversation('保留', room.sato);
    const holdUntil = new Date(Date.now() + 3_600_000).toISOString();
    await owner.call('PATCH', `/api/v1/conversations/${conversation.id}`, {
      status: 'on_hold',
      holdReason: '入荷待ち',
      holdUntil,
    });
    await room.admin.query('update conversation set hold_until = now() where id = $1', [conversation.id]);
    await endHolds(room.desk.context.delivery, room.desk.workspaceId);
    await room.tell();
    expect(await kinds(room.sato)).toEqual([['hold_returned', null]]);
  });

  it('of what is nobody’s yet only when they ask for it', async () => {
    await room.set(room.suzuki, { ways: { new_unassigned: ['app'] } });
    await room.conversation('新着');
    await room.tell();
    expect(await kinds(room.suzuki)).toEqual([['new_unassigned', null]]);
    expect(await kinds(room.sato)).toEqual([]);
    await room.set(room.suzuki, { ways: { new_unassigned: [] } });
  });

  it('of dissatisfaction and harassment only as a lead or owner who asks for it', async () => {
    const ways = { dissatisfaction: ['app'], harassment: ['app'] };
    await room.set(owner, { ways });
    await room.set(room.sato, { ways });
    const conversation = await room.conversation('苦情', room.sato);
    await room.admin.query(
      `insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency, harassment)
       values ($1, $2, 'dissatisfied', false, 'complaint', 'high', '[{"kind":"threat","start":0,"end":2}]')`,
      [room.desk.workspaceId, conversation.lastMessageId],
    );
    await room.tell();
    expect(await kinds(owner)).toEqual([
      ['dissatisfaction', null],
      ['harassment', null],
    ]);
    expect(await kinds(room.sato)).toEqual([]);
  });
});

describe('nobody is told', () => {
  it('of what they did themselves', async () => {
    const conversation = await room.conversation('自分で');
    await room.assign(conversation, room.sato, room.sato);
    await room.tell();
    expect(await kinds(room.sato)).toEqual([]);
  });

  it('of what they have open in front of them', async () => {
    const conversation = await room.conversation('目の前', room.sato);
    const presence = (state: string) =>
      room.sato.call('POST', '/api/v1/presence', { conversationId: conversation.id, state, clientId: 'a' });
    await presence('looking');
    await room.writesAgain(conversation);
    await room.tell();
    expect(await kinds(room.sato)).toEqual([]);
    await presence('gone');
    await room.writesAgain(conversation);
    await room.tell();
    expect(await kinds(room.sato)).toEqual([['customer_reply', null]]);
  });

  it('of automatic mail, nor of mail that came long ago', async () => {
    const conversation = await room.conversation('昔', room.sato);
    await room.admin.query('delete from notification_cause');
    await room.admin.query(
      "update message set received_at = now() - interval '2 days' where conversation_id = $1",
      [conversation.id],
    );
    await readInbound(room.desk.context.delivery, {
      workspaceId: room.desk.workspaceId,
      messageId: conversation.lastMessageId ?? '',
    });
    await room.tell();
    expect(await kinds(owner)).toEqual([]);
  });

  it('twice of the same, however often and by however many workers at once it is looked at', async () => {
    const conversation = await room.conversation('一度だけ', room.sato);
    await room.writesAgain(conversation, 3);
    const { rows } = await room.admin.query<{ workspace_id: string; source: string; id: string }>(
      'select workspace_id, source, id from notification_cause',
    );
    const { notifications } = room.desk.context;
    const collect = () => collectCauses(notifications, room.desk.workspaceId);
    await Promise.all([collect(), collect(), collect()]);
    await room.tell();
    for (const { workspace_id, source, id } of rows)
      await room.admin.query(
        'insert into notification_cause (workspace_id, source, id) values ($1, $2, $3)',
        [workspace_id, source, id],
      );
    await room.tell();
    expect(await room.news(room.sato)).toMatchObject([{ kind: 'customer_reply', count: 3 }]);
  });
});
