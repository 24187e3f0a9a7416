import type {
  Activity,
  Conversation,
  Handover,
  HandoverDetail,
  Problem,
  TimelineEntry,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { peopleDuties } from './index.ts';
import { buildPeopleDesk, type PeopleDesk } from './people.fixture.ts';

let desk: PeopleDesk;
let sato: Person;
let suzuki: Person;
beforeAll(async () => {
  desk = await buildPeopleDesk();
  ({ sato, suzuki } = desk);
});
afterAll(() => desk.close());

const decide = (by: Person, id: string, how: 'accept' | 'decline', body: object = {}) =>
  by.call<HandoverDetail & Problem>('POST', `/api/v1/handovers/${id}/${how}`, body);
const list = async (by: Person, query = '') =>
  (await by.call<{ items: Handover[] }>('GET', `/api/v1/handovers${query}`)).body.items;
const conversation = async (id: string) =>
  (await desk.owner.call<Conversation>('GET', `/api/v1/conversations/${id}`)).body;
const trail = async (id: string) =>
  (await desk.owner.call<{ items: Activity[] }>('GET', `/api/v1/conversations/${id}/activity`)).body.items;
const draftOf = async (by: Person, id: string) =>
  (await by.call<{ draft: { text: string } | null }>('GET', `/api/v1/conversations/${id}/draft`)).body.draft
    ?.text ?? null;

describe('a handover that is offered', () => {
  it('leaves the customer with who has them, and waits for the one who is asked', async () => {
    const { id, customerId, conversationId } = await desk.offered();
    expect((await desk.record(customerId)).contactPersonId).toBe(sato.memberId);
    expect((await list(suzuki)).map((each) => each.id)).toContain(id);
    expect((await list(sato)).map((each) => each.id)).not.toContain(id);
    expect((await list(sato, '?box=given')).map((each) => each.id)).toContain(id);
    expect((await list(desk.owner, '?box=all')).map((each) => each.id)).toContain(id);
    expect((await sato.call('GET', '/api/v1/handovers?box=all')).status).toBe(403);
    expect((await trail(conversationId))[0]).toMatchObject({
      kind: 'handover_offered',
      data: { handover: id },
    });
    const duties = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      peopleDuties(tx, suzuki.memberId, 10),
    );
    expect(duties).toContainEqual(
      expect.objectContaining({ id, kind: 'handover', href: `/handovers/${id}` }),
    );
  });

  it('comes with a sheet from the record', async () => {
    const { id, customerId, conversationId } = await desk.offered();
    await sato.call('POST', `/api/v1/customers/${customerId}/care-notes`, { kind: 'allergy', text: 'そば' });
    await desk.reply(sato, conversationId, '明日までにお調べします。');
    const { sheet, notes, may, announcement } = await desk.read(suzuki, id);
    expect(notes).toBe('午前中の連絡をご希望');
    expect(may).toEqual({ edit: false, decide: true, withdraw: false, append: false });
    expect(sheet).toMatchObject({
      customer: { id: customerId, contactPoints: [{ kind: 'email' }] },
      contactPerson: { id: sato.memberId },
      open: [{ id: conversationId, assignee: { id: sato.memberId } }],
      promises: [],
      careNotes: [{ kind: 'allergy', text: 'そば' }],
      history: { conversations: 1 },
      cautions: { harassment: [], dissatisfied: [], legalHolds: [] },
      lastTold: { text: '明日までにお調べします。', author: '佐藤 美咲' },
    });
    expect(announcement).toMatchObject({ state: 'planned', locale: 'ja', conversationId });
    expect(await draftOf(suzuki, conversationId)).toBeNull();
  });

  it('has notes that who hands over goes on writing, and nobody else', async () => {
    const { id } = await desk.offered();
    const write = (by: Person, basedOn: number) =>
      by.call<HandoverDetail>('PATCH', `/api/v1/handovers/${id}`, { basedOn, notes: '直通は使わない' });
    expect((await write(suzuki, 1)).status).toBe(403);
    expect((await write(sato, 1)).body).toMatchObject({ notes: '直通は使わない', revision: 2 });
    expect((await write(sato, 1)).status).toBe(409);
  });
});

describe('accepting', () => {
  it('makes one the contact person, brings what is open, and drafts the announcement', async () => {
    const { id, customerId, conversationId } = await desk.offered();
    const { status, body } = await decide(suzuki, id, 'accept');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'accepted', announcement: { state: 'drafted', conversationId } });
    expect((await desk.record(customerId)).contactPersonId).toBe(suzuki.memberId);
    expect((await conversation(conversationId)).assignee?.id).toBe(suzuki.memberId);
    expect(await draftOf(suzuki, conversationId)).toContain('佐藤から私に変わりました');
    expect((await trail(conversationId))[0]).toMatchObject({ kind: 'handover_accepted' });
    const { body: history } = await sato.call<{ items: TimelineEntry[] }>(
      'GET',
      `/api/v1/customers/${customerId}/timeline`,
    );
    expect(history.items).toContainEqual(
      expect.objectContaining({
        kind: 'changed',
        data: { field: 'contactPersonId', from: sato.memberId, to: suzuki.memberId },
      }),
    );
    const sent = await sato.call<{ items: { direction: string }[] }>(
      'GET',
      `/api/v1/conversations/${conversationId}/messages`,
    );
    expect(sent.body.items.map(({ direction }) => direction)).toEqual(['inbound']);
    expect((await decide(suzuki, id, 'accept')).status).toBe(409);
  });

  it('never replaces a draft of one’s own; it is added when one asks', async () => {
    const { id, conversationId } = await desk.offered();
    await suzuki.call('PUT', `/api/v1/conversations/${conversationId}/draft`, {
      text: '書きかけ',
      basedOn: null,
    });
    const { body } = await decide(suzuki, id, 'accept');
    expect(body).toMatchObject({ announcement: { state: 'kept_own' }, may: { append: true } });
    expect(await draftOf(suzuki, conversationId)).toBe('書きかけ');
    expect((await sato.call('POST', `/api/v1/handovers/${id}/announcement`)).status).toBe(403);
    const added = await suzuki.call<HandoverDetail>('POST', `/api/v1/handovers/${id}/announcement`);
    expect(added.body.announcement?.state).toBe('drafted');
    expect(await draftOf(suzuki, conversationId)).toMatch(/^書きかけ\n\n[^]*佐藤から私に/u);
    expect((await suzuki.call('POST', `/api/v1/handovers/${id}/announcement`)).status).toBe(409);
  });

  it('is done by the one who is asked alone, once, whoever else decides at the same time', async () => {
    const { id } = await desk.offered();
    expect((await decide(desk.owner, id, 'accept')).status).toBe(403);
    const outcomes = await Promise.all([
      decide(suzuki, id, 'accept'),
      decide(suzuki, id, 'decline', { reason: '手いっぱいです' }),
      sato.call('DELETE', `/api/v1/handovers/${id}`),
    ]);
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 409)).toHaveLength(2);
  });

  it('is refused when the customer has somebody else by now', async () => {
    const { id, customerId } = await desk.offered();
    await desk.owner.call('PATCH', `/api/v1/customers/${customerId}`, {
      contactPersonId: desk.mori.memberId,
    });
    expect((await decide(suzuki, id, 'accept')).status).toBe(409);
    expect((await desk.record(customerId)).contactPersonId).toBe(desk.mori.memberId);
  });

  it('swaps with the backup, who is never the contact person too', async () => {
    const { id, customerId } = await desk.offered();
    await desk.owner.call('PATCH', `/api/v1/customers/${customerId}`, { backupPersonId: suzuki.memberId });
    await decide(suzuki, id, 'accept', { announce: false });
    expect(await desk.record(customerId)).toMatchObject({
      contactPersonId: suzuki.memberId,
      backupPersonId: sato.memberId,
    });
  });

  it('writes English to who writes English', async () => {
    const text = 'Hello, I would like to ask about my order. Could you tell me when it arrives?';
    const { id: customerId, conversationId } = await desk.customer(sato.memberId, text);
    const { body } = await desk.offer(sato, { customerIds: [customerId], toId: suzuki.memberId });
    await decide(suzuki, body.ids[0] ?? '', 'accept');
    expect(await draftOf(suzuki, conversationId)).toMatch(/^Dear /u);
  });
});

describe('declining and taking back', () => {
  it('leaves everything as it was, and says why', async () => {
    const { id, customerId } = await desk.offered();
    expect((await decide(suzuki, id, 'decline', { reason: ' ' })).status).toBe(400);
    const { body } = await decide(suzuki, id, 'decline', { reason: '同じ業界のお客様を担当しているため' });
    expect(body).toMatchObject({
      state: 'declined',
      declineReason: '同じ業界のお客様を担当しているため',
      announcement: null,
    });
    expect((await desk.record(customerId)).contactPersonId).toBe(sato.memberId);
    const again = await desk.offer(sato, { customerIds: [customerId], toId: desk.mori.memberId });
    expect(again.status).toBe(201);
    expect((await sato.call('DELETE', `/api/v1/handovers/${again.body.ids[0]}`)).status).toBe(200);
    expect((await list(sato, `?customer=${customerId}`)).map(({ state }) => state)).toEqual([
      'withdrawn',
      'declined',
    ]);
  });
});

describe('who may give whom', () => {
  it('is oneself one’s own; a lead anybody’s, all at once', async () => {
    const [mine, theirs] = [await desk.customer(desk.mori.memberId), await desk.customer(desk.mori.memberId)];
    expect((await desk.offer(sato, { customerIds: [mine.id], toId: suzuki.memberId })).status).toBe(403);
    expect((await desk.offer(sato, { fromId: desk.mori.memberId, toId: suzuki.memberId })).status).toBe(403);
    await desk.offer(desk.owner, { customerIds: [mine.id], toId: suzuki.memberId });
    const all = await desk.offer(desk.owner, {
      fromId: desk.mori.memberId,
      toId: suzuki.memberId,
      reason: 'leaving',
    });
    expect(all.body.more).toBe(false);
    const given = await list(desk.owner, '?box=all&limit=200');
    const batch = given
      .filter(({ batchId }) => batchId === all.body.batchId)
      .map(({ customer }) => customer.id);
    expect(batch).toContain(theirs.id);
    expect(batch).not.toContain(mine.id);
  });

  it.each([
    ['somebody who waits already', 409],
    ['who looks after them already', 409],
    ['a customer of elsewhere', 404],
    ['an observer', 422],
    ['somebody of elsewhere', 404],
  ])('is refused: %s', async (what, status) => {
    const { customerId } = await desk.offered();
    const observer = what === 'an observer' ? (await desk.join('observer', '見学 三郎')).memberId : '';
    const other = await neighbour(desk);
    const body = {
      'somebody who waits already': { customerIds: [customerId], toId: desk.mori.memberId },
      'who looks after them already': { customerIds: [customerId], toId: sato.memberId },
      'a customer of elsewhere': { customerIds: [other.workspaceId], toId: suzuki.memberId },
      'an observer': { customerIds: [customerId], toId: observer },
      'somebody of elsewhere': { customerIds: [customerId], toId: other.owner.memberId },
    }[what];
    expect((await desk.offer(sato, body ?? {})).status).toBe(status);
  });

  it('is nobody of another workspace', async () => {
    const { id } = await desk.offered();
    const other = await neighbour(desk);
    expect((await other.owner.call('GET', `/api/v1/handovers/${id}`)).status).toBe(404);
    expect((await decide(other.owner, id, 'accept')).status).toBe(404);
    expect((await other.owner.call('DELETE', `/api/v1/handovers/${id}`)).status).toBe(404);
  });
});

describe('what happens meanwhile', () => {
  it('a customer who is merged goes over as the one they became part of', async () => {
    const { id, customerId } = await desk.offered();
    const kept = await desk.customer(null);
    await desk.owner.call('POST', `/api/v1/customers/${kept.id}/merge`, { customerId });
    expect((await desk.read(suzuki, id)).customer.id).toBe(kept.id);
    expect((await decide(suzuki, id, 'accept')).status).toBe(200);
    expect((await desk.record(kept.id)).contactPersonId).toBe(suzuki.memberId);
  });

  it('whoever leaves: what they were to take is taken back, what they gave can still be taken', async () => {
    const leaver = await desk.join('agent', '離任 花子');
    const { id: customerId } = await desk.customer(leaver.memberId);
    const given = await desk.offer(leaver, {
      customerIds: [customerId],
      toId: suzuki.memberId,
      reason: 'leaving',
    });
    const mine = await desk.customer(sato.memberId);
    const asked = await desk.offer(sato, { customerIds: [mine.id], toId: leaver.memberId });
    await desk.owner.call('DELETE', `/api/v1/members/${leaver.memberId}`);
    expect(await desk.read(sato, asked.body.ids[0] ?? '')).toMatchObject({
      state: 'withdrawn',
      to: { id: null, name: '離任 花子' },
    });
    const { body } = await decide(suzuki, given.body.ids[0] ?? '', 'accept');
    expect(body).toMatchObject({ state: 'accepted', from: { id: null, name: '離任 花子' } });
  });

  it('an erased customer’s handovers are gone', async () => {
    const { id, customerId } = await desk.offered();
    await desk.owner.call('POST', `/api/v1/customers/${customerId}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      confirm: (await desk.record(customerId)).name,
    });
    const { status } = await suzuki.call('GET', `/api/v1/handovers/${id}`);
    expect([status, (await desk.record(customerId)).erasedAt !== null]).toEqual([404, true]);
  });
});
