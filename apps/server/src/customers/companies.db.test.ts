import type { Company, Customer, CustomerDetail, TimelineEntry } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailFrom } from './merges.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';

type Answer = Company & { code: string; company: { id: string; name: string } };

let desk: Desk;
beforeAll(async () => void (desk = await buildDesk()));
afterAll(() => desk.close());

const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
  desk.owner.call<Answer>(method, `/api/v1/companies${path}`, body);
const create = async (fields: object) =>
  (await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', fields)).body;

describe('companies', () => {
  it('are made by hand or by being named, and are one whichever way they are written', async () => {
    const { status, body } = await call('POST', '', {
      name: '株式会社みなと',
      website: 'https://minato.example.jp',
    });
    expect([status, body]).toMatchObject([201, { name: '株式会社みなと', people: 0, phone: null }]);
    const named = await create({ name: '港 一郎', company: '㈱ みなと' });
    expect([named.companyId, named.company]).toEqual([body.id, '株式会社みなと']);
    expect((await call('GET', `/${body.id}`)).body.people).toBe(1);
    const taken = await call('POST', '', { name: '（株）みなと' });
    expect([taken.status, taken.body.code, taken.body.company.id]).toEqual([409, 'company_exists', body.id]);
  });

  it('are one, however many name a new one at once', async () => {
    const people = await Promise.all(
      Array.from({ length: 4 }, (_, nth) => create({ name: `同時 ${nth}`, company: '同時商会' })),
    );
    expect(new Set(people.map(({ companyId }) => companyId)).size).toBe(1);
  });

  it('take their new name to the inbox, and are listed with their people', async () => {
    await mailFrom(desk, 'hako@hako.example.jp');
    const found = await desk.owner.call<{ items: Customer[] }>('GET', '/api/v1/customers?query=hako@');
    const path = `/api/v1/customers/${found.body.items[0]?.id}`;
    const { body } = await desk.owner.call<CustomerDetail>('PATCH', path, {
      company: '箱屋',
      honorific: '先生',
    });
    await call('PATCH', `/${body.companyId}`, { name: '新箱屋', reading: 'しんはこや' });
    const list = await desk.owner.call<{ items: { customer: object }[] }>('GET', '/api/v1/conversations');
    expect(list.body.items[0]?.customer).toMatchObject({ company: '新箱屋', honorific: '先生' });
    const people = await desk.owner.call<{ items: Customer[] }>(
      'GET',
      `/api/v1/customers?company=${body.companyId}`,
    );
    expect(people.body.items.map(({ name }) => name)).toEqual(['hako']);
    const companies = await desk.owner.call<{ items: Company[] }>('GET', '/api/v1/companies?query=ｼﾝﾊｺ');
    expect(companies.body.items.map(({ name }) => name)).toEqual(['新箱屋']);
  });

  it('are leafed through in the order of their names', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const { body }: { body: { items: Company[]; nextCursor: string | null } } = await desk.owner.call(
        'GET',
        `/api/v1/companies?limit=1&cursor=${cursor}`,
      );
      seen.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('that go leave their people, without one', async () => {
    const person = await create({ name: '残る 人', company: '消える社' });
    expect((await call('DELETE', `/${person.companyId}`)).status).toBe(200);
    const { body } = await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${person.id}`);
    expect([body.name, body.company]).toEqual(['残る 人', null]);
    const found = await desk.owner.call<{ items: Customer[] }>('GET', '/api/v1/customers?query=消える社');
    expect(found.body.items).toEqual([]);
    for (const method of ['GET', 'DELETE'] as const)
      expect((await call(method, `/${newId()}`)).status).toBe(404);
    expect((await call('PATCH', `/${newId()}`, { name: 'a' })).status).toBe(404);
  });

  it.each([{ name: ' ' }, { name: 'a', website: 'javascript:alert(1)' }, { name: 'x'.repeat(121) }, {}])(
    'cannot be %j',
    async (fields) => {
      expect((await call('POST', '', fields)).status).toBe(400);
    },
  );
});

describe('the history of a customer', () => {
  it('holds messages, notes, what happened to conversations and to the record, newest first, page by page', async () => {
    await mailFrom(desk, 'rekishi@example.jp');
    const found = await desk.owner.call<{ items: Customer[] }>('GET', '/api/v1/customers?query=rekishi@');
    const id = found.body.items[0]?.id ?? '';
    const list = await desk.owner.call<{ items: { id: string }[] }>(
      'GET',
      `/api/v1/conversations?customer=${id}`,
    );
    const path = `/api/v1/conversations/${list.body.items[0]?.id}`;
    await desk.owner.call('POST', `${path}/messages`, { direction: 'note', text: 'メモ' });
    await desk.owner.call('PATCH', path, { status: 'done' });
    await desk.owner.call('PATCH', `/api/v1/customers/${id}`, { title: '店長' });
    for (let nth = 0; nth < 5; nth += 1) await mailFrom(desk, 'rekishi@example.jp');

    const entries: TimelineEntry[] = [];
    let cursor: string | null = '';
    do {
      const { body }: { body: { items: TimelineEntry[]; nextCursor: string | null } } = await desk.owner.call(
        'GET',
        `/api/v1/customers/${id}/timeline?limit=2&cursor=${cursor}`,
      );
      entries.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    const whole = await desk.owner.call<{ items: TimelineEntry[] }>(
      'GET',
      `/api/v1/customers/${id}/timeline?limit=200`,
    );
    expect(entries).toEqual(whole.body.items);
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const kinds = entries.map(({ source, kind }) => `${source} ${kind}`);
    expect(kinds.filter((kind) => kind === 'message inbound')).toHaveLength(6);
    expect(kinds).toEqual(
      expect.arrayContaining(['message note', 'activity status_changed', 'record changed']),
    );
    expect(entries.find(({ kind }) => kind === 'changed')?.data).toEqual({
      field: 'title',
      from: null,
      to: '店長',
    });
    expect(entries.find(({ kind }) => kind === 'note')).toMatchObject({
      text: 'メモ',
      actor: { name: '緑川 直子' },
    });
  });

  it('of nobody is not found', async () => {
    expect((await desk.owner.call('GET', `/api/v1/customers/${newId()}/timeline`)).status).toBe(404);
  });
});
