import type {
  Conversation,
  ConversationImprovements,
  Draft,
  Improvement,
  ImprovementFigures,
  ImprovementStep,
  ImprovementSummary,
  Problem,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { sql, type Tx } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { all, filled } from './steps.fixture.ts';
import { complaintsWithoutPrevention, dueSteps, eraseFromCases, forgetCases, remindLate } from './index.ts';

type Answered = Improvement & Partial<Pick<Problem, 'code' | 'detail' | 'errors'>>;

let desk: Desk;
let agent: Person;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '青木 美咲');
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  desk.context.database.inWorkspace(desk.workspaceId, work);

let count = 0;
/** A conversation that a customer began. */
async function complaint(subject = '届いた急須が割れていました'): Promise<Conversation> {
  count += 1;
  const from = { name: `髙橋 ${count}`, address: `takahashi-${count}@example.ne.jp` };
  await arrive(
    desk,
    channelId,
    inbound({ from, subject, text: '先日届いた急須が割れていました。残念です。' }),
  );
  const { body } = await agent.call<{ items: Conversation[] }>(
    'GET',
    '/api/v1/conversations?view=all&limit=200',
  );
  const found = body.items.find(({ customer }) => customer.name === from.name);
  if (found === undefined) throw new Error('the mail made no conversation');
  return found;
}

const open = async (conversationId: string, by = agent) =>
  by.call<Answered>('POST', '/api/v1/improvements', { conversationId });
const read = async (id: string) => (await agent.call<Improvement>('GET', `/api/v1/improvements/${id}`)).body;

async function save(found: Improvement, step: ImprovementStep, more: object = {}, by = agent) {
  const body = {
    basedOn: found.revision,
    ownerId: agent.memberId,
    dueAt: null,
    content: filled[step],
    done: true,
  };
  return by.call<Answered>('PUT', `/api/v1/improvements/${found.id}/steps/${step}`, {
    ...body,
    ...more,
  });
}

/** A case with these steps done. */
async function withDone(steps: readonly ImprovementStep[], found?: Improvement): Promise<Improvement> {
  let now = found ?? (await open((await complaint()).id)).body;
  for (const step of steps) {
    const { status, body } = await save(now, step);
    expect(status, JSON.stringify(body)).toBe(200);
    now = body;
  }
  return now;
}

describe('opening a case', () => {
  it('takes title and facts from the record, and gives every step an owner and a time', async () => {
    const conversation = await complaint('急須の破損');
    const { status, body } = await open(conversation.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: '急須の破損',
      status: 'open',
      revision: 2,
      owner: { name: '青木 美咲' },
      customer: { name: conversation.customer.name, honorific: '様' },
      next: { step: 'apology' },
    });
    expect(body.steps.facts.content.entries).toMatchObject([
      {
        text: `${conversation.customer.name}様よりご連絡「先日届いた急須が割れていました。残念です。」`,
        messageId: expect.any(String),
      },
    ]);
    const due = all.map((step) => body.steps[step].dueAt ?? '');
    expect(due).toEqual([...due].toSorted());
    expect(body.steps.effect.content.checkOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(body.events.map(({ kind }) => kind)).toEqual(['opened']);
  });

  it('is refused while one about the same conversation is open, and names it', async () => {
    const conversation = await complaint();
    const { body } = await open(conversation.id);
    const again = await open(conversation.id, desk.owner);
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(again.body.detail).toContain(body.id);
    const { body: about } = await agent.call<ConversationImprovements>(
      'GET',
      `/api/v1/conversations/${conversation.id}/improvements`,
    );
    expect(about).toEqual({ complaint: null, items: [{ id: body.id, title: body.title, status: 'open' }] });
  });

  it('knows the message that was read as a complaint', async () => {
    const { id, lastMessageId } = await complaint();
    await inside((tx) =>
      tx.run(sql`insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
        values (${desk.workspaceId}, ${lastMessageId}, 'dissatisfied', false, 'complaint', 'high')`),
    );
    const { body } = await agent.call<ConversationImprovements>(
      'GET',
      `/api/v1/conversations/${id}/improvements`,
    );
    expect(body.complaint).toMatchObject({ messageId: lastMessageId });
    await inside((tx) =>
      tx.run(
        sql`update conversation set mood = 'dissatisfied' where workspace_id = ${desk.workspaceId} and id = ${id}`,
      ),
    );
    const later = new Date(Date.now() + 8 * 86_400_000);
    const left = () => inside((tx) => complaintsWithoutPrevention(tx, later, 7, 10));
    expect(await left()).toMatchObject([{ conversationId: id, caseId: null }]);
    const opened = await open(id);
    expect(await left()).toMatchObject([{ conversationId: id, caseId: opened.body.id }]);
    await withDone(['prevention'], opened.body);
    expect(await left()).toEqual([]);
  });

  it.each([
    ['another workspace’s conversation', { conversationId: '019aa000-0000-7000-8000-000000000000' }, 404],
    ['no conversation', {}, 400],
  ])('is refused for %s', async (_name, body, status) => {
    expect((await agent.call('POST', '/api/v1/improvements', body)).status).toBe(status);
  });
});

describe('the steps', () => {
  it('are saved half done, and done only with what they need', async () => {
    const { body: found } = await open((await complaint()).id);
    const half = await save(found, 'apology', { content: { by: '青木 美咲' }, done: false });
    expect(half.body.steps.apology).toMatchObject({ doneAt: null, content: { by: '青木 美咲', how: '' } });
    const done = await save(half.body, 'apology', { content: { by: '青木 美咲' } });
    expect(done).toMatchObject({ status: 422, body: { code: 'unprocessable' } });
    expect(done.body.errors?.map(({ path }) => path)).toEqual(['content.how', 'content.at']);
    expect((await read(found.id)).revision).toBe(half.body.revision);
  });

  it('refuse what does not fit, a stale revision, and people who are not there', async () => {
    const { body: found } = await open((await complaint()).id);
    const loop = {
      occurrence: [
        { id: 'a', parent: 'b', text: 'x' },
        { id: 'b', parent: 'a', text: 'y' },
      ],
    };
    expect(await save(found, 'cause', { content: loop, done: false })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ path: 'content.occurrence.0.parent' }] },
    });
    expect((await save({ ...found, revision: 1 }, 'remedy')).status).toBe(409);
    const nobody = await save(found, 'remedy', { ownerId: '019aa000-0000-7000-8000-000000000000' });
    expect(nobody).toMatchObject({ status: 404, body: { errors: [{ path: 'ownerId' }] } });
  });

  it('lead from open over the check of the effect to closed, and all of it stays in the trail', async () => {
    const waiting = await withDone(all.slice(0, 6));
    expect(waiting).toMatchObject({ status: 'effect', next: { step: 'effect' } });
    const proven = await withDone(['effect'], waiting);
    const path = `/api/v1/improvements/${proven.id}/close`;
    const closed = await agent.call<Improvement>('POST', path, { basedOn: proven.revision });
    expect(closed.body).toMatchObject({ status: 'closed', closeReason: null, overdue: false });
    const kinds = closed.body.events.map(({ kind }) => kind);
    expect(kinds).toEqual(['closed', ...Array.from(all, () => 'step_done'), 'opened']);
    expect((await save(closed.body, 'remedy')).status).toBe(409);
  });

  it('open cause and prevention again when the check shows no effect', async () => {
    const found = await withDone(all.slice(0, 6));
    const content = { ...filled.effect, result: '2件ありました。', effective: false };
    const { body } = await save(found, 'effect', { content });
    expect(body).toMatchObject({ status: 'open', next: { step: 'cause' } });
    expect([body.steps.prevention.doneAt, body.steps.effect.doneAt]).toEqual([null, null]);
    expect(body.events[0]).toMatchObject({ kind: 'not_effective', data: { result: '2件ありました。' } });
  });

  it('hint at a cause that is a person, and never block for it', async () => {
    const found = await withDone([]);
    const whys = [{ id: 'a', parent: null, text: '担当者の確認不足' }];
    const { status, body } = await save(found, 'cause', { content: { occurrence: whys, escape: whys } });
    expect([status, body.hints]).toEqual([200, ['apology_late', 'cause_person', 'cause_shallow']]);
  });
});

describe('closing', () => {
  it('without prevention and effect is a lead’s alone, with a reason that stays', async () => {
    const found = await withDone(['apology']);
    const close = (by: Person, more: object = {}) =>
      by.call<Answered>('POST', `/api/v1/improvements/${found.id}/close`, {
        basedOn: found.revision,
        ...more,
      });
    expect(await close(agent, { reason: '不要' })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await close(desk.owner)).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
    const closed = await close(desk.owner, { reason: 'お客様の思い違いと確認できました。' });
    expect(closed.body).toMatchObject({
      status: 'closed',
      closeReason: 'お客様の思い違いと確認できました。',
    });
    expect(closed.body.events[0]).toMatchObject({ kind: 'closed_without', actor: { name: '緑川 直子' } });
    const path = `/api/v1/improvements/${found.id}`;
    const renamed = await agent.call<Improvement>('PATCH', path, {
      basedOn: closed.body.revision,
      causeName: '梱包',
    });
    expect(renamed.body).toMatchObject({
      status: 'closed',
      closeReason: 'お客様の思い違いと確認できました。',
    });
    const reopened = await agent.call<Improvement>('POST', `${path}/reopen`, {
      basedOn: renamed.body.revision,
    });
    expect(reopened.body).toMatchObject({ status: 'open', closedAt: null, closeReason: null });
  });
});

describe('several complaints of one cause', () => {
  it('are one case; after closing it is a recurrence, counted, and the effect is to be shown anew', async () => {
    const proven = await withDone(all);
    const path = `/api/v1/improvements/${proven.id}`;
    await agent.call('POST', `${path}/close`, { basedOn: proven.revision });
    const again = await complaint('また割れていました');
    const { body } = await agent.call<Improvement>('POST', `${path}/conversations`, {
      conversationId: again.id,
    });
    expect(body).toMatchObject({ status: 'effect', recurrences: 1, conversations: 2 });
    expect(body.linked.map(({ recurrence }) => recurrence)).toEqual([false, true]);
    const twice = await agent.call<Improvement>('POST', `${path}/conversations`, {
      conversationId: again.id,
    });
    expect(twice.body).toMatchObject({ recurrences: 1, revision: body.revision });
    const unlink = (id: string | undefined) =>
      agent.call<Improvement>('DELETE', `${path}/conversations/${id}`);
    expect((await unlink(body.linked[0]?.id)).body.conversations).toBe(1);
    expect((await unlink(again.id)).status).toBe(422);
  });

  it('are found by what the cause is called, however it is written', async () => {
    const name = async (causeName: string) => {
      const { body } = await open((await complaint()).id);
      return (
        await agent.call<Improvement>('PATCH', `/api/v1/improvements/${body.id}`, {
          basedOn: body.revision,
          causeName,
        })
      ).body;
    };
    const first = await name('ＡＢＣ 梱包材');
    const second = await name('abc梱包材');
    expect(second.sameCause).toMatchObject([{ id: first.id }]);
    const { body } = await agent.call<{ items: ImprovementSummary[] }>(
      'GET',
      `/api/v1/improvements?cause=${encodeURIComponent('Abc 梱包材')}`,
    );
    expect(body.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    const figures = await agent.call<ImprovementFigures>('GET', '/api/v1/improvements/figures');
    expect(figures.body.causes).toContainEqual({ name: 'abc梱包材', cases: 2, recurrences: 1 });
    expect(figures.body.months).toHaveLength(12);
    expect(figures.body.months[0]).toMatchObject({ closed: 1, confirmed: 1, recurrences: 1 });
  });
});

describe('an apology', () => {
  it('is in English for who wrote in English', async () => {
    const from = { name: 'Anna Smith', address: 'anna@example.com' };
    await arrive(desk, channelId, inbound({ from, subject: 'Broken teapot', text: 'The lid was broken.' }));
    const { body: listed } = await agent.call<{ items: Conversation[] }>('GET', '/api/v1/conversations');
    const conversationId = listed.items.find(({ customer }) => customer.name === from.name)?.id ?? '';
    const { body } = await open(conversationId);
    await agent.call('POST', `/api/v1/improvements/${body.id}/draft`, { conversationId });
    const draft = await agent.call<{ draft: Draft }>('GET', `/api/v1/conversations/${conversationId}/draft`);
    expect(draft.body.draft.text).toMatch(/^Dear Anna Smith,\n\nPlease accept our sincere apology/u);
  });

  it('is put into one’s draft; what one has begun is not overwritten', async () => {
    const conversation = await complaint('急須の破損');
    const { body } = await open(conversation.id);
    const ask = (more: object = {}) =>
      agent.call<Problem>('POST', `/api/v1/improvements/${body.id}/draft`, {
        conversationId: conversation.id,
        ...more,
      });
    expect((await ask()).status).toBe(200);
    const draft = async () =>
      (await agent.call<{ draft: Draft }>('GET', `/api/v1/conversations/${conversation.id}/draft`)).body
        .draft;
    expect(await draft()).toMatchObject({ basedOn: conversation.lastMessageId });
    expect((await draft()).text).toMatch(/^髙橋 \d+ 様\n\nこのたびは、「急須の破損」の件で/u);
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await ask({ append: true })).status).toBe(200);
    expect((await draft()).text.match(/このたびは/gu)).toHaveLength(2);
    const elsewhere = await complaint();
    expect((await ask({ conversationId: elsewhere.id })).status).toBe(404);
  });

  it('and who was told what is on record', async () => {
    const found = await withDone([]);
    const told = { who: '仕入先の窯元', what: '蓋の寸法のばらつき', how: '電話' };
    const { body } = await agent.call<Improvement>('POST', `/api/v1/improvements/${found.id}/told`, told);
    expect(body.events[0]).toMatchObject({ kind: 'told', data: told, actor: { name: '青木 美咲' } });
  });
});

describe('what is late', () => {
  it('is told its owner, a business day later the leads; never out of hours, each once', async () => {
    const { body: found } = await open((await complaint()).id);
    const late = await save(found, 'remedy', { dueAt: '2026-11-02T03:00:00.000Z', done: false });
    expect(late.body.overdue).toBe(true);
    const rows = await inside((tx) => dueSteps(tx, agent.memberId, 1));
    expect(rows).toMatchObject([{ caseId: found.id, step: 'remedy', conversationId: expect.any(String) }]);
    const remind = (at: string) => remindLate(desk.context.delivery, desk.workspaceId, new Date(at));
    const reminded = async () =>
      (await read(found.id)).events.flatMap(({ kind, data }) => (kind === 'reminded' ? [data['whom']] : []));
    await remind('2026-11-07T03:00:00.000Z');
    expect(await reminded(), 'on a Saturday').toEqual([]);
    await remind('2026-11-09T03:00:00.000Z');
    await remind('2026-11-09T05:00:00.000Z');
    expect(await reminded()).toEqual(['owner']);
    await remind('2026-11-10T05:00:00.000Z');
    await remind('2026-11-11T05:00:00.000Z');
    expect(await reminded()).toEqual(['lead', 'owner']);
    const overdue = await agent.call<{ items: ImprovementSummary[] }>(
      'GET',
      '/api/v1/improvements?list=overdue',
    );
    expect(overdue.body.items.map(({ id }) => id)).toEqual([found.id]);
  });
});

describe('forgetting', () => {
  it('takes what is about people, and leaves what was learnt', async () => {
    const found = await withDone(all);
    const path = `/api/v1/improvements/${found.id}`;
    const document = await agent.call<{ id: string }>('POST', `${path}/documents`, {
      kind: 'apology_letter',
    });
    await agent.call('POST', `/api/v1/improvement-documents/${document.body.id}/files`, { format: 'docx' });
    const files = () =>
      inside((tx) =>
        tx.one(
          sql<{
            files: number;
          }>`select count(*)::int as files from file where workspace_id = ${desk.workspaceId}`,
        ),
      );
    const before = await files();
    await inside((tx) => eraseFromCases(tx, [found.linked[0]?.id ?? ''], '（消去済み）'));
    const after = await read(found.id);
    expect(after.title).toBe('（消去済み）');
    expect(after.steps.facts.content).toMatchObject({ summary: '', entries: [] });
    expect(after.steps.apology.content).toMatchObject({ by: '', how: 'phone' });
    expect(after.steps.prevention).toEqual(found.steps.prevention);
    expect(JSON.stringify(after.events)).not.toContain('髙橋');
    expect((await agent.call('GET', `/api/v1/improvement-documents/${document.body.id}`)).status).toBe(404);
    expect((await files()).files).toBe(before.files - 1);
  });

  it('takes it too when retention has removed all of a closed case’s conversations', async () => {
    const proven = await withDone(all);
    await agent.call('POST', `/api/v1/improvements/${proven.id}/close`, { basedOn: proven.revision });
    await inside((tx) =>
      tx.run(
        sql`delete from improvement_conversation where workspace_id = ${desk.workspaceId} and case_id = ${proven.id}`,
      ),
    );
    await inside((tx) => forgetCases(tx));
    expect(await read(proven.id)).toMatchObject({
      title: '',
      linked: [],
      steps: { remedy: { content: { text: '' } } },
    });
  });
});
