import type { ActionResult, AutomationRule, Conversation, Message } from '@madoguchi/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { buildAutomationDesk, withoutRules, type AutomationDesk } from './desk.fixture.ts';

type List<T> = { items: T[] };

let desk: AutomationDesk;
let thanks: string;
beforeAll(async () => {
  desk = await buildAutomationDesk();
  thanks = await desk.template('受付のご連絡', 'お問い合わせを受け付けました。');
});
afterEach(() => withoutRules(desk));
afterAll(() => desk.close());

const answers = (how: 'draft' | 'send', templateId = thanks) => ({
  kind: 'answer' as const,
  templateId,
  how,
});
const lastResult = async (rule: AutomationRule): Promise<ActionResult | undefined> =>
  (await desk.runs(`&rule=${rule.id}&outcome=fired`))[0]?.results.at(-1);
const settle = async () => {
  await desk.run();
  await desk.answer();
};
const writeAgain = (conversation: Conversation, headerId: string) =>
  arrive(desk, desk.channelId, inbound({ conversationId: conversation.id, references: [headerId] }));

describe('an automatic answer', () => {
  it('goes into the outbox, says that it is automatic, and lets the customer wait on for a person', async () => {
    const rule = await desk.rule({ name: '受付', actions: [answers('send')] });
    const conversation = await desk.mail();
    await settle();
    expect(await lastResult(rule)).toEqual({ kind: 'answer', code: 'sent', detail: '受付のご連絡' });
    expect(await desk.conversation(conversation.id)).toMatchObject({
      status: 'open',
      assignee: null,
      waitingSince: expect.any(String),
    });
    const { body } = await desk.owner.call<List<Message>>(
      'GET',
      `/api/v1/conversations/${conversation.id}/messages`,
    );
    expect(body.items.at(-1)).toMatchObject({
      direction: 'outbound',
      automatic: true,
      delivery: 'queued',
      text: 'お問い合わせを受け付けました。',
      author: { id: desk.lead.memberId },
    });
    const outbox = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(
        sql`select 1 from outbox where workspace_id = ${desk.workspaceId} and message_id = ${body.items.at(-1)?.id}`,
      ),
    );
    expect(outbox).toHaveLength(1);
  });

  it('is given once, however often its job runs and however often the customer writes', async () => {
    const rule = await desk.rule({ actions: [answers('send')] });
    const conversation = await desk.mail({ headerId: 'once@example.ne.jp' });
    await desk.run();
    const tasks = await desk.context.database.outside((tx) =>
      tx.many(sql<{ data: Parameters<typeof answerByRule>[1] }>`
        select data from pgboss.job where name = 'automation-answer' and state = 'created'`),
    );
    const { answerByRule } = await import('./answer.ts');
    const { approvalGate } = await import('../approvals/index.ts');
    const with_ = { ...desk.context.delivery, approval: approvalGate };
    await Promise.all(tasks.flatMap(({ data }) => [answerByRule(with_, data), answerByRule(with_, data)]));
    await desk.answer();
    await writeAgain(conversation, 'once@example.ne.jp');
    await settle();
    expect(await desk.texts(conversation.id, 'outbound')).toHaveLength(1);
    expect(await lastResult(rule)).toMatchObject({ code: 'answered_before' });
  });

  it.each([
    ['an automatic mail', { automatic: true }],
    ['an address that nobody reads', { from: { name: null, address: 'no-reply@shop.example.jp' } }],
    ['a list', { from: { name: null, address: 'news-bounces@example.jp' } }],
    ['our own channel', { from: { name: null, address: 'Support@example.jp' } }],
  ])('is never given to %s', async (_name, given) => {
    const rule = await desk.rule({ actions: [answers('send')] });
    const conversation = await desk.mail(given);
    await settle();
    expect(await desk.texts(conversation.id, 'outbound')).toEqual([]);
    expect(await lastResult(rule)).toMatchObject({ code: 'automatic_sender' });
  });

  it('is given to one customer three times an hour at most, whatever their mails begin', async () => {
    await desk.rule({ actions: [answers('send')] });
    const from = { name: '機械', address: 'loop@example.ne.jp' };
    const conversations = [];
    for (let n = 0; n < 5; n += 1) {
      conversations.push(
        await desk.mail({ from, fromKey: from.address, headerId: `loop${n}@example.ne.jp` }),
      );
      await settle();
    }
    const sent = await Promise.all(conversations.map(({ id }) => desk.texts(id, 'outbound')));
    expect(sent.flat()).toHaveLength(3);
  });

  it('is not given when the thread has moved on, or somebody writes', async () => {
    const rule = await desk.rule({ actions: [answers('send')] });
    const moved = await desk.mail({ headerId: 'moved@example.ne.jp' });
    await desk.run();
    await writeAgain(moved, 'moved@example.ne.jp');
    await desk.answer();
    expect(await lastResult(rule)).toMatchObject({ code: 'moved_on' });
    await settle();
    expect(await desk.texts(moved.id, 'outbound')).toHaveLength(1);

    const locked = await desk.mail();
    await desk.agent.call('PUT', `/api/v1/conversations/${locked.id}/lock`, {});
    await settle();
    expect(await lastResult(rule)).toMatchObject({ code: 'locked' });
    expect(await desk.texts(locked.id, 'outbound')).toEqual([]);
  });

  it('is not given with blanks in it, nor with words that a lead has blocked', async () => {
    const blank = await desk.template('お届け日', 'お届けは{お届け予定日}です。');
    const rude = await desk.template('失礼', '必ず儲かります。');
    await desk.owner.call('POST', '/api/v1/language/words', { kind: 'ng', word: '儲かります' });
    const unfilled = await desk.rule({ actions: [answers('send', blank)] });
    const conversation = await desk.mail();
    await settle();
    expect(await lastResult(unfilled)).toMatchObject({ code: 'unfilled' });
    await withoutRules(desk);
    await desk.owner.call('PUT', '/api/v1/language/rules/ng-word', { action: 'block' });
    const blocked = await desk.rule({ actions: [answers('send', rude)] });
    await desk.mail();
    await settle();
    expect(await lastResult(blocked)).toMatchObject({ code: 'blocked' });
    expect(await desk.texts(conversation.id, 'outbound')).toEqual([]);
  });

  it('waits for approval where a rule of approval asks for it', async () => {
    const approval = await desk.owner.call<{ id: string }>('POST', '/api/v1/approval-rules', {
      conditions: { words: ['受け付けました'] },
    });
    const rule = await desk.rule({ actions: [answers('send')] });
    const conversation = await desk.mail();
    await settle();
    expect(await lastResult(rule)).toMatchObject({ code: 'awaits_approval' });
    expect(await desk.texts(conversation.id, 'outbound')).toEqual([]);
    const held = await desk.owner.call<List<{ state: string; writer: { id: string } }>>(
      'GET',
      `/api/v1/conversations/${conversation.id}/approvals`,
    );
    expect(held.body.items).toMatchObject([{ state: 'waiting', writer: { id: desk.lead.memberId } }]);
    await desk.owner.call('DELETE', `/api/v1/approval-rules/${approval.body.id}`);
  });
});

describe('a draft', () => {
  it('is put where the assignee finds it, and never over what they have begun', async () => {
    const rule = await desk.rule({ actions: [answers('draft')] });
    const orphan = await desk.mail();
    await settle();
    expect(await lastResult(rule)).toMatchObject({ code: 'no_assignee' });
    await withoutRules(desk);

    const again = await desk.rule({ when: 'assigned', actions: [answers('draft')] });
    const path = `/api/v1/conversations/${orphan.id}`;
    await desk.owner.call('PATCH', path, { assigneeId: desk.agent.memberId });
    await settle();
    const { body } = await desk.agent.call<{ draft: { text: string } }>('GET', `${path}/draft`);
    expect(body.draft.text).toBe('お問い合わせを受け付けました。');
    expect(await lastResult(again)).toMatchObject({ code: 'drafted' });

    await desk.owner.call('PATCH', path, { assigneeId: null });
    await desk.owner.call('PATCH', path, { assigneeId: desk.agent.memberId });
    await settle();
    expect(await lastResult(again)).toMatchObject({ code: 'draft_exists' });
  });
});

describe('whoever answers for a rule', () => {
  it('must still be here', async () => {
    const leaving = await desk.join('lead', '去る 人');
    const rule = await desk.rule({ actions: [answers('send')] });
    await leaving.call('PATCH', `/api/v1/automation-rules/${rule.id}`, {
      basedOn: rule.version,
      name: '引継ぎ前',
    });
    await desk.owner.call('DELETE', `/api/v1/members/${leaving.memberId}`);
    await desk.mail();
    await settle();
    expect(await lastResult(rule)).toMatchObject({ code: 'member_gone' });
  });
});
