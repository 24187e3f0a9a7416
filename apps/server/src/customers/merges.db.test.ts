import type { CustomerDetail, TimelineEntry } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { belongingsOf, mailFrom, merge, mergesOf, undo } from './merges.fixture.ts';

let desk: Desk;
let count = 0;
beforeAll(async () => void (desk = await buildDesk()));
afterAll(() => desk.close());

/** Someone who has written once, with a telephone, a note and something to mind. */
async function someone(fields: object = {}): Promise<CustomerDetail> {
  count += 1;
  const email = `person${count}@example.jp`;
  await mailFrom(desk, email);
  const found = await desk.owner.call<{ items: CustomerDetail[] }>('GET', `/api/v1/customers?query=${email}`);
  const id = found.body.items[0]?.id ?? '';
  await desk.owner.call('PATCH', `/api/v1/customers/${id}`, fields);
  const { body } = await desk.owner.call<CustomerDetail>('POST', `/api/v1/customers/${id}/care-notes`, {
    kind: 'care',
    text: `${count}番`,
  });
  return body;
}
const get = (id: string) => desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`);

describe('a merge', () => {
  it('moves everything to one record, fills what is empty, and says so in the history', async () => {
    const kept = await someone({ name: '田中 太郎', title: '部長' });
    const other = await someone({
      name: '田中太郎',
      address: '東京都',
      phone: '03-9000-0001',
      company: 'みらい',
    });
    const { status, body } = await merge(desk, kept.id, other.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: '田中 太郎', title: '部長', address: '東京都', company: 'みらい' });
    expect(body.contactPoints).toHaveLength(3);
    expect(body.contactPoints.filter(({ kind, primary }) => kind === 'email' && primary)).toHaveLength(1);
    expect(body.careNotes).toHaveLength(2);
    expect((await belongingsOf(desk, kept.id)).conversations).toHaveLength(2);
    const timeline = await desk.owner.call<{ items: TimelineEntry[] }>(
      'GET',
      `/api/v1/customers/${kept.id}/timeline`,
    );
    expect(timeline.body.items.find(({ kind }) => kind === 'merged')).toMatchObject({
      actor: { name: '緑川 直子' },
      data: { name: '田中太郎', conversations: '1' },
    });
    // What happened to the other before stands in the same history.
    expect(timeline.body.items.filter(({ kind }) => kind === 'care_added')).toHaveLength(2);
  });

  it('leaves an address that leads on: whoever opens the old record sees the new one', async () => {
    const [kept, other] = [await someone({ name: '新' }), await someone({ name: '旧' })];
    await merge(desk, kept.id, other.id);
    expect((await get(other.id)).body.id).toBe(kept.id);
    const list = await desk.owner.call<{ items: { name: string }[] }>('GET', '/api/v1/customers?query=旧');
    expect(list.body.items).toEqual([]);
    await mailFrom(desk, other.contactPoints[0]?.value ?? '');
    expect((await belongingsOf(desk, kept.id)).conversations).toHaveLength(3);
  });

  it('is refused with oneself, with nobody, and with someone who is part of another already', async () => {
    const [a, b, c] = [await someone(), await someone(), await someone()];
    expect((await merge(desk, a.id, a.id)).status).toBe(400);
    expect((await merge(desk, a.id, newId())).status).toBe(404);
    await merge(desk, a.id, b.id);
    expect((await merge(desk, c.id, b.id)).body.code).toBe('conflict');
    expect((await merge(desk, b.id, c.id)).body.code).toBe('conflict');
  });

  it('happens once when two people do it at the same moment, either way round', async () => {
    const [a, b] = [await someone(), await someone()];
    const answers = await Promise.all([
      merge(desk, a.id, b.id),
      merge(desk, b.id, a.id),
      merge(desk, a.id, b.id),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('loses no mail that comes at the same moment', async () => {
    const [a, b] = [await someone(), await someone()];
    const address = b.contactPoints[0]?.value ?? '';
    await Promise.all([merge(desk, a.id, b.id), mailFrom(desk, address), mailFrom(desk, address)]);
    expect((await belongingsOf(desk, a.id)).conversations).toHaveLength(4);
  });

  it('hides a telephone that both had: it stands in nobody’s way, and is there again when it is undone', async () => {
    const phone = '03-9000-0003';
    const [kept, other] = [await someone({ phone }), await someone()];
    const point = { kind: 'phone', value: phone, shared: true };
    await desk.owner.call('POST', `/api/v1/customers/${other.id}/contact-points`, point);
    await merge(desk, kept.id, other.id);
    const phones = async (id: string) =>
      (await get(id)).body.contactPoints.filter(({ kind }) => kind === 'phone');
    const [own] = await phones(kept.id);
    expect(await phones(kept.id)).toMatchObject([{ value: phone, shared: false }]);
    await desk.owner.call('DELETE', `/api/v1/contact-points/${own?.id}`);
    const third = await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', {
      name: '第三者',
      phone,
    });
    expect([third.status, third.body.contactPoints]).toMatchObject([201, [{ shared: false }]]);
    await desk.owner.call('DELETE', `/api/v1/contact-points/${third.body.contactPoints[0]?.id}`);
    await undo(desk, (await mergesOf(desk, kept.id))[0]?.id ?? '');
    expect(await phones(other.id)).toMatchObject([{ value: phone, shared: false }]);
  });

  it('is not for those who only read', async () => {
    const [a, b] = [await someone(), await someone()];
    const observer = await desk.join('observer', `見学${count}`);
    const path = `/api/v1/customers/${a.id}/merge`;
    expect((await observer.call('POST', path, { customerId: b.id })).status).toBe(403);
  });
});

describe('undoing a merge', () => {
  it('restores both exactly', async () => {
    const kept = await someone({ name: '甲', note: '午前中' });
    const other = await someone({ name: '乙', note: '甘党', title: '店長', phone: '03-9000-0002' });
    const before = [await belongingsOf(desk, kept.id), await belongingsOf(desk, other.id)];
    await merge(desk, kept.id, other.id);
    const [made] = await mergesOf(desk, kept.id);
    expect(made).toMatchObject({
      undoable: true,
      moved: { conversations: 1, contactPoints: 2, careNotes: 1 },
    });
    expect((await undo(desk, made?.id ?? '')).body.id).toBe(other.id);
    expect([await belongingsOf(desk, kept.id), await belongingsOf(desk, other.id)]).toEqual(before);
    expect((await undo(desk, made?.id ?? '')).body.code).toBe('conflict');
  });

  it('keeps what was changed since, and gives back what came since from an address that goes back', async () => {
    const kept = await someone({ name: '丙' });
    const other = await someone({ name: '丁', title: '店長', address: '京都' });
    await merge(desk, kept.id, other.id);
    await desk.owner.call('PATCH', `/api/v1/customers/${kept.id}`, { address: '大阪' });
    await mailFrom(desk, other.contactPoints[0]?.value ?? '');
    await mailFrom(desk, kept.contactPoints[0]?.value ?? '');
    const note = (await get(kept.id)).body.careNotes.find(({ id }) => id === other.careNotes[0]?.id);
    await desk.owner.call('PATCH', `/api/v1/care-notes/${note?.id}`, { text: '直した' });
    await desk.owner.call('POST', `/api/v1/customers/${kept.id}/care-notes`, {
      kind: 'care',
      text: '後から',
    });
    await undo(desk, (await mergesOf(desk, kept.id))[0]?.id ?? '');
    const [one, two] = [await belongingsOf(desk, kept.id), await belongingsOf(desk, other.id)];
    expect([one.record.title, one.record.address]).toEqual([null, '大阪']);
    expect([two.record.title, two.record.address]).toEqual(['店長', '京都']);
    expect([one.conversations.length, two.conversations.length]).toEqual([2, 2]);
    expect(one.notes).toContain('care 後から');
    expect(two.notes).toEqual(['care 直した']);
  });

  it('goes from the newest to the oldest', async () => {
    const [a, b, c] = [await someone(), await someone(), await someone()];
    await merge(desk, a.id, b.id);
    await merge(desk, a.id, c.id);
    const [newest, oldest] = await mergesOf(desk, a.id);
    expect([newest?.undoable, oldest?.undoable]).toEqual([true, false]);
    expect((await undo(desk, oldest?.id ?? '')).body.code).toBe('conflict');
    expect((await undo(desk, newest?.id ?? '')).status).toBe(200);
    expect((await undo(desk, oldest?.id ?? '')).status).toBe(200);
  });

  it('is found by nobody else', async () => {
    expect((await undo(desk, newId())).status).toBe(404);
  });
});
