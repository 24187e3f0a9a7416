import type { Draft, Order, ReturnSummary, ReturnSettings, Returnable, Today } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { daysAgo, returnDesk, walk, type Answer, type Refused } from './returns.fixture.ts';

let desk: Desk;
let at: ReturnType<typeof returnDesk>;
let agent: Person;
let lead: Person;
beforeAll(async () => {
  desk = await buildDesk();
  at = returnDesk(desk);
  agent = await desk.join('agent', '木村 担当');
  lead = await desk.join('lead', '青木 主任');
});
afterAll(() => desk.close());

const rule = {
  from: '2020-01-01',
  shown: true,
  accepts: true,
  days: 7,
  faultDays: 14,
  shippingBy: 'customer',
  opened: false,
  excluded: ['マスク'],
};
const save = (by: Person, basedOn: number, given: object = {}) =>
  by.call<ReturnSettings & Refused>('PUT', '/api/v1/return-settings', {
    basedOn,
    rules: [rule],
    leadAbove: 5000,
    address: '東京都千代田区1-1 みどり商店 返品係',
    ...given,
  });

describe('the shop’s rules', () => {
  it('are a lead’s to write, each day once, and nobody overwrites what they have not seen', async () => {
    const first = await agent.call<ReturnSettings>('GET', '/api/v1/return-settings');
    expect(first.body).toEqual({
      rules: [],
      leadAbove: null,
      address: '',
      revision: 0,
      changedBy: null,
      changedAt: null,
    });
    expect((await save(agent, 0)).status).toBe(403);
    expect((await save(lead, 0, { rules: [rule, rule] })).status).toBe(400);
    const older = { ...rule, from: '2019-01-01' };
    const saved = (await save(lead, 0, { rules: [older, rule] })).body;
    expect(saved).toMatchObject({ revision: 1, changedBy: { name: '青木 主任' } });
    expect(saved.rules.map(({ from }) => from)).toEqual(['2020-01-01', '2019-01-01']);
    const late = await Promise.all([save(lead, 1), save(desk.owner, 1)]);
    expect(late.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('a case', () => {
  it('is guided from what was asked to the money, and to its end', async () => {
    const order = await at.bought();
    await at.delivered(order.id, daysAgo(3));
    const talk = await at.asked('broken');
    const { status, body } = await at.open(agent, order.id, {
      conversationId: talk.id,
      evidence: talk.pictures,
      note: '注ぎ口が欠けている',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'open',
      step: 'accept',
      owner: { name: '木村 担当' },
      late: false,
      products: '急須',
      verdict: { decision: 'accept', shippingBy: 'shop' },
      // 3,000 of 7,000 goods, with a tenth off.
      proposedRefund: 2700,
      pictures: [{ chosen: true }],
    });
    const after = await walk(at, agent, body, 'refund');
    expect(after).toMatchObject({ step: 'refund', state: 'open' });
    const paid = (await at.step(agent, after, 'refund')).body;
    expect(paid).toMatchObject({ step: 'close', refund: 2700, refundable: 4100 });
    expect((await at.orders.read(order.id)).body).toMatchObject({ state: 'returned', refunded: 2700 });
    const done = (await at.step(agent, paid, 'close')).body;
    expect(done).toMatchObject({ state: 'done', step: null, dueOn: null });
    expect(done.events.map(({ kind }) => kind)).toContain('refunded');
    expect((await at.step(agent, done, 'close', { done: false })).status).toBe(409);
    const log = await agent.call<{ items: { activity?: { kind: string } }[] }>(
      'GET',
      `/api/v1/conversations/${talk.id}/activity`,
    );
    expect(JSON.stringify(log.body)).toContain('return_opened');
  });

  it('is not doubled when the shop tells of the same refund, before or after', async () => {
    const order = await at.bought();
    const opened = (await at.open(agent, order.id)).body;
    await at.step(agent, await walk(at, agent, opened, 'refund'), 'refund');
    const told = await at.orders.giveBack(order.id, { refund: 2700, at: new Date().toISOString() });
    expect(told.body.order).toMatchObject({ refunded: 2700 });
    expect(told.body.order.returns).toHaveLength(1);
    const all = await at.orders.giveBack(order.id, { refund: 6800, at: new Date().toISOString() });
    // The shop’s own word outweighs the desk’s: it is taken, and no more than was paid comes of it.
    expect(all.body.order).toMatchObject({ refunded: 6800 });
    const more = await at.orders.giveBack(order.id, { externalId: 'r2', refund: 1 });
    expect(more.body.code).toBe('unprocessable');
  });

  it('never takes back more than was bought, whoever asks at once', async () => {
    const order = await at.bought();
    const both = { lines: [{ product: '急須', sku: 'K1', quantity: 2 }] };
    const answers = await Promise.all([at.open(agent, order.id, both), at.open(lead, order.id, both)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    const refused = answers.find(({ status }) => status === 422)?.body;
    expect(refused?.errors).toEqual([{ path: 'lines.0.quantity', message: 'must not be more than 0' }]);
    const left = await agent.call<Returnable>('GET', `/api/v1/orders/${order.id}/returnable`);
    expect(left.body.items.map((one) => [one.product, one.bought, one.left])).toEqual([
      ['急須', 2, 0],
      ['湯呑', 1, 1],
    ]);
    const other = await at.open(agent, order.id, { lines: [{ product: '皿', quantity: 1 }] });
    expect(other.body.errors).toEqual([{ path: 'lines.0.product', message: 'is not in this order' }]);
    // What is taken back by the customer may be asked for again.
    const open = answers.find(({ status }) => status === 201)?.body;
    const end = { basedOn: open?.revision, how: 'cancelled', reason: 'お客様のお申し出' };
    expect((await agent.call<Answer>('POST', `/api/v1/returns/${open?.id}/end`, end)).body.state).toBe(
      'cancelled',
    );
    expect((await at.open(agent, order.id, both)).status).toBe(201);
  });

  it('lets goods that were exchanged come back again, and gives no money for them', async () => {
    const order = await at.bought();
    const exchange = (await at.open(agent, order.id, { kind: 'exchange', reason: 'wrong_item' })).body;
    const done = await walk(at, agent, exchange, 'refund');
    expect(done).toMatchObject({ state: 'done', refund: null });
    expect((await at.orders.read(order.id)).body).toMatchObject({ state: 'open', refunded: 0 });
    expect(
      (await at.open(agent, order.id, { lines: [{ product: '急須', sku: 'K1', quantity: 2 }] })).status,
    ).toBe(201);
  });
});

describe('what an agent may not do alone', () => {
  it('is to pay back more than a lead has set, or than is left', async () => {
    const order = await at.bought();
    const both = { lines: [{ product: '急須', sku: 'K1', quantity: 2 }] };
    const ready = await walk(at, agent, (await at.open(agent, order.id, both)).body, 'refund');
    expect((await at.step(agent, ready, 'refund')).body.code).toBe('forbidden');
    const much = await at.step(lead, ready, 'refund', { refund: 6801 });
    expect(much.body).toMatchObject({ code: 'unprocessable' });
    expect((await at.orders.read(order.id)).body.refunded).toBe(0);
    expect((await at.step(lead, ready, 'refund')).body).toMatchObject({ refund: 5400, step: 'close' });
  });

  it('is to accept what the rules refuse; a lead may, and says why', async () => {
    const order = await at.bought();
    await at.delivered(order.id, daysAgo(9));
    const late = (await at.open(agent, order.id, { reason: 'changed_mind' })).body;
    expect(late.verdict).toMatchObject({
      decision: 'refuse',
      until: daysAgo(2),
      grounds: [{ ground: 'over' }],
    });
    expect((await at.step(agent, late, 'accept')).body.code).toBe('forbidden');
    expect((await at.step(lead, late, 'accept')).body.errors).toEqual([
      { path: 'note', message: 'must say why' },
    ]);
    const granted = await at.step(lead, late, 'accept', { note: '長年のお客様のため' });
    expect(granted.body).toMatchObject({ step: 'instruct', verdict: { decision: 'refuse' } });
  });
});

describe('the steps', () => {
  it('go one after another and back, and leave out only what need not be', async () => {
    const order = await at.bought();
    const found = (await at.open(agent, order.id)).body;
    expect((await at.step(agent, found, 'arrive')).status).toBe(409);
    expect((await at.step(agent, found, 'dispatch')).status).toBe(422);
    expect((await at.step(agent, found, 'accept', { skipped: true, note: 'x' })).status).toBe(422);
    expect((await at.step(agent, found, 'accept', { on: daysAgo(-1) })).status).toBe(400);
    const accepted = (await at.step(agent, found, 'accept', { on: daysAgo(1) })).body;
    expect(accepted.steps[0]).toMatchObject({ doneOn: daysAgo(1), doneBy: { name: '木村 担当' } });
    expect((await at.step(agent, accepted, 'instruct', { skipped: true })).status).toBe(422);
    const left = (await at.step(agent, accepted, 'instruct', { skipped: true, note: '返送不要' })).body;
    expect(left).toMatchObject({ step: 'arrive' });
    const stale = await at.step(agent, accepted, 'arrive');
    expect(stale.status).toBe(409);
    const back = (await at.step(agent, left, 'instruct', { done: false })).body;
    expect(back.step).toBe('instruct');
    const given = await at.step(agent, back, 'instruct', {
      done: undefined,
      ownerId: lead.memberId,
      dueOn: daysAgo(2),
    });
    expect(given.body).toMatchObject({ owner: { name: '青木 主任' }, late: true });
    const today = await lead.call<Today>('GET', '/api/v1/today');
    expect(today.body.items.find(({ key }) => key.endsWith(found.id))).toMatchObject({
      group: 'late',
      reasons: [{ kind: 'return', returnStep: 'instruct', address: `/orders/returns/${found.id}` }],
    });
    const orders = await agent.call<{ items: Order[] }>('GET', '/api/v1/orders?show=late');
    expect(orders.body.items.find(({ id }) => id === order.id)?.returning).toEqual({
      id: found.id,
      late: true,
    });
    const cases = await agent.call<{ items: ReturnSummary[] }>('GET', '/api/v1/returns?list=late');
    expect(cases.body.items.map(({ id }) => id)).toEqual([found.id]);
  });

  it('of another kind, once nothing has gone out', async () => {
    const order = await at.bought();
    const accepted = (await at.step(agent, (await at.open(agent, order.id)).body, 'accept')).body;
    const path = `/api/v1/returns/${accepted.id}`;
    const basedOn = accepted.revision;
    expect((await agent.call<Answer>('PATCH', path, { basedOn, opened: true })).status).toBe(409);
    const changed = await agent.call<Answer>('PATCH', path, { basedOn, kind: 'exchange', note: '在庫あり' });
    expect(changed.body.steps.map(({ step }) => step)).toContain('dispatch');
    expect(changed.body).toMatchObject({ kind: 'exchange', note: '在庫あり', step: 'instruct' });
  });
});

describe('what the customer is told', () => {
  it('is laid into one’s own draft, in either language, and not over what was begun', async () => {
    const order = await at.bought();
    const talk = await at.asked('draft');
    const found = (await at.open(agent, order.id, { conversationId: talk.id, reason: 'changed_mind' })).body;
    const draft = (given: object) =>
      agent.call<{ text: string } & Refused>('POST', `/api/v1/returns/${found.id}/draft`, given);
    const { body } = await draft({ message: 'instruct' });
    expect(body.text).toContain('返送先：\n東京都千代田区1-1 みどり商店 返品係');
    expect(body.text).toContain('送料はお客様のご負担');
    const kept = await agent.call<Draft>('GET', `/api/v1/conversations/${talk.id}/draft`);
    expect(JSON.stringify(kept.body)).toContain('返送の方法をご案内');
    expect((await draft({ message: 'instruct', language: 'en' })).status).toBe(409);
    expect((await draft({ message: 'instruct', language: 'en', append: true })).body.text).toContain(
      'Dear 山田 花子,',
    );
    expect((await draft({ message: 'dispatch', append: true })).status).toBe(422);
    const end = {
      basedOn: (await agent.call<Answer>('GET', `/api/v1/returns/${found.id}`)).body.revision,
      how: 'rejected',
      reason: '返品期限を過ぎているため',
    };
    expect((await agent.call<Answer>('POST', `/api/v1/returns/${found.id}/end`, end)).body).toMatchObject({
      state: 'rejected',
      endReason: '返品期限を過ぎているため',
    });
    expect((await draft({ message: 'reject', append: true })).body.text).toContain(
      '理由：返品期限を過ぎているため',
    );
  });

  it('needs a conversation, which may be named later', async () => {
    const order = await at.bought();
    const found = (await at.open(agent, order.id)).body;
    const path = `/api/v1/returns/${found.id}`;
    const asked = await agent.call<Refused>('POST', `${path}/draft`, { message: 'accept' });
    expect(asked.body.code).toBe('unprocessable');
    const talk = await at.asked('named');
    const wrong = await agent.call<Refused>('PATCH', path, {
      basedOn: found.revision,
      evidence: talk.pictures,
    });
    expect(wrong.status).toBe(404);
    const named = await agent.call<Answer>('PATCH', path, {
      basedOn: found.revision,
      conversationId: talk.id,
      evidence: talk.pictures,
    });
    expect(named.body).toMatchObject({ conversationId: talk.id, pictures: [{ chosen: true }] });
    const list = await agent.call<{ items: ReturnSummary[] }>(
      'GET',
      `/api/v1/returns?list=all&conversation=${talk.id}`,
    );
    expect(list.body.items.map(({ id }) => id)).toEqual([found.id]);
  });
});

it('lists page by page, open cases by their day and others the newest first', async () => {
  for (const list of ['open', 'all']) {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await agent.call<{ items: ReturnSummary[]; nextCursor: string | null }>(
        'GET',
        `/api/v1/returns?list=${list}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    const [{ count } = { count: 0 }] = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql<{ count: number }>`
        select count(*)::int as count from return_case where ${list === 'all'} or state = 'open'`),
    );
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  }
});
