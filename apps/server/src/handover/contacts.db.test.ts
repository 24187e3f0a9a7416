import type {
  ContactChange,
  Continuity,
  Problem,
  TakenCustomers,
  UncaredCustomer,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { continuityBetween, peopleDuties } from './index.ts';
import { buildPeopleDesk, type PeopleDesk } from './people.fixture.ts';

let desk: PeopleDesk;
let sato: Person;
let suzuki: Person;
beforeAll(async () => {
  desk = await buildPeopleDesk();
  ({ sato, suzuki } = desk);
});
afterAll(() => desk.close());

const uncared = async (by = desk.owner) =>
  (await by.call<{ items: UncaredCustomer[] }>('GET', '/api/v1/customers-without-contact')).body.items;
const take = (by: Person, items: object[]) =>
  by.call<TakenCustomers & Problem>('POST', '/api/v1/customers-without-contact', { items });
const give = (customerId: string, contactPersonId: string | null) =>
  desk.owner.call('PATCH', `/api/v1/customers/${customerId}`, { contactPersonId });
const changes = async (query = '') =>
  (await desk.owner.call<{ items: ContactChange[] }>('GET', `/api/v1/contact-changes${query}`)).body.items;
const continuity = async () => (await desk.owner.call<Continuity>('GET', '/api/v1/continuity?months=2')).body;

describe('customers whom nobody looks after', () => {
  it('are listed with who answered them most', async () => {
    const { id, conversationId } = await desk.customer(null);
    expect((await uncared())[0]).toMatchObject({ customer: { id }, former: null, proposal: null });
    await desk.reply(suzuki, conversationId);
    await desk.reply(suzuki, conversationId);
    await desk.reply(sato, conversationId);
    expect((await uncared())[0]?.proposal).toEqual({
      id: suzuki.memberId,
      name: '鈴木 一郎',
      answers: 2,
      of: 3,
    });
  });

  it('are taken in one step, and given back in one', async () => {
    const [first, second] = [await desk.customer(null), await desk.customer(null)];
    const had = await desk.customer(sato.memberId);
    const items = [first, second, had].map(({ id }) => ({ customerId: id, memberId: suzuki.memberId }));
    expect((await take(sato, items)).status).toBe(403);
    const { body } = await take(desk.owner, items);
    expect(body).toMatchObject({ taken: 2, skipped: 1 });
    expect((await desk.record(first.id)).contactPersonId).toBe(suzuki.memberId);
    await give(second.id, desk.mori.memberId);
    const undo = (by: Person) => by.call('POST', `/api/v1/contact-takings/${body.id}/undo`);
    expect((await undo(suzuki)).status).toBe(403);
    expect((await undo((await neighbour(desk)).owner)).status).toBe(404);
    expect((await undo(desk.owner)).body).toEqual({ undone: 1 });
    expect((await undo(desk.owner)).status).toBe(409);
    expect((await desk.record(first.id)).contactPersonId).toBeNull();
    expect((await desk.record(second.id)).contactPersonId).toBe(desk.mori.memberId);
    expect((await uncared()).find(({ customer }) => customer.id === first.id)?.former).toBeNull();
  });

  it('include those whose contact person has left, who is still named', async () => {
    const leaver = await desk.join('agent', '離任 花子');
    const { id } = await desk.customer(leaver.memberId);
    await desk.owner.call('DELETE', `/api/v1/members/${leaver.memberId}`);
    const found = (await uncared()).find(({ customer }) => customer.id === id);
    expect(found?.former).toEqual({ name: '離任 花子', left: true });
    await give(id, sato.memberId);
    const [change] = await changes(`?customer=${id}`);
    expect(change).toMatchObject({
      from: { id: leaver.memberId, name: '離任 花子' },
      to: { id: sato.memberId },
      fromLeft: true,
      unnecessary: false,
    });
  });
});

describe('changes of contact person', () => {
  it('count when somebody follows somebody; a first one is no change', async () => {
    const { id } = await desk.customer(sato.memberId);
    expect(await changes(`?customer=${id}`)).toEqual([]);
    await give(id, null);
    await give(id, suzuki.memberId);
    expect(await changes(`?customer=${id}`)).toMatchObject([
      { from: { id: sato.memberId, name: '佐藤 美咲' }, to: { id: suzuki.memberId }, unnecessary: true },
    ]);
  });

  it('are needless while the one before is there with room, unless there was a handover', async () => {
    const given = await desk.offered();
    await suzuki.call('POST', `/api/v1/handovers/${given.id}/accept`, {});
    expect(await changes(`?customer=${given.customerId}`)).toMatchObject([
      { handoverId: given.id, unnecessary: false },
    ]);
    const { id } = await desk.customer(sato.memberId);
    const day = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
    const absence = await sato.call<{ id: string }>('POST', '/api/v1/absences', {
      kind: 'leave',
      from: day,
      to: day,
    });
    await give(id, suzuki.memberId);
    await sato.call('DELETE', `/api/v1/absences/${absence.body.id}`);
    expect(await changes(`?customer=${id}`)).toMatchObject([{ fromAway: true, unnecessary: false }]);
    await desk.owner.call('PUT', '/api/v1/contact-settings', { basedOn: 0, ceiling: 1 });
    await give(id, sato.memberId);
    expect((await changes(`?customer=${id}`))[0]).toMatchObject({ ceiling: 1, unnecessary: false });
    await desk.owner.call('PUT', '/api/v1/contact-settings', { basedOn: 1, ceiling: null });
    const needless = await changes('?unnecessary=true');
    expect(needless.every(({ unnecessary }) => unnecessary)).toBe(true);
    expect(needless.map(({ customer }) => customer.id)).not.toContain(id);
  });
});

describe('continuity', () => {
  it('is how many conversations the contact person answered alone, and equals a recount', async () => {
    const before = (await continuity()).months.at(-1);
    const [alone, partly, others, nobodys] = [
      await desk.customer(sato.memberId),
      await desk.customer(sato.memberId),
      await desk.customer(sato.memberId),
      await desk.customer(null),
    ];
    await desk.reply(sato, alone.conversationId);
    await desk.reply(sato, alone.conversationId);
    await desk.reply(sato, partly.conversationId);
    await desk.reply(suzuki, partly.conversationId);
    await desk.reply(suzuki, others.conversationId);
    await desk.reply(suzuki, nobodys.conversationId);
    const after = await continuity();
    const now = after.months.at(-1);
    const grew = (field: 'conversations' | 'kept' | 'partly' | 'others' | 'answererChanges') =>
      (now?.[field] ?? 0) - (before?.[field] ?? 0);
    expect([
      grew('conversations'),
      grew('kept'),
      grew('partly'),
      grew('others'),
      grew('answererChanges'),
    ]).toEqual([3, 1, 1, 1, 1]);
    expect(after.members.find(({ member }) => member.id === sato.memberId)?.kept).toBeGreaterThan(0);
    expect(after.customers.map(({ customer }) => customer.id)).toContain(partly.id);
    const share = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      continuityBetween(tx, new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)),
    );
    expect(share.conversations).toBe(share.kept + share.partly + share.others);
    expect(share.conversations).toBe(now?.conversations);
  });

  it('refuses a month that is none', async () => {
    expect((await desk.owner.call('GET', '/api/v1/continuity?to=2026-13')).status).toBe(400);
    expect((await desk.owner.call('GET', '/api/v1/contact-changes?month=november')).status).toBe(400);
  });
});

describe('what somebody leaves open for an absence', () => {
  it('is shown, given to act on in one step, and goes back when the absence ends', async () => {
    const { mori } = desk;
    const { conversationId } = await desk.customer(mori.memberId);
    const day = (days: number) =>
      new Date(Date.now() + (days * 24 + 9) * 3_600_000).toISOString().slice(0, 10);
    const { body: absence } = await mori.call<{ id: string }>('POST', '/api/v1/absences', {
      kind: 'leave',
      from: day(-1),
      to: day(20),
      standInId: suzuki.memberId,
    });
    const work = () => mori.call<Record<string, unknown>>('GET', `/api/v1/absences/${absence.id}/open-work`);
    const { body } = await work();
    expect(body).toMatchObject({ total: expect.any(Number), proposed: { id: suzuki.memberId } });
    expect(body['items']).toContainEqual(expect.objectContaining({ conversationId, acting: null }));
    expect((await sato.call('GET', `/api/v1/absences/${absence.id}/open-work`)).status).toBe(403);
    const act = (by: Person, memberId: string) =>
      by.call<{ conversations: number }>('POST', `/api/v1/absences/${absence.id}/acting`, { memberId });
    expect((await act(sato, suzuki.memberId)).status).toBe(403);
    expect((await act(mori, mori.memberId)).status).toBe(422);
    expect((await act(mori, suzuki.memberId)).body.conversations).toBeGreaterThan(0);
    expect((await act(mori, suzuki.memberId)).body.conversations).toBe(0);
    const duties = () =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) => peopleDuties(tx, suzuki.memberId, 50));
    const acts = expect.objectContaining({ id: conversationId, kind: 'acting', reason: { person: '森 葵' } });
    expect(await duties()).toContainEqual(acts);
    await mori.call('DELETE', `/api/v1/absences/${absence.id}`);
    expect(await duties()).not.toContainEqual(acts);
  });
});
