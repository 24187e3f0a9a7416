import type { Approval, Conversation } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { caller, openDesk, type Answer, type OpenDesk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { buildApprovalDesk, type ApprovalDesk, type Problem } from './held.fixture.ts';

let desk: ApprovalDesk;
let second: OpenDesk;
beforeAll(async () => {
  desk = await buildApprovalDesk();
  second = await openDesk({ beside: desk });
});
afterAll(async () => {
  await second.close();
  await desk.close();
});

type Decided = Answer<Problem & { approval?: Approval; state?: string }>;
const approve = (who: Person, { id, revision }: Approval, more: object = {}): Promise<Decided> =>
  who.call('POST', `/api/v1/approvals/${id}/approve`, { revision, ...more });
const sendBack = (who: Person, { id, revision }: Approval): Promise<Decided> =>
  who.call('POST', `/api/v1/approvals/${id}/send-back`, { revision, comment: '直してください。' });
const withdraw = (who: Person, { id }: Approval): Promise<Decided> =>
  who.call('POST', `/api/v1/approvals/${id}/withdraw`);
/** The same person at the other process of the desk. */
const elsewhere = (who: Person): Person => ({ ...who, call: caller(second.app, who.apiKey) });
const outboxRows = (conversationId: string) =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.many(sql`
      select o.message_id from outbox o join message m on m.workspace_id = o.workspace_id and m.id = o.message_id
      where o.workspace_id = ${desk.workspaceId} and m.conversation_id = ${conversationId}`),
  );

describe('two who decide at once, at two processes', () => {
  it('exactly one wins; the other is told who', async () => {
    const conversation = await desk.ask();
    const approval = await desk.held(conversation);
    const answers = await Promise.all([
      approve(desk.lead, approval),
      approve(elsewhere(desk.owner), approval),
      approve(elsewhere(desk.lead), approval, { text: '編集した本文' }),
      approve(desk.owner, approval),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200)?.body.approval?.decidedBy?.name;
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(body).toMatchObject({
        code: 'already_decided',
        decision: { state: 'approved', memberName: winner },
      });
    expect(await desk.outgoing(conversation.id)).toHaveLength(1);
    expect(await outboxRows(conversation.id)).toHaveLength(1);
  });

  it('holds as well between approving, sending back and taking back', async () => {
    for (let round = 0; round < 6; round += 1) {
      const conversation = await desk.ask();
      const approval = await desk.held(conversation);
      const answers = await Promise.all([
        sendBack(desk.lead, approval),
        approve(elsewhere(desk.owner), approval),
        withdraw(elsewhere(desk.trainee), approval),
      ]);
      const { body: after } = await desk.owner.call<Approval>('GET', `/api/v1/approvals/${approval.id}`);
      const sent = await desk.outgoing(conversation.id);
      expect(sent.length).toBe(after.state === 'approved' ? 1 : 0);
      // What was sent back may still be taken back by its writer after that: both then succeeded, one after the other.
      const won = answers.filter(({ status }) => status === 200).length;
      expect(won === 1 || (won === 2 && after.state === 'withdrawn')).toBe(true);
    }
  });
});

describe('one’s own reply', () => {
  it('is approved by nobody themselves: not by their role, not by another key, not by being named', async () => {
    const rule = await desk.lead.call<{ id: string }>('POST', '/api/v1/approval-rules', {
      conditions: { words: ['返金'] },
    });
    await desk.lead.call('POST', '/api/v1/approvers', { memberId: desk.agent.memberId });
    for (const who of [desk.owner, desk.lead, desk.agent]) {
      const conversation = await desk.ask();
      const { status, body } = await desk.answer(who, conversation, '返金いたします。');
      expect(status).toBe(202);
      expect((await approve(who, body.approval)).body.code).toBe('own_reply');
      expect((await approve(elsewhere(who), body.approval, { text: '別の文' })).body.code).toBe('own_reply');
      expect((await sendBack(who, body.approval)).body.code).toBe('own_reply');
      expect(await outboxRows(conversation.id)).toEqual([]);
    }
    expect((await desk.lead.call('DELETE', `/api/v1/approvers/${desk.agent.memberId}`)).status).toBe(200);
    await desk.lead.call('DELETE', `/api/v1/approval-rules/${rule.body.id}`);
  });

  it('is decided neither by a trainee nor by an agent whom nobody named', async () => {
    const approval = await desk.held(await desk.ask());
    const other = await desk.join('trainee', '研修 二郎');
    for (const who of [other, desk.agent, await desk.join('observer', '閲覧 一郎')]) {
      expect((await approve(who, approval)).body.code).toBe('forbidden');
      expect((await sendBack(who, approval)).body.code).toBe('forbidden');
    }
    await desk.lead.call('POST', '/api/v1/approvers', { memberId: desk.agent.memberId });
    expect((await approve(desk.agent, approval)).status).toBe(200);
    await desk.lead.call('DELETE', `/api/v1/approvers/${desk.agent.memberId}`);
  });

  it('of another company is not there', async () => {
    const other = await neighbour(desk);
    const approval = await desk.held(await desk.ask());
    for (const answer of [
      await approve(other.owner, approval),
      await sendBack(other.owner, approval),
      await withdraw(other.owner, approval),
    ])
      expect(answer.status).toBe(404);
  });
});

describe('a conversation that went on while a reply waited', () => {
  it('must be read by whoever approves; a note counts too, their own does not', async () => {
    const conversation = await desk.ask();
    const approval = await desk.held(conversation);
    const note = { direction: 'note', text: '確認しました' };
    const path = `/api/v1/conversations/${conversation.id}/messages`;
    await desk.lead.call('POST', path, note);
    const own = await desk.lead.call<Approval>('GET', `/api/v1/approvals/${approval.id}`);
    expect(own.body.movedOn).toBeNull();
    await desk.writeAgain(conversation, 'やはり交換にしてください。');
    const { body: now } = await desk.lead.call<Approval>('GET', `/api/v1/approvals/${approval.id}`);
    expect(now.movedOn).toMatchObject({ count: 1 });
    const refused = await approve(desk.lead, approval);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'thread_moved_on', lastMessageId: now.movedOn?.lastMessageId },
    });
    const stale = await approve(desk.lead, approval, { basedOn: conversation.lastMessageId });
    expect(stale.body.code).toBe('thread_moved_on');
    const foreign = await desk.ask();
    expect((await approve(desk.lead, approval, { basedOn: foreign.lastMessageId })).body.code).toBe(
      'thread_moved_on',
    );
    expect((await approve(desk.lead, approval, { basedOn: now.movedOn?.lastMessageId })).status).toBe(200);
  });

  it('refuses while somebody else is writing an answer', async () => {
    const conversation = await desk.ask();
    const approval = await desk.held(conversation);
    const path = `/api/v1/conversations/${conversation.id}/lock`;
    await desk.agent.call('PUT', path, {});
    expect((await approve(desk.lead, approval)).body.code).toBe('locked_by_other');
    await desk.agent.call('DELETE', path);
    await desk.trainee.call('PUT', path, {});
    expect((await approve(desk.lead, approval)).status).toBe(200);
  });
});

describe('rules of language', () => {
  it('hold at submission, and again for what an approver writes', async () => {
    await desk.lead.call('PUT', '/api/v1/language/rules/ng-word', { action: 'block' });
    const word = await desk.lead.call<{ id: string }>('POST', '/api/v1/language/words', {
      kind: 'ng',
      word: '絶対',
    });
    const conversation = await desk.ask();
    expect((await desk.answer(desk.trainee, conversation, '絶対に届きます。')).body.code).toBe(
      'reply_blocked',
    );
    const approval = await desk.held(conversation, '届きます。');
    const refused = await approve(desk.lead, approval, { text: '絶対に届きます。' });
    expect(refused.body).toMatchObject({ code: 'reply_blocked' });
    expect((await approve(desk.lead, approval, { text: '必ず届きます。' })).status).toBe(200);
    await desk.lead.call('DELETE', `/api/v1/language/words/${word.body.id}`);
    await desk.lead.call('PUT', '/api/v1/language/rules/ng-word', { action: 'warn' });
  });
});

const act = fc.record({
  what: fc.constantFrom('answer', 'approve', 'edit', 'back', 'withdraw', 'undo', 'customer'),
  who: fc.constantFrom('owner', 'lead', 'trainee'),
  old: fc.boolean(),
});

describe('any sequence of requests at the real desk', () => {
  it('sends each trainee’s reply once at most, and only as somebody else approved it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        const conversation = await desk.ask();
        const people = { owner: desk.owner, lead: desk.lead, trainee: desk.trainee };
        const list = async () =>
          (
            await desk.owner.call<{ items: Approval[] }>(
              'GET',
              `/api/v1/conversations/${conversation.id}/approvals`,
            )
          ).body.items;
        let count = 0;
        for (const { what, who, old } of acts) {
          const approvals = await list();
          const target = old ? approvals[0] : approvals.at(-1);
          count += 1;
          if (what === 'customer') await desk.writeAgain(conversation, `追伸 ${count}`);
          else if (what === 'answer') await desk.answer(desk.trainee, conversation, `返信 ${count}`);
          else if (target === undefined) continue;
          else if (what === 'back') await sendBack(people[who], target);
          else if (what === 'withdraw') await withdraw(people[who], target);
          else if (what === 'undo') await people[who].call('POST', `/api/v1/messages/${target.id}/undo`);
          else {
            const { body } = await desk.owner.call<Conversation>(
              'GET',
              `/api/v1/conversations/${conversation.id}`,
            );
            const text = what === 'edit' ? { text: `編集 ${count}` } : {};
            await approve(people[who], target, { basedOn: body.lastMessageId, ...text });
          }
        }
        const approvals = await list();
        const approved = approvals.filter(({ messageId }) => messageId !== null);
        expect((await desk.outgoing(conversation.id)).toSorted()).toEqual(
          approved.map(({ text }) => text).toSorted(),
        );
        expect(await outboxRows(conversation.id)).toHaveLength(approved.length);
        for (const { decidedBy, steps, text } of approved) {
          expect(decidedBy?.id).not.toBe(desk.trainee.memberId);
          const texts = steps.flatMap((step) => (step.text === null ? [] : [step.text]));
          expect(texts.at(-1)).toBe(text);
        }
      }),
      { numRuns: 20 },
    );
  });
});
