import type { Activity, Approval, Conversation, Draft, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetUploads } from '../attachments/index.ts';
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

const read = async (id: string) => (await desk.owner.call<Approval>('GET', `/api/v1/approvals/${id}`)).body;
const draftOf = async (who: ApprovalDesk['trainee']) =>
  (await who.call<{ draft: Draft | null }>('GET', `/api/v1/conversations/${conversation.id}/draft`)).body
    .draft;
const approve = (who: ApprovalDesk['lead'], { id, revision }: Approval, more: object = {}) =>
  who.call<{ approval: Approval; message: Message } & Problem>('POST', `/api/v1/approvals/${id}/approve`, {
    revision,
    ...more,
  });
const sendBack = (
  who: ApprovalDesk['lead'],
  { id, revision }: Approval,
  comment = '敬称を確かめてください。',
) => who.call<Approval & Problem>('POST', `/api/v1/approvals/${id}/send-back`, { revision, comment });
const withdraw = (who: ApprovalDesk['lead'], { id }: Approval) =>
  who.call<{ text: string } & Problem>('POST', `/api/v1/approvals/${id}/withdraw`);

describe('a trainee’s reply', () => {
  it('waits instead of being sent, and is seen as waiting with its reason', async () => {
    const approval = await desk.held(conversation, '承知いたしました。');
    expect(approval).toMatchObject({
      state: 'waiting',
      revision: 1,
      text: '承知いたしました。',
      reasons: [{ kind: 'trainee' }],
      writer: { id: desk.trainee.memberId, name: '伊藤 蓮' },
      messageId: null,
      movedOn: null,
      steps: [{ kind: 'requested', revision: 1, text: '承知いたしました。' }],
    });
    expect(await desk.outgoing(conversation.id)).toEqual([]);
    const rows = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql`select 1 from outbox where workspace_id = ${desk.workspaceId}
        and message_id = ${approval.id}`),
    );
    expect(rows).toEqual([]);
    const { body } = await desk.agent.call<{ items: Approval[] }>(
      'GET',
      `/api/v1/conversations/${conversation.id}/approvals`,
    );
    expect(body.items.map(({ id }) => id)).toEqual([approval.id]);
  });

  it('takes its draft and lock with it', async () => {
    const path = `/api/v1/conversations/${conversation.id}`;
    await desk.trainee.call('PUT', `${path}/draft`, {
      text: '書きかけ',
      basedOn: conversation.lastMessageId,
    });
    await desk.held(conversation);
    expect(await draftOf(desk.trainee)).toBeNull();
    expect((await desk.agent.call<{ lock: object | null }>('GET', path)).body.lock).toBeNull();
  });

  it('is one reply, however often the same request is made', async () => {
    const headers = { 'idempotency-key': `again-${conversation.id}` };
    const basedOn = conversation.lastMessageId;
    const ask = () =>
      desk.trainee.call<{ approval: Approval }>(
        'POST',
        `/api/v1/conversations/${conversation.id}/messages`,
        { text: '一度だけ', basedOn },
        headers,
      );
    const first = await ask();
    expect(await ask()).toMatchObject({ status: 202, body: { approval: { id: first.body.approval.id } } });
    // As after a crash between the commit and the keeping of the answer.
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`delete from idempotency_key where workspace_id = ${desk.workspaceId}`),
    );
    expect((await ask()).body.approval.id).toBe(first.body.approval.id);
  });

  it('is not held twice: another one must wait until the first is decided', async () => {
    await desk.held(conversation);
    const { status, body } = await desk.answer(desk.trainee, conversation, '追加です。');
    expect([status, body.code]).toEqual([409, 'reply_waiting']);
  });

  it('is refused at once for what would refuse any answer', async () => {
    const bad = { attachmentIds: ['01a1fcc1-0000-7000-8000-000000000000'] };
    expect((await desk.answer(desk.trainee, conversation, 'はい。', bad)).status).toBe(400);
    expect((await desk.answer(desk.trainee, conversation, 'はい。', { status: 'on_hold' })).status).toBe(400);
    await desk.writeAgain(conversation, 'もう一つ質問です。');
    const late = await desk.answer(desk.trainee, conversation, 'はい。', {
      basedOn: conversation.lastMessageId,
    });
    expect(late.body.code).toBe('thread_moved_on');
  });
});

describe('approving', () => {
  it('sends the reply in its writer’s name, with the time for undoing, and records who approved', async () => {
    const approval = await desk.held(conversation, 'お待ちしております。');
    const { status, body } = await approve(desk.lead, approval);
    expect(status).toBe(200);
    expect(body.message).toMatchObject({
      id: approval.id,
      text: 'お待ちしております。',
      author: { id: desk.trainee.memberId },
      delivery: 'queued',
      undoUntil: expect.any(String),
    });
    expect(body.approval).toMatchObject({
      state: 'approved',
      edited: false,
      messageId: approval.id,
      decidedBy: { id: desk.lead.memberId, name: '高橋 彩' },
    });
    expect(body.approval.steps.map(({ kind, member }) => [kind, member?.name])).toEqual([
      ['requested', '伊藤 蓮'],
      ['approved', '高橋 彩'],
    ]);
    const trail = await desk.lead.call<{ items: Activity[] }>(
      'GET',
      `/api/v1/conversations/${conversation.id}/activity`,
    );
    expect(trail.body.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['approval_requested', 'approval_approved']),
    );
    const { body: after } = await desk.lead.call<Conversation>(
      'GET',
      `/api/v1/conversations/${conversation.id}`,
    );
    expect(after).toMatchObject({ assigneeId: desk.trainee.memberId, waitingSince: null });
  });

  it('with another text keeps both, and sends the approver’s', async () => {
    const approval = await desk.held(conversation, '了解です。');
    const { body } = await approve(desk.lead, approval, {
      text: '承知いたしました。',
      comment: '敬語に直しました。',
    });
    expect(body.approval).toMatchObject({ edited: true, revision: 2, text: '承知いたしました。' });
    expect(body.approval.steps).toMatchObject([
      { kind: 'requested', text: '了解です。', revision: 1 },
      { kind: 'edited', text: '承知いたしました。', revision: 2, member: { name: '高橋 彩' } },
      { kind: 'approved', text: null, comment: '敬語に直しました。' },
    ]);
    expect(await desk.outgoing(conversation.id)).toEqual(['承知いたしました。']);
  });

  it('carries cc, files and the status after sending', async () => {
    const upload = await desk.app.inject({
      method: 'POST',
      url: '/api/v1/attachments?name=mitsumori.txt',
      headers: { authorization: `Bearer ${desk.trainee.apiKey}`, 'content-type': 'text/plain' },
      payload: '3,600円',
    });
    const { id } = upload.json<{ id: string }>();
    const { body } = await desk.answer(desk.trainee, conversation, '見積です。', {
      attachmentIds: [id],
      cc: ['boss@example.ne.jp'],
      status: 'done',
    });
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await tx.run(sql`update attachment set created_at = now() - interval '3 days'
        where workspace_id = ${desk.workspaceId} and id = ${id}`);
      await forgetUploads(tx);
    });
    expect((await approve(desk.owner, body.approval)).body.message).toMatchObject({
      cc: [{ address: 'boss@example.ne.jp' }],
      attachments: [{ id, name: 'mitsumori.txt' }],
    });
    const after = await desk.lead.call<Conversation>('GET', `/api/v1/conversations/${conversation.id}`);
    expect(after.body.status).toBe('done');
  });

  it('can be undone as any reply, and what is written then needs approval again', async () => {
    const approval = await desk.held(conversation, '取り消します。');
    await approve(desk.lead, approval);
    const undone = await desk.trainee.call<{ text: string }>('POST', `/api/v1/messages/${approval.id}/undo`);
    expect(undone.body.text).toBe('取り消します。');
    expect(await read(approval.id)).toMatchObject({ state: 'approved', messageId: null });
    expect((await draftOf(desk.trainee))?.text).toBe('取り消します。');
    expect((await desk.answer(desk.trainee, conversation, '取り消します。')).status).toBe(202);
    expect(await desk.outgoing(conversation.id)).toEqual([]);
  });
});

describe('sending back', () => {
  it('makes the reply its writer’s draft again, with the comment; handed in anew it is the next version', async () => {
    const approval = await desk.held(conversation, '了解です。');
    expect(
      (await sendBack(desk.lead, approval, '「承知いたしました」に直してください。')).body,
    ).toMatchObject({
      state: 'sent_back',
      comment: '「承知いたしました」に直してください。',
      decidedBy: { name: '高橋 彩' },
    });
    expect(await draftOf(desk.trainee)).toMatchObject({
      text: '了解です。',
      basedOn: conversation.lastMessageId,
    });
    const again = await desk.answer(desk.trainee, conversation, '承知いたしました。');
    expect(again.body.approval).toMatchObject({
      id: approval.id,
      state: 'waiting',
      revision: 2,
      reasons: [{ kind: 'trainee' }, { kind: 'sent_back' }],
    });
    expect(again.body.approval.steps.map(({ kind }) => kind)).toEqual([
      'requested',
      'sent_back',
      'requested_again',
    ]);
    // Whoever still has the first version before them approves nothing they have not read.
    expect((await approve(desk.lead, approval)).body.code).toBe('reply_changed');
    expect((await approve(desk.lead, again.body.approval)).status).toBe(200);
    expect(await desk.outgoing(conversation.id)).toEqual(['承知いたしました。']);
  });

  it('loses nothing of what its writer has begun meanwhile', async () => {
    const approval = await desk.held(conversation, '前の本文');
    await desk.trainee.call('PUT', `/api/v1/conversations/${conversation.id}/draft`, {
      text: '別の書きかけ',
      basedOn: conversation.lastMessageId,
    });
    await sendBack(desk.lead, approval);
    expect((await draftOf(desk.trainee))?.text).toBe('前の本文\n\n別の書きかけ');
  });

  it('needs a comment', async () => {
    const approval = await desk.held(conversation);
    expect((await sendBack(desk.lead, approval, '  ')).status).toBe(400);
  });

  it('keeps approval necessary even when what asked for it is gone', async () => {
    const conditions = { words: ['返金'] };
    const rule = await desk.lead.call<{ id: string }>('POST', '/api/v1/approval-rules', { conditions });
    const { body } = await desk.answer(desk.agent, conversation, 'ご返金いたします。');
    await sendBack(desk.lead, body.approval);
    expect((await desk.answer(desk.agent, conversation, '交換いたします。')).status).toBe(202);
    await desk.lead.call('DELETE', `/api/v1/approval-rules/${rule.body.id}`);
  });
});

describe('taking back', () => {
  it('returns the text to the draft, and ends it', async () => {
    const approval = await desk.held(conversation, '書き直したい');
    expect((await withdraw(desk.trainee, approval)).body.text).toBe('書き直したい');
    expect((await draftOf(desk.trainee))?.text).toBe('書き直したい');
    expect((await approve(desk.lead, approval)).body).toMatchObject({
      code: 'already_decided',
      decision: { state: 'withdrawn', memberName: '伊藤 蓮' },
    });
    expect(await desk.outgoing(conversation.id)).toEqual([]);
  });

  it('is for the writer alone', async () => {
    const approval = await desk.held(conversation);
    expect((await withdraw(desk.lead, approval)).body.code).toBe('forbidden');
  });
});
