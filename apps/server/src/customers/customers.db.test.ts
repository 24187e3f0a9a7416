import type { Customer } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { insertCustomer } from './index.ts';

type List = { items: Customer[]; nextCursor: string | null; code: string };

const people = [
  {
    name: '髙橋 花子',
    reading: 'たかはし はなこ',
    company: '株式会社みらい',
    email: 'hanako@mirai.example.jp',
  },
  { name: '山田 太郎', reading: 'やまだ たろう', company: null, email: 'a..b.@docomo.ne.jp' },
  { name: 'Smith & Co. 100%', reading: null, company: 'Smith_Co', email: 'o\u2019hara@example.com' },
  { name: '佐藤', reading: 'さとう', company: null, email: 'sato1@example.jp' },
  { name: '佐藤', reading: 'さとう', company: null, email: 'sato2@example.jp' },
  { name: '佐藤', reading: 'さとう', company: null, email: 'sato3@example.jp' },
  { name: '"\\\u{1F600}', reading: null, company: null, email: 'smile@example.jp' },
];

let desk: Desk;
const ids: string[] = [];
beforeAll(async () => {
  desk = await buildDesk();
  await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
    for (const { email, ...person } of people) {
      const id = newId();
      ids.push(id);
      const fields = { ...person, title: null, phone: null, note: '', contactPersonId: null };
      await insertCustomer(tx, id, { ...fields, email: { value: email, key: email } }, new Date());
    }
  });
});
afterAll(() => desk.close());

const list = (query: Record<string, string> = {}) =>
  desk.owner.call<List>('GET', `/api/v1/customers?${new URLSearchParams(query)}`);
const patch = (id: string, body: object) =>
  desk.owner.call<Customer & { code: string }>('PATCH', `/api/v1/customers/${id}`, body);

describe('the list', () => {
  it('is in order of names, each with its addresses', async () => {
    const { body } = await list();
    const names = body.items.map((each) => each.name);
    expect(names).toEqual(names.toSorted());
    expect(names).toHaveLength(people.length);
    const hanako = body.items.find((each) => each.name === '髙橋 花子');
    expect(hanako).toEqual({
      id: ids[0],
      name: '髙橋 花子',
      reading: 'たかはし はなこ',
      readingGuessed: false,
      honorific: '様',
      company: '株式会社みらい',
      companyId: expect.any(String),
      title: null,
      phone: null,
      postalCode: null,
      address: null,
      note: '',
      contactPersonId: null,
      backupPersonId: null,
      contactPoints: [
        {
          id: expect.any(String),
          kind: 'email',
          value: 'hanako@mirai.example.jp',
          primary: true,
          shared: false,
        },
      ],
      erasedAt: null,
      createdAt: expect.stringMatching(/Z$/),
    });
  });

  it.each([1, 2, 3, 200])(
    'is leafed through by %i without losing or repeating any, namesakes too',
    async (limit) => {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await list({ limit: String(limit), cursor });
        seen.push(...body.items.map((each) => each.id));
        cursor = body.nextCursor ?? '';
      } while (cursor !== '');
      expect(seen.toSorted()).toEqual(ids.toSorted());
    },
  );

  it('is leafed through behind the longest name that a customer can have', async () => {
    const [id = ''] = ids;
    const before = (await desk.owner.call<Customer>('GET', `/api/v1/customers/${id}`)).body.name;
    // Last of all in the order of code points, and the largest when it is encoded.
    await patch(id, { name: '\uffee'.repeat(120) });
    const other = ids[1] ?? '';
    const otherBefore = (await desk.owner.call<Customer>('GET', `/api/v1/customers/${other}`)).body.name;
    await patch(other, { name: '\uffee'.repeat(120) });
    const first = await list({ limit: String(ids.length - 1) });
    const rest = await list({ cursor: first.body.nextCursor ?? '' });
    expect([rest.status, rest.body.items]).toMatchObject([200, [{ name: '\uffee'.repeat(120) }]]);
    await patch(id, { name: before });
    await patch(other, { name: otherBefore });
  });

  it.each([
    ['a part of the name', '花子', ['髙橋 花子']],
    ['a part of the reading', 'たろ', ['山田 太郎']],
    ['the company', 'みらい', ['髙橋 花子']],
    ['an address in any case', 'HANAKO@', ['髙橋 花子']],
    ['a carrier’s address', 'a..b.@docomo', ['山田 太郎']],
    ['a per cent sign as it is', '100%', ['Smith & Co. 100%']],
    ['an underscore as it is', 'h_C', ['Smith & Co. 100%']],
    ['a backslash as it is', '\\', ['"\\\u{1F600}']],
    ['an emoji', '\u{1F600}', ['"\\\u{1F600}']],
    ['an apostrophe', "'; drop table customer --", []],
    ['nothing but spaces', '  ', people.map((each) => each.name)],
  ])('finds by %s', async (_what, query, names) => {
    const { body } = await list({ query });
    expect(body.items.map((each) => each.name).toSorted()).toEqual(names.toSorted());
  });

  it.each([
    { limit: '0' },
    { limit: '201' },
    { limit: 'x' },
    { cursor: 'abc' },
    { cursor: Buffer.from('["a","b"]').toString('base64url') },
    { cursor: Buffer.from(JSON.stringify(['a\u0000', newId()])).toString('base64url') },
    { query: 'a\u0000' },
    { query: 'x'.repeat(201) },
  ])('refuses %j in clear words', async (query) => {
    const { status, body } = await list(query);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });
});

describe('a customer', () => {
  it('is shown and changed, what is left out staying as it was', async () => {
    const [id = ''] = ids;
    const change = { title: '部長', phone: '03-1234-5678', note: '急須がお好き\n午前中に', company: null };
    const { status, body } = await patch(id, change);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...change, name: '髙橋 花子', reading: 'たかはし はなこ' });
    expect((await desk.owner.call('GET', `/api/v1/customers/${id}`)).body).toEqual(body);
    expect((await patch(id, {})).body).toEqual(body);
  });

  it('is given a contact person among the members, and none again', async () => {
    const [id = ''] = ids;
    const sato = await desk.join('agent', '佐藤');
    expect((await patch(id, { contactPersonId: sato.memberId })).body.contactPersonId).toBe(sato.memberId);
    expect((await patch(id, { contactPersonId: newId() })).body.code).toBe('not_found');
    await desk.owner.call('DELETE', `/api/v1/members/${sato.memberId}`);
    expect(
      (await desk.owner.call<Customer>('GET', `/api/v1/customers/${id}`)).body.contactPersonId,
    ).toBeNull();
  });

  it.each([
    { name: ' ' },
    { name: null },
    { name: 'x'.repeat(121) },
    { note: 'x'.repeat(4001) },
    { name: 'a\u0000b' },
  ])('is not changed to %j', async (change) => {
    expect((await patch(ids[1] ?? '', change)).body.code).toBe('invalid_request');
  });

  it('is changed by those who answer, not by those who only read', async () => {
    const [, id = ''] = ids;
    const observer = await desk.join('observer', '見学');
    const trainee = await desk.join('trainee', '研修');
    expect((await observer.call('GET', `/api/v1/customers/${id}`)).status).toBe(200);
    expect((await observer.call('PATCH', `/api/v1/customers/${id}`, { note: 'a' })).status).toBe(403);
    expect((await trainee.call('PATCH', `/api/v1/customers/${id}`, { note: 'a' })).status).toBe(200);
  });

  it('is one person, however many mails come from an address at once', async () => {
    const channelId = await addChannel(desk);
    const from = { name: '初めて', address: 'first@example.com' };
    await Promise.all(
      Array.from({ length: 4 }, () => arrive(desk, channelId, inbound({ from })).catch(() => undefined)),
    );
    const { body } = await list({ query: 'first@example.com' });
    expect(body.items.map((each) => each.name)).toEqual(['初めて']);
  });
});
