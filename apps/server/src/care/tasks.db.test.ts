import type { CareTaskDetail, Conversation, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { aDefinition, aStep, careAt } from './desk.fixture.ts';
import { careAgenda } from './index.ts';

let desk: Desk;
let other: Desk;
let sato: Person;
let care: ReturnType<typeof careAt>;
let channelId: string;
let count = 0;
let conversation: Conversation;
const tuesday = new Date('2038-03-02T01:00:00Z');
const friday = new Date('2038-03-05T01:00:00Z');

beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  sato = await desk.join('agent', '佐藤 花子');
  care = careAt(desk);
  channelId = await care.addChannel();
  await care.plan(
    aDefinition({
      steps: [aStep(), aStep({ name: 'ご案内', purpose: 'offer', days: 1, promotional: true })],
    }),
  );
});
afterAll(() => desk.close());

/** Somebody who wrote once and was told to have received something. */
beforeEach(async () => {
  count += 1;
  await care.mail(channelId, `kyaku${count}@example.jp`, { subject: `件 ${count}` });
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations');
  const found = body.items.find(({ subject }) => subject === `件 ${count}`);
  if (found === undefined) throw new Error('no conversation');
  conversation = found;
  await desk.owner.call('PATCH', `/api/v1/customers/${found.customer.id}`, {
    contactPersonId: sato.memberId,
  });
  await care.tell(found.customer.id, { key: `k${count}` });
  await care.work(tuesday);
});

const first = async (): Promise<CareTaskDetail> => {
  const [task] = (await care.all(conversation.customer.id)).filter(({ purpose }) => purpose === 'check_in');
  return care.task(task?.id ?? '');
};
const draft = (task: CareTaskDetail, append = false) =>
  sato.call<{ conversationId: string } & Problem>('POST', `/api/v1/care-tasks/${task.id}/draft`, {
    revision: task.revision,
    append,
  });
const path = () => `/api/v1/conversations/${conversation.id}`;

describe('a task', () => {
  it('opens with its text as it would be sent, what the check says of it, and where it can be put', async () => {
    await care.work(friday);
    const task = await first();
    expect(task).toMatchObject({
      state: 'proposed',
      conversation: { id: conversation.id },
      hindrances: [],
      unfilled: 0,
    });
    expect(task.text).toContain('その後、いかがでしょうか。');
    expect(Array.isArray(task.findings)).toBe(true);
    expect(task.siblings).toHaveLength(2);
    expect(task.event?.kind).toBe('delivered');
  });

  it('is put as a draft, done when its writer sends it, and open again when that is taken back by hand', async () => {
    await care.work(friday);
    const put = await draft(await first());
    expect(put.body).toEqual({ conversationId: conversation.id });
    const drafted = await first();
    expect(drafted).toMatchObject({ state: 'planned', draftedAt: expect.any(String) });
    const basedOn = (await sato.call<Conversation>('GET', path())).body.lastMessageId;
    const sent = await sato.call('POST', `${path()}/messages`, { text: drafted.text, basedOn });
    expect(sent.status).toBe(201);
    const done = await first();
    expect(done).toMatchObject({ state: 'done', doneBySending: true });
    const reopened = await sato.call<CareTaskDetail>('PATCH', `/api/v1/care-tasks/${done.id}`, {
      revision: done.revision,
      state: 'planned',
    });
    expect(reopened.body).toMatchObject({ state: 'planned', doneAt: null, doneBySending: false });
  });

  it('never writes over what somebody has begun to write', async () => {
    await care.work(friday);
    await sato.call('PUT', `${path()}/draft`, { text: '書きかけです。', basedOn: null, attachmentIds: [] });
    const task = await first();
    expect(await draft(task)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await draft(task, true)).status).toBe(200);
    const kept = await sato.call<{ draft: { text: string } | null; text?: string }>('GET', `${path()}/draft`);
    expect(JSON.stringify(kept.body)).toMatch(/書きかけです。\\n\\n.*いかがでしょうか/u);
  });

  it('is skipped with a reason, moved, given away and written anew; a second hand is told', async () => {
    const task = await first();
    const change = (body: object) =>
      sato.call<CareTaskDetail & Problem>('PATCH', `/api/v1/care-tasks/${task.id}`, body);
    expect((await change({ revision: task.revision, state: 'skipped' })).status).toBe(400);
    const moved = await change({
      revision: task.revision,
      dueOn: '2038-03-12',
      text: '自分の言葉で。',
      assigneeId: desk.owner.memberId,
    });
    expect(moved.body).toMatchObject({
      dueOn: '2038-03-12',
      text: '自分の言葉で。',
      ownText: true,
      assignee: { id: desk.owner.memberId },
    });
    expect(await change({ revision: task.revision, note: '遅い' })).toMatchObject({ status: 409 });
    expect((await change({ revision: moved.body.revision, assigneeId: other.owner.memberId })).status).toBe(
      404,
    );
    const skipped = await change({
      revision: moved.body.revision,
      state: 'skipped',
      note: 'お電話で済みました',
    });
    expect(skipped.body).toMatchObject({ state: 'skipped', note: 'お電話で済みました' });
    expect((await other.owner.call('GET', `/api/v1/care-tasks/${task.id}`)).status).toBe(404);
    const closed = await care.tasks(conversation.customer.id, '&state=closed');
    expect(closed.map(({ id }) => id)).toContain(task.id);
  });

  it('is refused by hand where one of its purpose stands close', async () => {
    const body = {
      customerId: conversation.customer.id,
      name: 'お電話',
      purpose: 'check_in',
      way: 'phone',
      dueOn: '2038-03-10',
    };
    expect((await sato.call('POST', '/api/v1/care-tasks', body)).status).toBe(409);
    const later = await sato.call<CareTaskDetail>('POST', '/api/v1/care-tasks', {
      ...body,
      dueOn: '2038-05-10',
    });
    expect(later).toMatchObject({ status: 201, body: { state: 'planned', assignee: { id: sato.memberId } } });
    const agenda = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      careAgenda(tx, { memberId: sato.memberId, until: '2038-12-31', limit: 100 }),
    );
    expect(agenda.find(({ id }) => id === later.body.id)).toMatchObject({
      kind: 'care',
      dueAt: '2038-05-10T15:00:00.000Z',
      reason: 'お電話',
      address: `/care/tasks/${later.body.id}`,
    });
  });
});

describe('what nobody has begun', () => {
  it('stops when the customer writes meanwhile, and what somebody has planned does not', async () => {
    await care.work(friday);
    const task = await first();
    await care.mail(channelId, `kyaku${count}@example.jp`, { subject: 'もう一つ' });
    expect(await first()).toMatchObject({ state: 'stopped', reason: 'replied' });
    const again = await sato.call<CareTaskDetail>('PATCH', `/api/v1/care-tasks/${task.id}`, {
      revision: (await first()).revision,
      state: 'planned',
    });
    expect(again.body).toMatchObject({ state: 'planned', reason: null });
    await care.mail(channelId, `kyaku${count}@example.jp`, { subject: 'さらに一つ' });
    expect(await first()).toMatchObject({ state: 'planned' });
  });

  it('goes on after an automatic answer', async () => {
    await care.mail(channelId, `kyaku${count}@example.jp`, { subject: '不在', automatic: true });
    expect(await first()).toMatchObject({ state: 'waiting' });
  });

  it('stops when a complaint is read', async () => {
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
        select workspace_id, last_message_id, 'dissatisfied', false, 'complaint', 'high' from conversation
        where workspace_id = ${tx.workspaceId} and id = ${conversation.id}
        on conflict (workspace_id, message_id) do update set mood = excluded.mood, intent = excluded.intent`),
    );
    expect(await first()).toMatchObject({ state: 'stopped', reason: 'complained' });
  });

  it('is proposed only to those who agreed where it promotes, and stops when they take it back', async () => {
    const offer = async () =>
      (await care.all(conversation.customer.id)).find(({ purpose }) => purpose === 'offer');
    const consent = (change: string) =>
      care.made(`/customers/${conversation.customer.id}/consents`, {
        channel: 'email',
        purpose: 'news',
        change,
        how: 'form',
        wording: 'お知らせをお送りします。',
      });
    await consent('given');
    await care.work(new Date('2038-03-03T01:00:00Z'));
    expect(await offer()).toMatchObject({ state: 'proposed' });
    await consent('withdrawn');
    expect(await offer()).toMatchObject({ state: 'stopped', reason: 'consent_withdrawn' });
    expect(await first()).toMatchObject({ state: 'waiting' });
  });

  it('is not proposed without any consent', async () => {
    await care.work(friday);
    const [offer] = (await care.all(conversation.customer.id)).filter(({ purpose }) => purpose === 'offer');
    expect(offer).toMatchObject({ state: 'stopped', reason: 'no_consent' });
  });
});

describe('a customer who became part of another', () => {
  it('brings their tasks along, which still stop with the one they are now', async () => {
    const merged = conversation.customer.id;
    await care.mail(channelId, `betsu${count}@example.jp`, { subject: '別名' });
    const kept = (await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations')).body
      .items[0];
    const keptId = kept?.customer.id ?? '';
    await care.made(`/customers/${keptId}/merge`, { customerId: merged });
    const tasks = await care.all(keptId);
    expect(tasks.map(({ customer }) => customer.id)).toEqual([keptId, keptId]);
    await care.mail(channelId, `betsu${count}@example.jp`, { subject: 'お返事' });
    expect((await care.all(keptId)).map(({ reason }) => reason)).toContain('replied');
  });
});
