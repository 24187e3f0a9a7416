import type {
  AttentionDetail,
  AttentionPreview,
  AttentionSettings,
  Notification,
  Problem,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectCauses } from '../notifications/index.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { careDesk, furious, promise, upset, type CasePage } from './cases.fixture.ts';
import { dueAttention, noteSignal, settleSignal } from './index.ts';

let care: Awaited<ReturnType<typeof careDesk>>;
let desk: Desk;
let made: (typeof care)['made'];
let agent: Person;
beforeAll(async () => {
  care = await careDesk();
  ({ desk, made, agent } = care);
});
afterAll(() => desk.close());

const drain = () => care.drain();
const list = (query: string, by?: Person) => care.list(query, by);
const attentionOf = (id: string) => care.attentionOf(id);
const customer = (...given: Parameters<(typeof care)['customer']>) => care.customer(...given);

describe('a customer who needs care', () => {
  it('comes into the list by themselves, with the words that show it and the way there', async () => {
    const { id, conversationId, messages } = await customer(upset(), { contactPersonId: agent.memberId });
    const found = (await list('owner=me', agent)).items.find((each) => each.customer.id === id);
    expect(found).toMatchObject({
      level: 'watch',
      state: 'open',
      owner: { name: '佐藤 花' },
      signalCount: 1,
    });
    const [reason] = found?.reasons ?? [];
    expect(reason).toMatchObject({
      kind: 'veiled',
      opens: `/inbox/${conversationId}#message-${messages[0]}`,
      quote: '届いた品が少し残念でした。',
      marks: [{ start: 3, end: 6 }],
      standing: true,
    });
    expect((await list('owner=none')).items.map((each) => each.id)).not.toContain(found?.id);
  });

  it('is not in it while too little is known, and that little can be seen', async () => {
    const id = await made.customer();
    await made.within((tx) => noteSignal(tx, { ...promise(id), strength: 0.3 }));
    await drain();
    expect(await attentionOf(id)).toMatchObject({
      level: 'calm',
      caseId: null,
      signals: [{ kind: 'promise_late' }],
    });
  });

  it('is in order of need, page by page, by level and kind', async () => {
    await customer(furious());
    const ids: string[] = [];
    const ranks: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: CasePage = await list(`limit=1&cursor=${cursor}`);
      ids.push(...page.items.map((each) => each.id));
      ranks.push(...page.items.map(({ level }) => ['calm', 'watch', 'care', 'urgent'].indexOf(level)));
      cursor = page.nextCursor;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect((await list('level=urgent')).items.every(({ level }) => level === 'urgent')).toBe(true);
    const asked = (await list('kind=asked_again&limit=1')).items;
    expect(asked[0]?.reasons.map(({ kind }) => kind)).toContain('asked_again');
    expect((await list('kind=low_survey')).items).toEqual([]);
  });

  it('is told of at once to whom they are, once a rise', async () => {
    const { id } = await customer(furious(), { contactPersonId: agent.memberId });
    const told = async () => {
      while (await collectCauses(desk.context.notifications, desk.workspaceId));
      const { body } = await agent.call<{ items: Notification[] }>('GET', '/api/v1/notifications');
      return body.items.filter(({ kind }) => kind === 'attention_urgent').length;
    };
    expect((await made.caseOf(id)).level).toBe('urgent');
    expect(await told()).toBe(1);
    await made.within((tx) => noteSignal(tx, promise(id)));
    await drain();
    expect(await told()).toBe(1);
  });

  it('is due by level, by plan, and listed for the day', async () => {
    // Said some days ago, and noticed now: it is now that the days begin.
    const { id } = await customer(upset(24 * 4), { contactPersonId: agent.memberId });
    const { id: caseId, dueAt } = await made.caseOf(id);
    const planned = await agent.call<AttentionDetail>('PATCH', `/api/v1/attention/cases/${caseId}`, {
      plannedOn: '2099-03-03',
    });
    expect(planned.body).toMatchObject({ plannedOn: '2099-03-03', dueAt: '2099-03-03T09:00:00.000Z' });
    const due = await made.within((tx) => dueAttention(tx, { memberId: agent.memberId, limit: 50 }));
    const times = due.map((each) => each.dueAt);
    expect(times).toEqual(times.toSorted());
    expect(due.at(-1)).toMatchObject({
      id: caseId,
      kind: 'attention',
      customer: { id },
      reason: { level: 'watch', kinds: ['veiled'] },
      address: `/attention/${caseId}`,
    });
    const back = await agent.call<AttentionDetail>('PATCH', `/api/v1/attention/cases/${caseId}`, {
      plannedOn: null,
    });
    expect(back.body.dueAt).toBe(dueAt);
    expect(back.body.trail.map(({ kind }) => kind)).toEqual(['planned', 'planned', 'raised']);
  });
});

describe('signals that others tell of', () => {
  it('are kept once, settle, and stand again when told again', async () => {
    const id = await made.customer();
    const told = promise(id);
    for (let nth = 0; nth < 3; nth += 1) await made.within((tx) => noteSignal(tx, told));
    await drain();
    expect(await made.standing(id)).toEqual(['promise_late']);
    await made.within((tx) => settleSignal(tx, { ...told, why: 'kept' }));
    await drain();
    expect(await attentionOf(id)).toEqual({ level: 'calm', caseId: null, signals: [] });
    await made.within((tx) => noteSignal(tx, told));
    await drain();
    expect(await made.standing(id)).toEqual(['promise_late']);
  });

  it('are refused when they lead out of the desk, and kept of nobody unknown', async () => {
    const id = await made.customer();
    const bad = { ...promise(id), evidence: { ...promise(id).evidence, opens: '//evil.example' } };
    await expect(made.within((tx) => noteSignal(tx, bad))).rejects.toThrow('path of this desk');
    await made.within((tx) => noteSignal(tx, promise('00000000-0000-7000-8000-000000000000')));
  });

  it('put off a customer who cannot be looked at, and go on with the others', async () => {
    const [broken, fine] = [await made.customer(), await made.customer()];
    await made.within((tx) => noteSignal(tx, promise(broken)));
    await desk.context.database.pool.query(
      `update attention_signal set kind = 'unheard_of' where customer_id = $1`,
      [broken],
    );
    await made.within((tx) => noteSignal(tx, promise(fine)));
    await drain();
    expect((await attentionOf(fine)).caseId).not.toBeNull();
    const { rows } = await desk.context.database.pool.query<{ attempts: number }>(
      `delete from attention_look where customer_id = $1 returning attempts`,
      [broken],
    );
    expect(rows).toEqual([{ attempts: 1 }]);
    await desk.context.database.pool.query(`delete from attention_signal where customer_id = $1`, [broken]);
  });

  it('are called by what is said to and by customers, not by notes, unless one brings back what was too old', async () => {
    const { id, conversationId } = await customer(upset());
    const note = async () => {
      const { pool } = desk.context.database;
      await pool.query(`delete from attention_look where customer_id = $1`, [id]);
      const path = `/api/v1/conversations/${conversationId}/messages`;
      await agent.call('POST', path, { direction: 'note', text: '電話でもお詫びしました。' });
      return (await pool.query(`select from attention_look where customer_id = $1`, [id])).rowCount;
    };
    expect(await note()).toBe(0);
    const old = `update conversation set last_message_at = now() - interval '200 days' where id = $1`;
    await desk.context.database.pool.query(old, [conversationId]);
    expect(await note()).toBe(1);
  });
});

describe('the weights', () => {
  it('are previewed on present customers, kept with their revision, and set back to ours', async () => {
    const { id } = await customer(upset());
    const settings = async () =>
      (await desk.owner.call<AttentionSettings>('GET', '/api/v1/attention/weights')).body;
    const { revision } = await settings();
    const weights = { veiled: 90 };
    const preview = await desk.owner.call<AttentionPreview>('POST', '/api/v1/attention/weights/preview', {
      weights,
    });
    expect(preview.body.changes).toContainEqual(
      expect.objectContaining({ from: 'watch', to: 'urgent' }) as AttentionPreview['changes'][number],
    );
    expect(preview.body.before).not.toEqual(preview.body.after);
    const saved = await desk.owner.call<AttentionSettings>('PUT', '/api/v1/attention/weights', {
      weights,
      revision,
    });
    expect(saved.body.kinds.find(({ kind }) => kind === 'veiled')).toMatchObject({ weight: 90, ours: 40 });
    const slower = await desk.owner.call<Problem>('PUT', '/api/v1/attention/weights', {
      weights: {},
      revision,
    });
    expect(slower.body.code).toBe('conflict');
    await drain();
    expect((await made.caseOf(id)).level).toBe('urgent');
    await desk.owner.call('PUT', '/api/v1/attention/weights', { weights: {}, revision: revision + 1 });
    await drain();
    expect((await made.caseOf(id)).level).toBe('watch');
    expect((await agent.call('PUT', '/api/v1/attention/weights', { weights: {}, revision: 0 })).status).toBe(
      403,
    );
    const wrong = { weights: { veiled: 101 }, revision: revision + 2 };
    expect((await desk.owner.call('PUT', '/api/v1/attention/weights', wrong)).status).toBe(400);
    const audit = await desk.owner.call<{ items: { kind: string; after: unknown }[] }>(
      'GET',
      '/api/v1/audit?limit=5',
    );
    expect(audit.body.items.map(({ kind }) => kind)).toContain('attention.weights_updated');
  });
});

describe('a merge', () => {
  it('takes signals along, and gives them back when it is undone', async () => {
    const [kept, other] = [await customer(upset()), await customer(upset())];
    await made.within((tx) => noteSignal(tx, promise(other.id, 'of the other')));
    await desk.owner.call('POST', `/api/v1/customers/${kept.id}/merge`, { customerId: other.id });
    await drain();
    expect(await made.standing(kept.id)).toEqual(['promise_late', 'veiled', 'veiled']);
    expect((await made.caseOf(kept.id)).signalCount).toBe(3);
    const { body } = await desk.owner.call<{ items: { id: string }[] }>(
      'GET',
      `/api/v1/customers/${kept.id}/merges`,
    );
    await desk.owner.call('POST', `/api/v1/customer-merges/${body.items[0]?.id}/undo`);
    await drain();
    expect(await made.standing(kept.id)).toEqual(['veiled']);
    expect(await made.standing(other.id)).toEqual(['promise_late', 'veiled']);
    expect((await made.caseOf(other.id)).customer.id).toBe(other.id);
  });
});

describe('an erasure', () => {
  it('leaves nothing of it, and nothing comes back', async () => {
    const { id } = await customer(upset());
    const { customer: erased } = await made.caseOf(id);
    const request = { kind: 'erasure', reason: 'deletion_request', confirm: erased.name };
    const answer = await desk.owner.call('POST', `/api/v1/customers/${id}/data-requests`, request);
    expect(answer.status).toBe(201);
    await made.within((tx) => noteSignal(tx, promise(id)));
    await drain();
    expect(await attentionOf(id)).toEqual({ level: 'calm', caseId: null, signals: [] });
    const { rows } = await desk.context.database.pool.query(
      `select id from attention_case where customer_id = $1 union all select id from attention_signal where customer_id = $1`,
      [id],
    );
    expect(rows).toEqual([]);
  });
});

describe('another workspace', () => {
  it('has none of it', async () => {
    const { id } = await customer(upset());
    const found = await made.caseOf(id);
    const other = await neighbour(desk);
    const statuses = await Promise.all(
      [
        ['GET', `/attention/cases/${found.id}`],
        ['POST', `/attention/cases/${found.id}/reopen`],
        ['POST', `/attention/cases/${found.id}/close`, { helped: 'helped' }],
        ['POST', `/attention/cases/${found.id}/letter`, {}],
        ['POST', `/attention/signals/${found.signals[0]?.id}/rest`, { why: 'no' }],
        ['GET', `/customers/${id}/attention`],
      ].map(
        async ([method, path, body]) =>
          (await other.owner.call(method as 'GET', `/api/v1${String(path)}`, body as object)).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
  });
});
