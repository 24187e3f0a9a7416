import type { CustomerDetail, TimelineEntry } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';

type Detail = CustomerDetail & { code: string; detail: string; customer: { id: string; name: string } };

let desk: Desk;
beforeAll(async () => void (desk = await buildDesk()));
afterAll(() => desk.close());

const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
  desk.owner.call<Detail>(method, `/api/v1${path}`, body);
const create = async (fields: object) => (await call('POST', '/customers', fields)).body;
const add = (id: string, point: object) => call('POST', `/customers/${id}/contact-points`, point);
const valuesOf = (customer: CustomerDetail) =>
  customer.contactPoints.map(({ value, primary }) => (primary ? `${value}*` : value));
const historyOf = async (id: string) =>
  (await desk.owner.call<{ items: TimelineEntry[] }>('GET', `/api/v1/customers/${id}/timeline`)).body.items;

describe('contact points', () => {
  it('are several, the first of each kind the primary one until another is chosen', async () => {
    const { id } = await create({ name: '連絡 一郎', email: 'one@a.example.jp', phone: '03-1111-0001' });
    await add(id, { kind: 'email', value: 'two@a.example.jp' });
    const { body } = await add(id, { kind: 'phone', value: '０９０ー１１１１ー０００１' });
    expect(valuesOf(body)).toEqual([
      'one@a.example.jp*',
      'two@a.example.jp',
      '03-1111-0001*',
      '090-1111-0001',
    ]);
    expect(body.phone).toBe('03-1111-0001');
    const second = body.contactPoints.find(({ value }) => value === 'two@a.example.jp');
    const changed = await call('PATCH', `/contact-points/${second?.id}`, { primary: true });
    expect(valuesOf(changed.body).slice(0, 2)).toEqual(['two@a.example.jp*', 'one@a.example.jp']);
    const removed = await call('DELETE', `/contact-points/${second?.id}`);
    expect(valuesOf(removed.body)[0]).toBe('one@a.example.jp*');
    const kinds = (await historyOf(id)).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'contact_removed',
      'contact_primary',
      'contact_added',
      'contact_added',
      'created',
    ]);
  });

  it('that someone else has are refused with their name, in any way of writing', async () => {
    const owner = await create({ name: '持ち主 花', email: 'owner@b.example.jp', phone: '03-2222-0001' });
    const { id } = await create({ name: '別人' });
    for (const point of [
      { kind: 'email', value: 'owner@B.Example.jp' },
      { kind: 'phone', value: '+81 3 2222 0001' },
    ]) {
      const { status, body } = await add(id, point);
      expect([status, body.code, body.customer]).toEqual([
        409,
        'contact_point_in_use',
        { id: owner.id, name: '持ち主 花' },
      ]);
      expect(body.detail).toContain('持ち主 花');
    }
    const made = await call('POST', '/customers', { name: '三人目', email: 'owner@b.example.jp' });
    expect([made.status, made.body.code]).toEqual([409, 'contact_point_in_use']);
  });

  it('may be shared when they are telephones, and never when messages come from them', async () => {
    await create({ name: '父', phone: '03-3333-0001', email: 'chichi@c.example.jp' });
    const { id } = await create({ name: '母' });
    const { status, body } = await add(id, { kind: 'phone', value: '03-3333-0001', shared: true });
    expect([status, body.contactPoints[0]]).toMatchObject([201, { shared: true, primary: true }]);
    const mail = await add(id, { kind: 'email', value: 'chichi@c.example.jp', shared: true });
    expect(mail.body.code).toBe('contact_point_in_use');
  });

  it('become someone’s own when the one who had them gives them up', async () => {
    const first = await create({ name: '先', phone: '03-4444-0001' });
    const { id } = await create({ name: '後' });
    await add(id, { kind: 'phone', value: '03-4444-0001', shared: true });
    await call('DELETE', `/contact-points/${first.contactPoints[0]?.id}`);
    expect((await call('GET', `/customers/${id}`)).body.contactPoints).toMatchObject([{ shared: false }]);
  });

  it('are taken once, however many take them at once', async () => {
    const people = await Promise.all(['甲', '乙', '丙'].map((name) => create({ name })));
    const answers = await Promise.all(
      people.map(({ id }) => add(id, { kind: 'email', value: 'race@d.example.jp' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it.each([
    { kind: 'email', value: 'nobody' },
    { kind: 'phone', value: '12' },
    { kind: 'fax', value: '03-1234-5678' },
    { kind: 'email', value: '' },
  ])('cannot be %j', async (point) => {
    const { id } = await create({ name: '誤り' });
    const { status, body } = await add(id, point);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });

  it('that nobody has are not found', async () => {
    expect((await call('DELETE', `/contact-points/${newId()}`)).status).toBe(404);
    expect((await call('PATCH', `/contact-points/${newId()}`, { primary: true })).status).toBe(404);
    expect((await add(newId(), { kind: 'email', value: 'x@example.jp' })).status).toBe(404);
  });

  it('are replaced by the field «phone», and taken away by null', async () => {
    const { id } = await create({ name: '電話' });
    expect((await call('PATCH', `/customers/${id}`, { phone: '03-5555-0001' })).body.phone).toBe(
      '03-5555-0001',
    );
    const second = await call('PATCH', `/customers/${id}`, { phone: '03-5555-0002' });
    expect(valuesOf(second.body)).toEqual(['03-5555-0002*', '03-5555-0001']);
    expect((await call('PATCH', `/customers/${id}`, { phone: null })).body.phone).toBe('03-5555-0001');
    expect((await call('PATCH', `/customers/${id}`, { phone: 'ない' })).status).toBe(400);
  });
});

describe('care notes', () => {
  it('are short, dated, the gravest first, and stand in the history', async () => {
    const { id } = await create({ name: '気配り 花子' });
    const note = (kind: string, text: string, notedOn?: string) =>
      call('POST', `/customers/${id}/care-notes`, {
        kind,
        text,
        ...(notedOn === undefined ? {} : { notedOn }),
      });
    await note('preference', '窓側の席', '2026-01-02');
    const { body } = await note('allergy', '卵アレルギー');
    expect(body.careNotes.map(({ kind, text }) => [kind, text])).toEqual([
      ['allergy', '卵アレルギー'],
      ['preference', '窓側の席'],
    ]);
    expect(body.careNotes[0]?.notedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(body.careNotes[1]).toMatchObject({ notedOn: '2026-01-02', author: { name: '緑川 直子' } });
    const path = `/care-notes/${body.careNotes[0]?.id}`;
    const changed = await call('PATCH', path, { text: '卵・乳アレルギー' });
    expect(changed.body.careNotes[0]?.text).toBe('卵・乳アレルギー');
    expect((await call('DELETE', path)).body.careNotes).toHaveLength(1);
    expect((await call('DELETE', path)).status).toBe(404);
    expect((await historyOf(id)).map(({ kind }) => kind)).toEqual([
      'care_removed',
      'care_changed',
      'care_added',
      'care_added',
      'created',
    ]);
  });

  it.each([
    { kind: 'secret', text: 'a' },
    { kind: 'care', text: ' ' },
    { kind: 'care', text: 'x'.repeat(201) },
    { kind: 'care', text: 'a', notedOn: '2026-02-30' },
  ])('cannot be %j', async (note) => {
    const { id } = await create({ name: '誤り 二' });
    expect((await call('POST', `/customers/${id}/care-notes`, note)).status).toBe(400);
  });

  it('are written by those who answer only', async () => {
    const { id } = await create({ name: '見学 先' });
    const observer = await desk.join('observer', '見学');
    const path = `/api/v1/customers/${id}/care-notes`;
    expect((await observer.call('POST', path, { kind: 'care', text: 'a' })).status).toBe(403);
  });
});
