import type { PromiseRecord, Problem, Visit, VisitSheet } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtCause } from '../promises/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { careAt } from './desk.fixture.ts';
import { careAgenda } from './index.ts';

type Page<Item> = { items: Item[]; nextCursor: string | null };

let desk: Desk;
let other: Desk;
let sato: Person;
let care: ReturnType<typeof careAt>;
let channelId: string;
let count = 0;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  sato = await desk.join('agent', '佐藤 花子');
  care = careAt(desk);
  channelId = await care.addChannel();
});
afterAll(() => desk.close());

const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const day = (days: number) => ahead(days).slice(0, 10);
const told = { who: '先子様', said: '続けたいとのこと。', next: '', nextOn: null, note: '' };

/** Somebody who has written once. */
async function somebody(): Promise<string> {
  const address = `visit-${(count += 1)}@example.jp`;
  await care.mail(channelId, address);
  const list = await desk.owner.call<Page<{ id: string }>>('GET', `/api/v1/customers?query=${address}`);
  return list.body.items[0]?.id ?? '';
}
const plan = (customerId: string, at = ahead(1)) =>
  care.made<VisitSheet>(
    `/customers/${customerId}/visits`,
    { at, place: '', people: '', purpose: 'ご相談' },
    sato,
  );
const report = (visit: Visit, given: object = {}, who = sato) =>
  who.call<VisitSheet & Problem>('PUT', `/api/v1/visits/${visit.id}/report`, { ...told, ...given });
const promised = (sentence: string, act: string, due = day(5)) => ({ sentence, act, due });
const ledger = async (id: string) =>
  (await desk.owner.call<PromiseRecord>('GET', `/api/v1/promises/${id}`)).body;

describe('what is promised on a visit', () => {
  it('goes into the ledger with its report, is seen before the next one, and is kept by it', async () => {
    const customerId = await somebody();
    const first = await plan(customerId);
    const { body } = await report(first, { promises: [promised('来週また伺います。', 'visit')] });
    expect(body.promises).toMatchObject([{ text: '来週また伺います。', owner: { name: '佐藤 花子' } }]);
    const id = body.promises[0]?.id ?? '';
    expect(await ledger(id)).toMatchObject({ source: 'visit', act: 'visit', state: 'open', confirmed: true });
    const next = await plan(customerId, ahead(5));
    expect(next.promises).toHaveLength(1);
    await report(next);
    expect(await ledger(id)).toMatchObject({
      state: 'kept',
      closedHow: 'visit',
      closedBy: { name: '佐藤 花子' },
    });
  });

  it('is kept by the next call where it was a word', async () => {
    const customerId = await somebody();
    const { body } = await report(await plan(customerId), {
      promises: [promised('お電話いたします。', 'contact')],
    });
    await care.made(
      '/calls',
      { customerId, direction: 'outbound', outcome: 'answered', notes: 'お伝えしました。' },
      sato,
    );
    while (await lookAtCause(desk.context.delivery, desk.workspaceId));
    expect(await ledger(body.promises[0]?.id ?? '')).toMatchObject({ state: 'kept', closedHow: 'call' });
  });

  it('is kept by those that are named; of several, none by itself; of others’, none', async () => {
    const customerId = await somebody();
    const two = [
      promised('伺います。', 'visit'),
      promised('お電話します。', 'contact'),
      promised('見積を送ります。', 'send'),
    ];
    const { body } = await report(await plan(customerId), { promises: two });
    const ids = body.promises.map(({ id }) => id);
    const silent = await report(await plan(customerId, ahead(2)));
    expect(silent.body.promises).toHaveLength(3);
    const stranger = await somebody();
    const theirs = await report(await plan(stranger), { keeps: ids });
    expect(theirs).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const sent = body.promises.find(({ text }) => text === '見積を送ります。')?.id;
    const named = await report(await plan(customerId, ahead(3)), { keeps: [sent] });
    expect(named.body.promises.map(({ text }) => text)).not.toContain('見積を送ります。');
    expect(named.body.promises).toHaveLength(2);
  });

  it('is refused as a whole where its time is over, or there is no conversation to keep it in', async () => {
    const customerId = await somebody();
    const visit = await plan(customerId);
    expect((await report(visit, { promises: [promised('昨日', 'contact', day(-3))] })).status).toBe(400);
    expect((await report(visit, { promises: [{ sentence: '期日なし', act: 'contact' }] })).status).toBe(400);
    const silent = await care.customer();
    const nowhere = await plan(silent.id);
    expect(nowhere.promiseIn).toBeNull();
    expect((await report(nowhere, { promises: [promised('送ります', 'send')] })).body.code).toBe(
      'unprocessable',
    );
    const { body } = await desk.owner.call<VisitSheet>('GET', `/api/v1/visits/${visit.id}`);
    expect(body.report).toBeNull();
  });
});

describe('visits to a customer', () => {
  it('are read page by page, the latest first, and lead there from the day’s list', async () => {
    const customerId = await somebody();
    const made = [
      await plan(customerId, ahead(1)),
      await plan(customerId, ahead(3)),
      await plan(customerId, ahead(2)),
    ];
    const path = `/api/v1/customers/${customerId}/visits`;
    const first = await sato.call<Page<Visit>>('GET', `${path}?limit=2`);
    expect(first.body.items.map(({ id }) => id)).toEqual([made[1]?.id, made[2]?.id]);
    const rest = await sato.call<Page<Visit>>('GET', `${path}?limit=2&cursor=${first.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ id: made[0]?.id }], nextCursor: null });
    expect((await other.owner.call('GET', path)).status).toBe(404);
    const agenda = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      careAgenda(tx, { memberId: sato.memberId, until: '2098-01-01', limit: 200 }),
    );
    expect(agenda.map(({ address }) => address)).toContain(`/care/visits/${made[0]?.id}`);
  });
});
