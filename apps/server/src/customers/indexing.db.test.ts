import type { Customer, CustomerDetail, CustomerDuplicate } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { createLogger } from '../platform/log.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { indexCustomers } from './index.ts';

let desk: Desk;
beforeAll(async () => void (desk = await buildDesk()));
afterAll(() => desk.close());

const create = async (fields: object) =>
  (await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', fields)).body;
const get = async (id: string) =>
  (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body;
const index = (readNames = desk.context.indexing.readNames) =>
  indexCustomers({ ...desk.context.indexing, log: createLogger('silent'), readNames }, desk.workspaceId);
const pairs = async (query = '') =>
  (
    await desk.owner.call<{ items: CustomerDuplicate[]; nextCursor: string | null }>(
      'GET',
      `/api/v1/customer-duplicates${query}`,
    )
  ).body;
const find = async (query: Record<string, string>) =>
  (
    await desk.owner.call<{ items: Customer[] }>('GET', `/api/v1/customers?${new URLSearchParams(query)}`)
  ).body.items.map(({ name }) => name);

describe('a reading', () => {
  it('is guessed from the name, found by, and marked as a guess until someone confirms it', async () => {
    const { id } = await create({ name: '高橋 花子' });
    await index();
    expect(await get(id)).toMatchObject({ reading: 'たかはし はなこ', readingGuessed: true });
    expect(await find({ query: 'ﾀｶﾊｼ ﾊﾅｺ' })).toEqual(['高橋 花子']);
    await desk.owner.call('PATCH', `/api/v1/customers/${id}`, { reading: 'たかはし はなこ' });
    expect(await get(id)).toMatchObject({ reading: 'たかはし はなこ', readingGuessed: false });
  });

  it('that was written is never replaced; one whose name changed is guessed anew', async () => {
    const written = await create({ name: '東海林 一', reading: 'とうかいりん はじめ' });
    const guessed = await create({ name: '中村 一郎' });
    await index();
    await desk.owner.call('PATCH', `/api/v1/customers/${guessed.id}`, { name: '小林 一郎' });
    expect((await get(guessed.id)).reading).toBeNull();
    await index();
    expect((await get(guessed.id)).reading).toBe('こばやし いちろう');
    expect((await get(written.id)).reading).toBe('とうかいりん はじめ');
  });

  it('stays empty where the engine has none or gives no answer, and everything else is done', async () => {
    const { id } = await create({ name: '鵺野 鬼丸' });
    await index(() => Promise.reject(new Error('the engine is asleep')));
    expect((await get(id)).reading).toBeNull();
    expect(await find({ query: '鵺野' })).toEqual(['鵺野 鬼丸']);
    expect(await index()).toBe(0);
  });
});

describe('the search', () => {
  it('finds the same before and after it is indexed, however common the letters', async () => {
    for (let nth = 0; nth < 12; nth += 1)
      await create({
        name: `検索 ${nth}号`,
        email: `kensaku${nth}@search.example.jp`,
        address: `東京都港区${nth}-1`,
      });
    const queries = ['検索', '検', '11号', 'kensaku3@', 'search.example', '港区7', 'ｋｅｎｓａｋｕ１'];
    const before = [];
    for (const query of queries) before.push(await find({ query, sort: 'reading' }));
    await index();
    for (const [nth, query] of queries.entries())
      expect(await find({ query, sort: 'reading' })).toEqual(before[nth]);
    expect(before.map((names) => names.length)).toEqual([12, 12, 1, 1, 12, 1, 3]);
  });

  it('finds by the company’s new name when it is renamed', async () => {
    const { companyId } = await create({ name: '社名 変更', company: '旧社名' });
    await index();
    await desk.owner.call('PATCH', `/api/v1/companies/${companyId}`, { name: '新社名' });
    expect(await find({ query: '新社名' })).toEqual(['社名 変更']);
    expect(await find({ query: '旧社名' })).toEqual([]);
  });

  it('is filtered by company and by whose they are, backup too, in the order of readings', async () => {
    const sato = await desk.join('agent', '佐藤');
    const { companyId } = await create({
      name: '乙',
      reading: 'おつ',
      company: '順序',
      contactPersonId: sato.memberId,
    });
    await create({ name: '甲', reading: 'こう', company: '順序' });
    await create({ name: '阿', reading: 'あ', company: '順序', backupPersonId: sato.memberId });
    expect(await find({ company: companyId ?? '', sort: 'reading' })).toEqual(['阿', '乙', '甲']);
    expect(await find({ contactPerson: sato.memberId })).toEqual(expect.arrayContaining(['阿', '乙']));
    const mine = await sato.call<{ items: Customer[] }>('GET', '/api/v1/customers?contactPerson=me');
    expect(mine.body.items).toHaveLength(2);
    expect(await find({ company: companyId ?? '', contactPerson: 'none' })).toEqual(['甲', '阿']);
  });
});

describe('likely duplicates', () => {
  it('are found with all the evidence, the most likely first', async () => {
    const one = await create({ name: '伊藤 健一', company: '株式会社みなと', phone: '03-7000-0001' });
    const two = await create({ name: '伊藤健一', company: '㈱みなと' });
    await desk.owner.call('POST', `/api/v1/customers/${two.id}/contact-points`, {
      kind: 'phone',
      value: '+81-3-7000-0001',
      shared: true,
    });
    await create({ name: '伊藤 謙一', company: '株式会社みなと' });
    await index();
    const { items } = await pairs(`?customer=${one.id}`);
    expect(items[0]?.customers.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(items[0]?.evidence).toEqual([
      { kind: 'same_name_company', value: expect.stringContaining('みなと') },
      { kind: 'same_phone', value: expect.stringContaining('7000') },
      { kind: 'same_name_reading', value: expect.stringContaining('いとう けんいち') },
    ]);
    const all = (await pairs('?limit=200')).items.map(({ score }) => score);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
  });

  it('by address, however it is spaced and in whatever width', async () => {
    const one = await create({ name: '住所 同子', address: '東京都 港区芝公園 4-2-8' });
    const two = await create({ name: '住所 同子', address: '東京都港区芝公園４−２−８' });
    await create({ name: '住所 同子', address: '東京都港区芝公園4-2-9' });
    await index();
    const { items } = await pairs(`?customer=${one.id}`);
    const alike = items.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'same_name_address'));
    expect(alike.map(({ customers }) => customers.map(({ id }) => id))).toEqual([[one.id, two.id]]);
  });

  it('by reading count only where the domain is a company’s', async () => {
    for (const [name, email] of [
      ['齋藤 真理', 'mari@kaisha.example.jp'],
      ['斉藤 まり', 'saito@kaisha.example.jp'],
      ['西東 麻里', 'mari@gmail.com'],
      ['斎藤 茉莉', 'mari2@gmail.com'],
    ])
      await create({ name, email, reading: 'さいとう まり' });
    await index();
    const found = (await pairs('?limit=200')).items.filter(({ evidence }) =>
      evidence.some(({ kind }) => kind === 'same_reading_domain'),
    );
    expect(found.map(({ customers }) => customers.map(({ name }) => name).toSorted())).toEqual([
      ['斉藤 まり', '齋藤 真理'],
    ]);
  });

  it('that someone called two people do not come back; those whose evidence is gone go', async () => {
    const one = await create({ name: '重複 太郎', company: '重複社' });
    const two = await create({ name: '重複 太郎', company: '重複社' });
    const three = await create({ name: '重複 太郎', company: '重複社' });
    await index();
    const between = async (a: string, b: string) =>
      (await pairs(`?customer=${a}`)).items.find(({ customers }) => customers.some(({ id }) => id === b));
    const pair = await between(one.id, two.id);
    const dismissed = `/api/v1/customer-duplicates/${pair?.id}/dismissal`;
    expect((await desk.owner.call('POST', dismissed)).body).toEqual({ done: true });
    await desk.owner.call('PATCH', `/api/v1/customers/${two.id}`, { title: '部長' });
    await desk.owner.call('PATCH', `/api/v1/customers/${three.id}`, { name: '別人 次郎' });
    await index();
    expect(await between(one.id, two.id)).toBeUndefined();
    expect(await between(one.id, three.id)).toBeUndefined();
    expect((await desk.owner.call('POST', `/api/v1/customer-duplicates/${newId()}/dismissal`)).status).toBe(
      404,
    );
  });

  it('are leafed through without losing or repeating any', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const page: Awaited<ReturnType<typeof pairs>> = await pairs(`?limit=1&cursor=${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await pairs('?limit=200')).items.length);
  });
});
