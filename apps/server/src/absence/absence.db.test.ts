import type { Absence, AbsenceCalendar, Activity, Conversation, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { isAway, presentFor } from './index.ts';

let desk: Desk;
let other: Desk;
let channelId: string;
let sato: Person;
let suzuki: Person;
let mori: Person;
let count = 0;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  channelId = await addChannel(desk);
  [sato, suzuki, mori] = [
    await desk.join('agent', '佐藤 美咲'),
    await desk.join('agent', '鈴木 一郎'),
    await desk.join('agent', '森 葵'),
  ];
});
afterAll(() => desk.close());

/** Days from today, by the clock of Tokyo. */
const day = (days: number) => new Date(Date.now() + (days * 24 + 9) * 3_600_000).toISOString().slice(0, 10);
const times = (from: number, to: number) => ({ from: day(from), fromTime: null, to: day(to), toTime: null });
const enter = (by: Person, body: object) =>
  by.call<Absence & Problem>('POST', '/api/v1/absences', { kind: 'leave', ...times(-1, 3), ...body });
const remove = (by: Person, { id }: { id: string }) => by.call('DELETE', `/api/v1/absences/${id}`);

/** A customer whom these people look after; answers how to write as them, and where it went. */
async function customer(contactPersonId: string | null, backupPersonId: string | null) {
  count += 1;
  const from = { name: `客 ${count}`, address: `absent-${count}@example.ne.jp` };
  const { body } = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
    name: from.name,
    email: from.address,
    contactPersonId,
    backupPersonId,
  });
  const write = async (given: Parameters<typeof inbound>[0] = {}) => {
    await arrive(desk, channelId, inbound({ from, ...given }));
    const list = await desk.owner.call<{ items: Conversation[] }>(
      'GET',
      '/api/v1/conversations?limit=1&sort=newest',
    );
    const [conversation] = list.body.items;
    if (conversation === undefined) throw new Error('nothing came');
    return conversation;
  };
  return { id: body.id, write };
}
const trail = async (id: string) =>
  (await desk.owner.call<{ items: Activity[] }>('GET', `/api/v1/conversations/${id}/activity`)).body.items;
const within = <T>(work: Parameters<typeof desk.context.database.inWorkspace<T>>[1]) =>
  desk.context.database.inWorkspace(desk.workspaceId, work);

describe('an absence', () => {
  it('is entered for oneself, shown to all, changed and taken away', async () => {
    const made = await enter(sato, {
      ...times(10, 12),
      note: '携帯はつながります',
      standInId: mori.memberId,
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...times(10, 12), kind: 'leave', editable: true, standInAway: false });
    const { body: calendar } = await suzuki.call<AbsenceCalendar>('GET', '/api/v1/absences/calendar?days=14');
    expect(calendar.days).toHaveLength(14);
    expect(calendar.items.map(({ id, editable }) => [id, editable])).toEqual([[made.body.id, false]]);
    const change = { basedOn: 1, kind: 'trip', ...times(10, 10), toTime: '12:00', note: '', standInId: null };
    const changed = await sato.call<Absence>('PUT', `/api/v1/absences/${made.body.id}`, change);
    expect(changed.body).toMatchObject({ kind: 'trip', toTime: '12:00', revision: 2, standIn: null });
    expect((await sato.call('PUT', `/api/v1/absences/${made.body.id}`, change)).status).toBe(409);
    const mine = await sato.call<{ items: Absence[] }>('GET', '/api/v1/absences?member=me');
    expect(mine.body.items.map(({ id }) => id)).toEqual([made.body.id]);
    expect((await remove(sato, made.body)).status).toBe(200);
    expect((await remove(sato, made.body)).status).toBe(404);
  });

  it('is a lead’s to enter for others, and nobody else’s to change', async () => {
    expect((await enter(sato, { memberId: suzuki.memberId })).status).toBe(403);
    const made = await enter(desk.owner, { memberId: sato.memberId, ...times(20, 20) });
    expect(made.body.member.id).toBe(sato.memberId);
    expect((await remove(suzuki, made.body)).status).toBe(403);
    expect((await remove(desk.owner, made.body)).status).toBe(200);
  });

  it('does not tell colleagues that somebody is ill', async () => {
    const { body } = await enter(sato, { ...times(30, 30), kind: 'sick' });
    const seenBy = async (by: Person) =>
      (await by.call<Absence>('GET', `/api/v1/absences/${body.id}`)).body.kind;
    expect([await seenBy(sato), await seenBy(desk.owner), await seenBy(suzuki)]).toEqual([
      'sick',
      'sick',
      'other',
    ]);
    await remove(sato, body);
  });

  it.each([
    ['an end before its beginning', { ...times(5, 4) }, 400],
    ['hours the wrong way round', { ...times(5, 5), fromTime: '15:00', toTime: '14:00' }, 400],
    ['more than it may be', { ...times(5, 500) }, 422],
    ['oneself as stand-in', { standInId: 'self' }, 400],
    ['a stand-in of elsewhere', { standInId: 'elsewhere' }, 404],
    ['a day that is none', { from: '2026-02-30' }, 400],
  ])('is refused with %s', async (_, body: Record<string, unknown>, status) => {
    const standIn =
      { self: sato.memberId, elsewhere: other.owner.memberId }[String(body['standInId'])] ?? null;
    expect((await enter(sato, { ...times(5, 5), ...body, standInId: standIn })).status).toBe(status);
  });

  it('is entered once for a time, also by two at once', async () => {
    const both = await Promise.all([
      enter(mori, times(40, 45)),
      enter(desk.owner, { memberId: mori.memberId, ...times(44, 46) }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    for (const { status, body } of both) if (status === 201) await remove(mori, body);
  });

  it('is the workspace’s own', async () => {
    const { body } = await enter(sato, times(50, 50));
    for (const method of ['GET', 'DELETE'] as const)
      expect((await other.owner.call(method, `/api/v1/absences/${body.id}`)).status).toBe(404);
    await remove(sato, body);
  });
});

describe('a conversation that begins', () => {
  it('goes to the contact person without a word', async () => {
    const { write, id } = await customer(sato.memberId, suzuki.memberId);
    const { id: conversationId, assignee } = await write();
    expect(assignee?.id).toBe(sato.memberId);
    expect((await trail(conversationId)).map(({ kind }) => kind)).toEqual(['created']);
    expect(await within((tx) => presentFor(tx, id, new Date()))).toMatchObject({
      memberId: sato.memberId,
      way: 'contact',
    });
  });

  it('goes to the backup while they are away, and says until when', async () => {
    const { write, id } = await customer(sato.memberId, suzuki.memberId);
    const { body: absence } = await enter(sato, {});
    expect(await within((tx) => isAway(tx, sato.memberId, new Date()))).toBe(true);
    const { id: conversationId, assignee } = await write();
    expect(assignee?.id).toBe(suzuki.memberId);
    const [routed] = await trail(conversationId);
    expect(routed).toMatchObject({
      kind: 'routed',
      data: {
        to: suzuki.memberId,
        way: 'backup',
        first: sato.memberId,
        firstWhy: 'leave',
        firstUntil: absence.endsAt,
      },
    });
    expect(await within((tx) => presentFor(tx, id, new Date(absence.endsAt)))).toMatchObject({
      way: 'contact',
    });
    await remove(sato, absence);
    expect(await within((tx) => isAway(tx, sato.memberId, new Date()))).toBe(false);
  });

  it('goes past who has too much, where a lead set a ceiling', async () => {
    const { write } = await customer(suzuki.memberId, mori.memberId);
    const set = (basedOn: number, ceiling: number | null, by = desk.owner) =>
      by.call('PUT', '/api/v1/contact-settings', { basedOn, ceiling });
    expect((await set(0, 1, sato)).status).toBe(403);
    expect((await set(0, 1)).body).toEqual({ ceiling: 1, revision: 1 });
    expect((await set(0, 2)).status).toBe(409);
    const { id, assignee } = await write();
    expect(assignee?.id).toBe(mori.memberId);
    expect((await trail(id))[0]).toMatchObject({ kind: 'routed', data: { firstWhy: 'full', way: 'backup' } });
    await set(1, null);
  });
});

describe('a conversation that goes on while its assignee is away', () => {
  it('stays theirs; somebody acts, is told, and it goes back by itself', async () => {
    const { write, id } = await customer(sato.memberId, suzuki.memberId);
    const first = await write({ headerId: 'acting-1@example.ne.jp' });
    await desk.owner.call('PATCH', `/api/v1/conversations/${first.id}`, { status: 'done' });
    const { body: absence } = await enter(sato, {});
    const again = { references: ['acting-1@example.ne.jp'] };
    const reopened = await write(again);
    expect(reopened).toMatchObject({ id: first.id, status: 'open', assignee: { id: sato.memberId } });
    const acted = (await trail(first.id)).filter(({ kind }) => kind === 'acting_set');
    expect(acted.map(({ data }) => data['to'])).toEqual([suzuki.memberId]);
    await write(again);
    expect((await trail(first.id)).filter(({ kind }) => kind === 'acting_set')).toHaveLength(1);
    const followers = await desk.owner.call<{ items: { id: string }[] }>(
      'GET',
      `/api/v1/conversations/${first.id}/followers`,
    );
    expect(followers.body.items.map((follower) => follower.id)).toContain(suzuki.memberId);
    const contact = async () =>
      (await suzuki.call<Record<string, unknown>>('GET', `/api/v1/customers/${id}/contact`)).body;
    expect(await contact()).toMatchObject({
      contactPerson: { id: sato.memberId, away: { kind: 'leave', until: day(3) } },
      present: { id: suzuki.memberId },
      acting: [{ conversationId: first.id, member: { id: suzuki.memberId } }],
    });
    await remove(sato, absence);
    expect(await contact()).toMatchObject({
      contactPerson: { away: null },
      present: { id: sato.memberId },
      acting: [],
    });
  });
});
