import type { BulkResult, ConversationDetail, Message, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildChecklistDesk, type ChecklistDesk } from './checklists.fixture.ts';

type Refused = Partial<Pick<Problem, 'code' | 'openPoints'>>;

let desk: ChecklistDesk;
let conversationId: string;
let useId: string;
beforeAll(async () => {
  desk = await buildChecklistDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await closing('ask');
  ({ conversationId, useId } = await desk.halfDone());
});

const closing = (how: 'ask' | 'refuse') =>
  desk.lead.call('PUT', '/api/v1/checklist-settings', { closing: how });
const close = (more: object = {}) =>
  desk.agent.call<ConversationDetail & Refused>('PATCH', `/api/v1/conversations/${conversationId}`, {
    status: 'done',
    ...more,
  });
const status = async (id = conversationId) =>
  (await desk.agent.call<ConversationDetail>('GET', `/api/v1/conversations/${id}`)).body;
const answer = async (more: object = {}) =>
  desk.agent.call<Message & Refused>('POST', `/api/v1/conversations/${conversationId}/messages`, {
    text: '承知いたしました。',
    basedOn: (await status()).lastMessageId,
    status: 'done',
    ...more,
  });

describe('closing a conversation with open points', () => {
  it('asks first, and names what is open', async () => {
    const { status: code, body } = await close();
    expect([code, body.code]).toEqual([409, 'open_points']);
    const [use] = (await desk.place(conversationId)).items;
    expect(body.openPoints).toEqual({
      points: [{ checklist: use?.name, text: '書面でお知らせした' }],
      mayClose: true,
    });
    expect((await status()).status).not.toBe('done');
  });

  it('is done by whoever says so, and the trail tells what was left', async () => {
    expect((await close({ despiteOpenPoints: true })).body.status).toBe('done');
    expect((await desk.trail(conversationId))[0]).toMatchObject({
      kind: 'checklist_left_open',
      data: { count: '1' },
      actor: { name: '佐藤 健' },
    });
    // What is closed can be saved again without a word.
    expect((await close({ subject: '新しい件名' })).status).toBe(200);
  });

  it('is done without a word when every point is ticked, or the list was taken off', async () => {
    await desk.check(conversationId, useId, 2);
    expect((await close()).status).toBe(200);
    ({ conversationId, useId } = await desk.halfDone());
    await desk.agent.call('DELETE', `/api/v1/conversations/${conversationId}/checklists/${useId}`);
    expect((await close()).status).toBe(200);
  });

  it('is refused to everybody where a lead has chosen so', async () => {
    await closing('refuse');
    const { status: code, body } = await close({ despiteOpenPoints: true });
    expect([code, body.openPoints?.mayClose]).toEqual([409, false]);
    expect(
      (await desk.owner.call('PATCH', `/api/v1/conversations/${conversationId}`, { status: 'done' })).status,
    ).toBe(409);
    expect(
      (await desk.agent.call('PATCH', `/api/v1/conversations/${conversationId}`, { status: 'in_progress' }))
        .status,
    ).toBe(200);
    expect((await desk.agent.call('PUT', '/api/v1/checklist-settings', { closing: 'ask' })).status).toBe(403);
  });
});

describe('an answer that closes', () => {
  it('asks before anything is sent', async () => {
    const { body } = await answer();
    expect(body).toMatchObject({ code: 'open_points' });
    expect((await status()).messageCount).toBe(1);
    expect((await answer({ status: 'in_progress' })).status).toBe(201);
  });

  it('is sent and closes where its writer says so', async () => {
    expect((await answer({ despiteOpenPoints: true })).status).toBe(201);
    expect((await status()).status).toBe('done');
    const kinds = (await desk.trail(conversationId)).map(({ kind }) => kind);
    expect(kinds).toContain('checklist_left_open');
  });

  it('of a trainee is asked when it is written; approved under a stricter rule, it goes out and does not close', async () => {
    const trainee = await desk.join('trainee', `伊藤 ${conversationId.slice(-4)}`);
    const send = async (more: object) =>
      trainee.call<{ approval: { id: string; revision: number } } & Refused>(
        'POST',
        `/api/v1/conversations/${conversationId}/messages`,
        { text: '承知いたしました。', basedOn: (await status()).lastMessageId, status: 'done', ...more },
      );
    expect((await send({})).body.code).toBe('open_points');
    const { status: code, body } = await send({ despiteOpenPoints: true });
    expect(code).toBe(202);
    expect((await desk.trail(conversationId)).map(({ kind }) => kind)).not.toContain('checklist_left_open');
    await closing('refuse');
    const { id, revision } = body.approval;
    const path = `/api/v1/approvals/${id}/approve`;
    expect(
      (await desk.lead.call('POST', path, { revision, basedOn: (await status()).lastMessageId })).status,
    ).toBe(200);
    expect(await status()).toMatchObject({ status: 'in_progress', messageCount: 2 });
  });
});

describe('closing several at once', () => {
  const bulk = async (ids: string[], more: object = {}) =>
    (
      await desk.agent.call<BulkResult>('POST', '/api/v1/conversations/bulk', {
        ids,
        action: { kind: 'status', status: 'done', ...more },
      })
    ).body;

  it('leaves those with open points, and closes them when that is said', async () => {
    const other = await desk.ask();
    const first = await bulk([conversationId, other]);
    expect(first).toMatchObject({
      changed: [other],
      openPoints: [conversationId],
      unchanged: [],
      mayClose: true,
    });
    expect((await status()).status).not.toBe('done');
    const second = await bulk(first.openPoints, { despiteOpenPoints: true });
    expect(second).toMatchObject({ changed: [conversationId], openPoints: [] });
    expect((await desk.trail(conversationId)).map(({ kind }) => kind)).toContain('checklist_left_open');
  });

  it('leaves them all the same where a lead has chosen so', async () => {
    await closing('refuse');
    expect(await bulk([conversationId], { despiteOpenPoints: true })).toMatchObject({
      id: null,
      changed: [],
      openPoints: [conversationId],
      mayClose: false,
    });
  });
});
