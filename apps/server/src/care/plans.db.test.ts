import type { CarePlan, CarePlanPreview, CareTask, Customer, Problem } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { aDefinition, aStep, careAt } from './desk.fixture.ts';

let desk: Desk;
let other: Desk;
let sato: Person;
let care: ReturnType<typeof careAt>;
/** On the 2nd of March 2038, a Tuesday, at ten in the morning. */
const tuesday = new Date('2038-03-02T01:00:00Z');
const days = (count: number) => new Date(tuesday.getTime() + count * 86_400_000);

beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  sato = await desk.join('agent', '佐藤 花子');
  care = careAt(desk);
});
afterAll(() => desk.close());

const off = async (plan: CarePlan) => {
  const path = `/api/v1/care-plans/${plan.id}`;
  const { version } = (await desk.owner.call<CarePlan>('GET', path)).body;
  await desk.owner.call('PATCH', path, { basedOn: version, enabled: false });
};

describe('a plan', () => {
  it('makes its steps when its event is told, once, each on its open day and by whom it says', async () => {
    const plan = await care.plan(
      aDefinition({
        steps: [
          aStep({ days: 3 }),
          aStep({ name: 'ひと月後', purpose: 'thanks', months: 1, days: 0, prepareDays: 7 }),
          aStep({
            name: '半年後の訪問',
            purpose: 'visit',
            way: 'visit',
            months: 6,
            days: 0,
            prepareDays: 14,
          }),
        ],
      }),
    );
    const customer = await care.customer({ contactPersonId: sato.memberId });
    expect(await care.tell(customer.id, { key: 'order-77' })).toEqual({ repeated: false });
    expect(await care.tell(customer.id, { key: 'order-77' })).toEqual({ repeated: true });
    await Promise.all([care.work(tuesday), care.work(tuesday)]);
    await care.work(tuesday);
    const tasks = await care.all(customer.id);
    expect(tasks.map(({ name, dueOn, prepareOn, state }) => [name, dueOn, prepareOn, state])).toEqual([
      ['その後のお伺い', '2038-03-05', '2038-03-05', 'waiting'],
      ['ひと月後', '2038-04-02', '2038-03-26', 'waiting'],
      ['半年後の訪問', '2038-09-02', '2038-08-19', 'waiting'],
    ]);
    expect(tasks.every(({ assignee }) => assignee?.id === sato.memberId)).toBe(true);
    expect(await care.tasks(customer.id)).toEqual([]);
    await care.work(days(3));
    expect(await care.tasks(customer.id, '&whose=team')).toMatchObject([
      { state: 'proposed', planName: 'お届け後' },
    ]);
    const mine = await sato.call<{ items: CareTask[] }>('GET', '/api/v1/care-tasks?whose=me');
    expect(mine.body.items).toHaveLength(1);
    await off(plan);
  });

  it('is for those only whom its conditions mean', async () => {
    const company = await care.made<{ id: string }>('/companies', { name: '株式会社みなと' });
    const conditions = { tagIds: [], companyIds: [company.id], amountAtLeast: 10_000 };
    const plan = await care.plan(aDefinition({ conditions }));
    const meant = await care.customer({ companyId: company.id });
    const elsewhere = await care.customer();
    await care.tell(meant.id, { amount: 9_999, key: 'small' });
    await care.tell(meant.id, { key: 'unknown' });
    await care.tell(elsewhere.id, { amount: 50_000 });
    await care.work(tuesday);
    expect([await care.all(meant.id), await care.all(elsewhere.id)]).toEqual([[], []]);
    await care.tell(meant.id, { amount: 10_000, key: 'large' });
    await care.work(tuesday);
    expect(await care.all(meant.id)).toHaveLength(1);
    await off(plan);
  });

  it('never makes two of one purpose within the window nor more than the month’s cap, whatever comes in which order', async () => {
    const plan = await care.plan(aDefinition({ steps: [aStep(), aStep({ purpose: 'thanks', days: 5 })] }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 6 }),
        async (offsets) => {
          const customer = await care.customer();
          const told = offsets.map((offset) =>
            care.tell(customer.id, { at: days(offset).toISOString(), key: newId() }),
          );
          await Promise.all(told);
          await Promise.all([care.work(tuesday), care.work(tuesday)]);
          const kept = (await care.all(customer.id)).filter(({ state }) => state !== 'stopped');
          expect(kept.length).toBeGreaterThan(0);
          for (const one of kept)
            for (const two of kept) {
              if (one.id === two.id || one.purpose !== two.purpose) continue;
              expect(
                Math.abs(Date.parse(one.dueOn) - Date.parse(two.dueOn)) / 86_400_000,
              ).toBeGreaterThanOrEqual(14);
            }
          const months = kept.map(({ dueOn }) => dueOn.slice(0, 7));
          for (const month of months)
            expect(months.filter((one) => one === month).length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 12 },
    );
    await off(plan);
  });

  it('begins by hand, when a conversation is done, and for a date that comes near', async () => {
    const byHand = await care.plan(aDefinition({ event: 'manual' }));
    const resolved = await care.plan(aDefinition({ event: 'resolved' }));
    const birthday = await care.plan(
      aDefinition({
        event: 'birthday',
        closedDay: 'previous',
        steps: [aStep({ purpose: 'celebration', days: 0 })],
      }),
    );
    const channelId = await care.addChannel();
    await care.mail(channelId, 'kaiketsu@example.jp', { subject: '解決の件' });
    const found = await desk.owner.call<{ items: { id: string; customer: { id: string } }[] }>(
      'GET',
      '/api/v1/conversations',
    );
    const conversation = found.body.items[0];
    if (conversation === undefined) throw new Error('no conversation');
    const id = conversation.customer.id;
    await desk.owner.call('PATCH', `/api/v1/conversations/${conversation.id}`, { status: 'done' });
    await care.work(new Date());
    expect(await care.all(id)).toMatchObject([{ planName: 'お届け後', state: 'waiting' }]);

    const hand = await care.customer();
    await care.tell(hand.id, { kind: 'manual', planId: byHand.id });
    const wrong = await desk.owner.call('POST', '/api/v1/care-events', {
      customerId: hand.id,
      kind: 'manual',
      key: 'x',
      at: tuesday.toISOString(),
      planId: birthday.id,
    });
    expect(wrong.status).toBe(404);
    const date = { kind: 'birthday', label: '', year: 1980, month: 3, day: 21, yearly: true };
    expect(
      await desk.owner.call('POST', `/api/v1/customers/${hand.id}/care/dates`, { ...date, day: 32 }),
    ).toMatchObject({ status: 400 });
    await care.made(`/customers/${hand.id}/care/dates`, date);
    await care.work(tuesday);
    await care.work(tuesday);
    // The 21st is a Sunday and a holiday, which its plan pays before.
    expect((await care.all(hand.id)).map(({ dueOn, purpose }) => [dueOn, purpose])).toEqual([
      ['2038-03-05', 'check_in'],
      ['2038-03-19', 'celebration'],
    ]);
    for (const plan of [byHand, resolved, birthday]) await off(plan);
  });
});

describe('the plans of a desk', () => {
  it('come with ours, once each, in either language and switched off', async () => {
    const first = await care
      .made<{ items: CarePlan[] }>('/care-plans/starters', { language: 'ja' })
      .catch(() => null);
    const add = () =>
      desk.owner.call<{ items: CarePlan[] }>('POST', '/api/v1/care-plans/starters', { language: 'ja' });
    const again = (await add()).body.items.filter(({ starter }) => starter !== null);
    expect(first?.items.filter(({ starter }) => starter !== null)).toHaveLength(again.length);
    expect(again.map(({ enabled }) => enabled)).not.toContain(true);
    const english = await desk.owner.call<{ items: CarePlan[] }>('POST', '/api/v1/care-plans/starters', {
      language: 'en',
    });
    expect(english.body.items.length).toBeGreaterThan(again.length);
  });

  it('keep every version, and refuse a change made from an older one', async () => {
    const plan = await care.made<CarePlan>('/care-plans', { name: '版の確認', definition: aDefinition() });
    const path = `/api/v1/care-plans/${plan.id}`;
    const change = (body: object) => desk.owner.call<CarePlan & Problem>('PATCH', path, body);
    expect((await change({ basedOn: 1, name: '新しい名前' })).body.version).toBe(2);
    expect(await change({ basedOn: 1, name: '遅い変更' })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
    const versions = await desk.owner.call<{ items: { version: number; name: string }[] }>(
      'GET',
      `${path}/versions`,
    );
    expect(versions.body.items.map(({ version, name }) => [version, name])).toEqual([
      [2, '新しい名前'],
      [1, '版の確認'],
    ]);
    expect((await desk.owner.call('DELETE', path)).status).toBe(200);
    expect((await desk.owner.call('GET', path)).status).toBe(404);
  });

  it('refuse texts that cannot be read, what is not here, and other people’s plans', async () => {
    const post = (definition: object, who = desk.owner) =>
      who.call<Problem>('POST', '/api/v1/care-plans', { name: '誤り', definition });
    expect((await post(aDefinition({ steps: [aStep({ text: '{もし 会社名}' })] }))).status).toBe(422);
    const conditions = { tagIds: [newId()], companyIds: [], amountAtLeast: null };
    expect((await post(aDefinition({ conditions }))).status).toBe(404);
    expect((await post(aDefinition({ steps: [] }))).status).toBe(400);
    expect((await post(aDefinition(), sato)).status).toBe(403);
    const plan = await care.made<CarePlan>('/care-plans', { name: '当社の', definition: aDefinition() });
    expect((await other.owner.call('GET', `/api/v1/care-plans/${plan.id}`)).status).toBe(404);
  });

  it('show what they would mean for a customer: days, who, words, and what speaks against it', async () => {
    const customer = await care.made<Customer>('/customers', {
      name: '鈴木 一郎',
      contactPersonId: sato.memberId,
    });
    const steps = [
      aStep({ text: '{お客様名}様\n\n{担当者}でございます。\n{時候の挨拶}' }),
      aStep({ name: '一年後', purpose: 'offer', months: 12, days: 0, promotional: true }),
    ];
    const body = { definition: aDefinition({ steps }), customerId: customer.id, on: '2038-03-03' };
    const preview = await desk.owner.call<CarePlanPreview>('POST', '/api/v1/care-plans/preview', body);
    expect(preview.body.steps).toMatchObject([
      { dueOn: '2038-03-08', movedFrom: '2038-03-06', assignee: { name: '佐藤 花子' }, hindrance: null },
      { dueOn: '2039-03-03', hindrance: 'no_consent' },
    ]);
    expect(preview.body.steps[0]?.text).toMatch(/^鈴木 一郎様\n\n佐藤 花子でございます。\n早春の候、/u);
    expect(await care.all(customer.id)).toEqual([]);
  });
});
