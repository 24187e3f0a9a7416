import type {
  AttentionDetail,
  CareTaskDetail,
  Improvement,
  Problem,
  TimelineEntry,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { careDesk, furious, promise, upset } from '../attention/cases.fixture.ts';
import { noteSignal } from '../attention/index.ts';
import { noteDueThings } from '../notifications/index.ts';
import { sql } from '../platform/db/index.ts';
import { aDefinition, careAt } from './desk.fixture.ts';
import { careAgenda } from './index.ts';

let at: Awaited<ReturnType<typeof careDesk>>;
let care: ReturnType<typeof careAt>;
const friday = new Date('2038-03-05T01:00:00Z');

beforeAll(async () => {
  at = await careDesk();
  care = careAt(at.desk);
  await care.plan(aDefinition({ stopOn: { reply: false, complaint: false } }));
});
afterAll(() => at.desk.close());

/** A task that a plan has made for somebody. */
const taskOf = async (customerId: string): Promise<CareTaskDetail> => {
  const [task] = await care.all(customerId);
  return care.task(task?.id ?? '');
};
const planned = async (customerId: string): Promise<CareTaskDetail> => {
  await care.tell(customerId);
  await care.work(friday);
  return taskOf(customerId);
};
const change = (task: CareTaskDetail, body: object) =>
  at.agent.call<CareTaskDetail & Problem>('PATCH', `/api/v1/care-tasks/${task.id}`, {
    revision: task.revision,
    ...body,
  });
const draft = (task: CareTaskDetail) =>
  at.agent.call<Problem>('POST', `/api/v1/care-tasks/${task.id}/draft`, { revision: task.revision });
const onAgenda = async (id: string) => {
  const items = await at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
    careAgenda(tx, { memberId: null, until: '2038-12-31', limit: 200 }),
  );
  return items.some((item) => item.id === id);
};
/** Whether its day has been told when the desk was open next; Monday 8 March 2038, 10:00. */
const isTold = async (id: string) => {
  const { database } = at.desk.context;
  await noteDueThings({ database }, at.desk.workspaceId, new Date('2038-03-08T01:00:00Z'));
  return database.inWorkspace(at.desk.workspaceId, async (tx) => {
    const found = await tx.many(sql`
      select 1 from care_task where workspace_id = ${tx.workspaceId} and id = ${id} and told_on is not null`);
    return found.length > 0;
  });
};
const close = (caseId: string) =>
  at.agent.call<AttentionDetail>('POST', `/api/v1/attention/cases/${caseId}/close`, { helped: 'helped' });

describe('a task for a customer who is being looked after', () => {
  it('is held back with its reason, told to nobody, put nowhere, and goes on when the case ends', async () => {
    const { id } = await at.customer(furious());
    const { id: caseId } = await at.made.caseOf(id);
    const task = await planned(id);
    expect(task).toMatchObject({
      state: 'proposed',
      held: [{ kind: 'attention', id: caseId }],
      released: false,
    });
    expect((await care.tasks(id))[0]?.held).toEqual([{ kind: 'attention', id: caseId }]);
    expect(await onAgenda(task.id)).toBe(false);
    expect(await draft(task)).toMatchObject({ status: 422, body: { code: 'care_held' } });
    expect(await isTold(task.id)).toBe(false);
    await close(caseId);
    expect(await taskOf(id)).toMatchObject({ held: [], released: false });
    expect(await onAgenda(task.id)).toBe(true);
    expect(await isTold(task.id)).toBe(true);
    // Nobody has an address in this desk: what is refused now is that, not the case.
    expect((await draft(await taskOf(id))).body.code).toBe('unprocessable');
  });

  it('is let go on by hand, as long as that case lasts; another case holds it back anew', async () => {
    const { id } = await at.customer(furious());
    const { id: caseId } = await at.made.caseOf(id);
    const task = await planned(id);
    const released = await change(task, { released: true });
    expect(released.body).toMatchObject({ held: [], released: true });
    expect(await onAgenda(task.id)).toBe(true);
    const { body } = await at.desk.owner.call<{ items: TimelineEntry[] }>(
      'GET',
      `/api/v1/customers/${id}/timeline`,
    );
    expect(body.items.find(({ kind }) => kind === 'care_released')?.data['name']).toBe('その後のお伺い');
    const again = await change(released.body, { released: false });
    expect(again.body).toMatchObject({ held: [{ id: caseId }], released: false });
    expect((await change(again.body, { released: true })).body.held).toEqual([]);
    await close(caseId);
    await at.made.within(async (tx) => {
      await noteSignal(tx, promise(id, 'one'));
      await noteSignal(tx, { ...promise(id, 'two'), kind: 'low_survey' });
    });
    await at.drain();
    const { id: next } = await at.made.caseOf(id);
    expect(await taskOf(id)).toMatchObject({ held: [{ kind: 'attention', id: next }], released: false });
  });

  it('is not held back by what is only worth a look, nor is what a person has made by hand', async () => {
    const { id } = await at.customer(upset());
    await at.made.caseOf(id);
    expect(await planned(id)).toMatchObject({ held: [] });
    const { id: angry } = await at.customer(furious());
    const byHand = { name: 'お詫びのお電話', purpose: 'other', way: 'phone', dueOn: '2038-06-01' };
    const own = await care.made<CareTaskDetail>('/care-tasks', { ...byHand, customerId: angry });
    expect(own.held).toEqual([]);
    const offer = { ...byHand, purpose: 'offer', way: 'mail', promotional: true, customerId: angry };
    expect((await care.made<CareTaskDetail>('/care-tasks', offer)).held).toMatchObject([
      { kind: 'attention' },
    ]);
  });

  it('is held back while a complaint of theirs is being dealt with, also of one whose record has become another’s', async () => {
    const { id, conversationId } = await at.customer(upset());
    const task = await planned(id);
    const opened = await care.made<Improvement>('/improvements', { conversationId });
    expect(await taskOf(id)).toMatchObject({ held: [{ kind: 'complaint', id: opened.id }] });
    const keeper = await care.customer({ name: '山田 花' });
    await care.made(`/customers/${keeper.id}/merge`, { customerId: id });
    expect(await care.task(task.id)).toMatchObject({
      held: [{ kind: 'complaint' }],
      customer: { id: keeper.id },
    });
    const { revision } = (await at.desk.owner.call<Improvement>('GET', `/api/v1/improvements/${opened.id}`))
      .body;
    const closed = await at.desk.owner.call('POST', `/api/v1/improvements/${opened.id}/close`, {
      basedOn: revision,
      reason: '同じ原因の案件にまとめました',
    });
    expect(closed.status).toBe(200);
    expect(await care.task(task.id)).toMatchObject({ held: [] });
  });
});
