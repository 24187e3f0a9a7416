import type { Approval, Conversation, Draft } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildApprovalDesk, type ApprovalDesk, type Problem } from './held.fixture.ts';

let desk: ApprovalDesk;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildApprovalDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  conversation = await desk.ask();
});

const path = () => `/api/v1/conversations/${conversation.id}`;
const draft = async () =>
  (await desk.trainee.call<{ draft: Draft | null }>('GET', `${path()}/draft`)).body.draft;
const sendBack = ({ id, revision }: Approval) =>
  desk.lead.call<Approval>('POST', `/api/v1/approvals/${id}/send-back`, {
    revision,
    comment: '直してください。',
  });
const withdraw = ({ id }: Approval) =>
  desk.trainee.call<{ text: string } & Problem>('POST', `/api/v1/approvals/${id}/withdraw`);

async function upload(name: string): Promise<string> {
  const response = await desk.app.inject({
    method: 'POST',
    url: `/api/v1/attachments?name=${name}`,
    headers: { authorization: `Bearer ${desk.trainee.apiKey}`, 'content-type': 'text/plain' },
    payload: name,
  });
  return response.json<{ id: string }>().id;
}

describe('a writer who gets a reply back', () => {
  it('has its files again, with those of what they began meanwhile', async () => {
    const [first, second] = [await upload('a.txt'), await upload('b.txt')];
    const { body } = await desk.answer(desk.trainee, conversation, '本文', { attachmentIds: [first] });
    await desk.trainee.call('PUT', `${path()}/draft`, {
      text: '次の本文',
      basedOn: conversation.lastMessageId,
      attachmentIds: [second],
    });
    await withdraw(body.approval);
    const back = await draft();
    expect(back?.text).toBe('本文\n\n次の本文');
    expect(back?.attachments.map(({ name }) => name).toSorted()).toEqual(['a.txt', 'b.txt']);
  });

  it('must read what came meanwhile before handing it in again', async () => {
    const approval = await desk.held(conversation, '本文');
    await desk.writeAgain(conversation, '追伸です。');
    await sendBack(approval);
    const basedOn = (await draft())?.basedOn;
    expect(basedOn).toBe(conversation.lastMessageId);
    const late = await desk.answer(desk.trainee, conversation, '本文', { basedOn });
    expect(late.body.code).toBe('thread_moved_on');
    expect((await desk.answer(desk.trainee, conversation, '読みました。')).status).toBe(202);
  });

  it('may let go of what came back: the draft stays, and a new reply is a new request', async () => {
    const approval = await desk.held(conversation, '本文');
    await sendBack(approval);
    await desk.trainee.call('PUT', `${path()}/draft`, {
      text: '直しかけ',
      basedOn: conversation.lastMessageId,
    });
    expect((await withdraw(approval)).status).toBe(200);
    expect((await draft())?.text).toBe('直しかけ');
    const { body } = await desk.answer(desk.trainee, conversation, '新しい返信');
    expect(body.approval).toMatchObject({ revision: 1, reasons: [{ kind: 'trainee' }] });
    expect(body.approval.id).not.toBe(approval.id);
    expect((await withdraw(approval)).body).toMatchObject({
      code: 'already_decided',
      decision: { state: 'withdrawn', memberName: '伊藤 蓮' },
    });
  });

  it('gets the text as it was handed in, not as an approver began to edit it', async () => {
    const approval = await desk.held(conversation, '了解です。');
    await sendBack(approval);
    expect((await draft())?.text).toBe('了解です。');
  });
});

describe('a member who is gone', () => {
  it('leaves a reply that others can still decide; it goes out in nobody’s name', async () => {
    const leaving = await desk.join('trainee', `去る人 ${conversation.id.slice(-4)}`);
    const { body } = await desk.answer(leaving, conversation, '最後の返信');
    expect((await desk.owner.call('DELETE', `/api/v1/members/${leaving.memberId}`)).status).toBe(200);
    const { id } = body.approval;
    const then = await desk.lead.call<Approval>('GET', `/api/v1/approvals/${id}`);
    expect(then.body).toMatchObject({ writer: null, state: 'waiting', text: '最後の返信' });
    const approved = await desk.lead.call<{ message: { author: object | null } }>(
      'POST',
      `/api/v1/approvals/${id}/approve`,
      { revision: 1 },
    );
    expect([approved.status, approved.body.message.author]).toEqual([200, null]);
  });

  it('leaves one that can be sent back, to nobody', async () => {
    const leaving = await desk.join('trainee', `去る人 ${conversation.id.slice(-4)}`);
    const { body } = await desk.answer(leaving, conversation, '最後の返信');
    await desk.owner.call('DELETE', `/api/v1/members/${leaving.memberId}`);
    expect((await sendBack(body.approval)).body.state).toBe('sent_back');
  });
});

describe('what others are told', () => {
  it('is an event for each step, in its transaction, and a row in the trail', async () => {
    const seq = () =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        tx.one(sql<{ last: number }>`
          select last_seq as last from event_sequence where workspace_id = ${desk.workspaceId}`),
      );
    const { last } = await seq();
    const approval = await desk.held(conversation);
    await sendBack(approval);
    await withdraw(approval);
    const events = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql<{ state: string | null }>`
        select data ->> 'state' as state from event
        where workspace_id = ${desk.workspaceId} and seq > ${last} and type = 'approval.changed' order by seq`),
    );
    expect(events.map(({ state }) => state)).toEqual([null, 'sent_back', 'withdrawn']);
    const { body } = await desk.agent.call<{ items: { kind: string; data: object }[] }>(
      'GET',
      `${path()}/activity`,
    );
    expect(body.items.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'approval_withdrawn',
      'approval_sent_back',
      'approval_requested',
    ]);
    expect(body.items[2]?.data).toEqual({ asked: 'trainee' });
  });
});
