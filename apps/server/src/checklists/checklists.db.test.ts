import type {
  AuditEntry,
  Checklist,
  Checklists,
  HandoverSheet,
  Improvement,
  Problem,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadTools } from '../conversations/threads/threads.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { buildChecklistDesk, points, type ChecklistDesk } from './checklists.fixture.ts';
import { mostLists } from './domain.ts';

type Answered = Checklist & Partial<Pick<Problem, 'code' | 'errors'>>;

let desk: ChecklistDesk;
beforeAll(async () => {
  desk = await buildChecklistDesk();
});
afterAll(() => desk.close());

const read = async (id: string) => (await desk.agent.call<Checklist>('GET', `/api/v1/checklists/${id}`)).body;
const save = ({ id, revision, name, conditions }: Checklist, change: object, by = desk.lead) =>
  by.call<Answered>('PUT', `/api/v1/checklists/${id}`, {
    basedOn: revision,
    name,
    points,
    conditions,
    ...change,
  });

describe('the lists of a workspace', () => {
  it('are written by leads, with a law that a point comes from, and seen by everybody', async () => {
    const law = {
      article: '消費生活用製品安全法第35条',
      source: 'https://www.meti.go.jp/product_safety/producer/point/04-1.html',
      inForceFrom: '2007-05-14',
      asOf: '2026-11-22',
    };
    const made = await desk.list({
      name: '製品事故の疑い',
      points: [{ text: '報告した', hint: '10日以内', law }],
    });
    expect(made).toMatchObject({ revision: 1, changedBy: { name: '高橋 彩' }, points: [{ law }] });
    const { items, closing } = (await desk.agent.call<Checklists>('GET', '/api/v1/checklists')).body;
    expect(items).toContainEqual(made);
    expect(closing).toBe('ask');
    expect(
      (await desk.agent.call('POST', '/api/v1/checklists', { name: 'x', points, conditions: {} })).status,
    ).toBe(403);
  });

  it('are saved over what was seen, and not over what somebody else has written since', async () => {
    const made = await desk.list();
    expect((await save(made, { name: '新しい名前' })).body).toMatchObject({
      revision: 2,
      name: '新しい名前',
    });
    const late = await save(made, { name: '遅れた名前' });
    expect([late.status, late.body.code]).toEqual([409, 'conflict']);
    expect((await read(made.id)).name).toBe('新しい名前');
  });

  it('name tags that are here', async () => {
    const made = await desk.list();
    const { status, body } = await save(made, { conditions: { tagIds: [newId()] } });
    expect([status, body.errors?.[0]?.path]).toEqual([404, 'conditions.tagIds.0']);
  });

  it('are on record in the audit log, whatever is done to them', async () => {
    const made = await desk.list();
    await save(made, { points: points.slice(0, 1) });
    await desk.lead.call('DELETE', `/api/v1/checklists/${made.id}`);
    const { items } = (await desk.owner.call<{ items: AuditEntry[] }>('GET', '/api/v1/audit')).body;
    const told = items.filter(({ subject }) => subject?.id === made.id);
    expect(told.map(({ kind, after, before }) => [kind, before, after])).toEqual([
      ['checklist.deleted', { revision: 2, points: 1 }, null],
      ['checklist.updated', { revision: 1, points: 2 }, { revision: 2, points: 1 }],
      ['checklist.created', null, { revision: 1, points: 2 }],
    ]);
    expect((await desk.agent.call('GET', `/api/v1/checklists/${made.id}`)).status).toBe(404);
  });

  it('are no more than can be looked through', async () => {
    const other = await neighbour(desk);
    const add = (name: string) =>
      other.owner.call<Answered>('POST', '/api/v1/checklists', { name, points, conditions: {} });
    for (let nth = 0; nth < mostLists; nth += 1) await add(`リスト ${nth}`);
    const { status, body } = await add('もう一つ');
    expect([status, body.code]).toEqual([422, 'unprocessable']);
  });
});

describe('at a conversation', () => {
  it('a list is offered where its conditions hold, with the reason; others can be chosen', async () => {
    const conversationId = await desk.ask();
    const tag = await desk.lead.call<{ id: string }>('POST', '/api/v1/tags', { name: '食物アレルギー' });
    const [byTag, byChannel, plain] = [
      await desk.list({ conditions: { tagIds: [tag.body.id] } }),
      await desk.list({ conditions: { channels: ['email'] } }),
      await desk.list(),
    ];
    const before = await desk.place(conversationId);
    expect(before.offered.map(({ id }) => id)).toContain(byChannel.id);
    expect(before.others.map(({ id }) => id)).toEqual(expect.arrayContaining([byTag.id, plain.id]));
    await desk.agent.call('POST', `/api/v1/conversations/${conversationId}/tags`, { add: [tag.body.id] });
    const { offered } = await desk.place(conversationId);
    expect(offered.find(({ id }) => id === byTag.id)).toEqual({
      id: byTag.id,
      name: byTag.name,
      points: 2,
      because: [{ kind: 'tag', value: tag.body.id }],
    });
  });

  it('one is offered for a case that was opened about it, until that is closed', async () => {
    const conversationId = await desk.ask();
    const made = await desk.list({ conditions: { matters: ['improvement'] } });
    const isOffered = async () => (await desk.place(conversationId)).offered.some(({ id }) => id === made.id);
    expect(await isOffered()).toBe(false);
    const opened = await desk.agent.call<Improvement>('POST', '/api/v1/improvements', { conversationId });
    expect(await isOffered()).toBe(true);
    const path = `/api/v1/improvements/${opened.body.id}/close`;
    await desk.lead.call('POST', path, { basedOn: opened.body.revision, reason: '誤って開いた' });
    expect(await isOffered()).toBe(false);
  });

  it('is attached once, with its words as they were then', async () => {
    const conversationId = await desk.ask();
    const made = await desk.list();
    const [one, two] = await Promise.all([
      desk.attach(conversationId, made.id),
      desk.attach(conversationId, made.id, desk.lead),
    ]);
    expect(one).toBe(two);
    await save(made, { name: '別の名前', points: [{ text: '別の項目' }] });
    await desk.lead.call('DELETE', `/api/v1/checklists/${made.id}`);
    const { items, offered, others } = await desk.place(conversationId);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: one, checklistId: null, name: made.name, rule: null });
    expect(items[0]?.points.map(({ text }) => text)).toEqual(points.map(({ text }) => text));
    expect([...offered, ...others].map(({ id }) => id)).not.toContain(made.id);
    const told = (await desk.trail(conversationId)).filter(({ kind }) => kind === 'checklist_attached');
    expect(told).toHaveLength(1);
  });

  it('points are ticked by a member at a moment, and unticked, both on record', async () => {
    const { conversationId, useId } = await desk.halfDone();
    const [first, second] = (await desk.place(conversationId)).items[0]?.points ?? [];
    expect(first).toMatchObject({ position: 1, checkedBy: { name: '佐藤 健' } });
    expect(Date.parse(first?.checkedAt ?? '')).not.toBeNaN();
    expect(second).toMatchObject({ position: 2, checkedAt: null, checkedBy: null });
    // A colleague who ticks it, too, takes nothing away.
    await desk.check(conversationId, useId, 1, true, desk.lead);
    expect((await desk.place(conversationId)).items[0]?.points[0]).toEqual(first);
    await desk.check(conversationId, useId, 1, false, desk.lead);
    expect((await desk.place(conversationId)).items[0]?.points[0]?.checkedAt).toBeNull();
    expect(
      (await desk.trail(conversationId))
        .slice(0, 2)
        .map(({ kind, actor, data }) => [kind, actor?.name, data]),
    ).toEqual([
      ['checklist_unchecked', '高橋 彩', expect.objectContaining({ point: '厨房に伝えた' })],
      ['checklist_checked', '佐藤 健', expect.objectContaining({ point: '厨房に伝えた' })],
    ]);
  });

  it('is refused what is not there: a point, a list, another conversation’s', async () => {
    const { conversationId, useId } = await desk.halfDone();
    const elsewhere = await desk.ask();
    expect((await desk.check(conversationId, useId, 3)).status).toBe(404);
    expect((await desk.check(elsewhere, useId, 2)).status).toBe(404);
    expect((await desk.check(newId(), useId, 2)).status).toBe(404);
    const path = `/api/v1/conversations/${conversationId}/checklists`;
    expect((await desk.agent.call('POST', path, { checklistId: newId() })).status).toBe(404);
    const observer = await desk.join('observer', '見学 太郎');
    expect((await desk.check(conversationId, useId, 2, true, observer)).status).toBe(403);
  });

  it('can be taken off, which stays in the trail, and attached anew', async () => {
    const { conversationId, useId } = await desk.halfDone();
    const checklistId = (await desk.place(conversationId)).items[0]?.checklistId ?? '';
    const path = `/api/v1/conversations/${conversationId}/checklists/${useId}`;
    expect((await desk.agent.call('DELETE', path)).body).toMatchObject({ items: [] });
    expect((await desk.agent.call('DELETE', path)).status).toBe(404);
    expect((await desk.trail(conversationId))[0]?.kind).toBe('checklist_removed');
    expect(await desk.attach(conversationId, checklistId)).not.toBe(useId);
    expect(
      (await desk.place(conversationId)).items[0]?.points.every(({ checkedAt }) => checkedAt === null),
    ).toBe(true);
  });

  it('goes along with a conversation that is merged, and comes back with it', async () => {
    const { conversationId, useId } = await desk.halfDone();
    const target = await desk.ask();
    const tools = threadTools(desk.agent);
    const { body } = await tools.merge(target, conversationId);
    expect((await desk.place(target)).items.map(({ id }) => id)).toEqual([useId]);
    expect((await desk.check(target, useId, 2)).status).toBe(200);
    await tools.undo(body.id);
    expect((await desk.place(target)).items).toEqual([]);
    const [use] = (await desk.place(conversationId)).items;
    expect(use?.points.map(({ checkedAt }) => checkedAt !== null)).toEqual([true, true]);
  });
});

it('what is still to be seen to stands on the handover sheet', async () => {
  const { conversationId } = await desk.halfDone();
  const { body } = await desk.agent.call<{ customer: { id: string }; subject: string }>(
    'GET',
    `/api/v1/conversations/${conversationId}`,
  );
  const sheet = async () =>
    (await desk.agent.call<HandoverSheet>('GET', `/api/v1/customers/${body.customer.id}/handover-sheet`))
      .body;
  expect((await sheet()).checklists).toEqual([
    {
      conversationId,
      subject: body.subject,
      checklist: (await desk.place(conversationId)).items[0]?.name,
      points: ['書面でお知らせした'],
    },
  ]);
  const [use] = (await desk.place(conversationId)).items;
  await desk.check(conversationId, use?.id ?? '', 2);
  expect((await sheet()).checklists).toEqual([]);
});

it('webhooks are told of a list that was attached, and of its last point', async () => {
  const { conversationId, useId } = await desk.halfDone();
  await desk.check(conversationId, useId, 2);
  const { rows } = await desk.context.database.pool.query<{ change: string }>(
    `select data ->> 'change' as change from event where type = 'checklist.changed' and conversation_id = $1 order by seq`,
    [conversationId],
  );
  expect(rows.map(({ change }) => change)).toEqual(['attached', 'changed', 'completed']);
});
