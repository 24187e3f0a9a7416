import type { Company, CustomerDetail, CustomerMerge } from '@madoguchi/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { ask, keepTiny } from './corpus.fixture.ts';

let desk: Desk;
let id: string;
beforeAll(async () => {
  desk = await buildDesk();
  const { body } = await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', {
    name: '高橋 花子',
    company: '株式会社みらい',
    email: 'hanako@mirai.example.jp',
  });
  id = body.id;
});
afterAll(() => desk.close());

/** Whom a search finds, the same before and after the index has caught up. */
async function found(query: string): Promise<string[]> {
  const before = (await ask(desk.owner, query)).customers.map((each) => each.id);
  await keepTiny(desk);
  expect((await ask(desk.owner, query)).customers.map((each) => each.id)).toEqual(before);
  return before;
}

it('a customer is found by every telephone, and by none that was removed', async () => {
  const path = `/api/v1/customers/${id}/contact-points`;
  for (const value of ['03-1234-5678', '090-1111-2222'])
    await desk.owner.call('POST', path, { kind: 'phone', value });
  for (const number of ['0312345678', '090-1111-2222', '09011112222'])
    expect(await found(number)).toEqual([id]);
  const { contactPoints } = (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body;
  const second = contactPoints.find(({ value }) => value === '090-1111-2222');
  await desk.owner.call('DELETE', `/api/v1/contact-points/${second?.id}`);
  expect(await found('09011112222')).toEqual([]);
});

it('by the words of care notes, as they are now', async () => {
  await desk.owner.call('POST', `/api/v1/customers/${id}/care-notes`, {
    kind: 'allergy',
    text: '卵アレルギー',
  });
  expect(await found('卵')).toEqual([id]);
  const { careNotes } = (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body;
  await desk.owner.call('PATCH', `/api/v1/care-notes/${careNotes[0]?.id}`, { text: '蕎麦アレルギー' });
  expect([await found('卵'), await found('蕎麦')]).toEqual([[], [id]]);
});

it('by the company’s new name when it is renamed', async () => {
  const { items } = (await desk.owner.call<{ items: Company[] }>('GET', '/api/v1/companies')).body;
  await desk.owner.call('PATCH', `/api/v1/companies/${items[0]?.id}`, { name: '株式会社あさひ' });
  // The address has the old name still.
  expect([await found('株式会社みらい'), await found('あさひ')]).toEqual([[], [id]]);
});

it('once, when another has become part of them, and twice when that is undone', async () => {
  const { body } = await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', {
    name: '高橋 花子',
    email: 'takahashi@example.net',
  });
  expect(await found('花子')).toHaveLength(2);
  await desk.owner.call('POST', `/api/v1/customers/${id}/merge`, { customerId: body.id });
  expect([await found('花子'), await found('takahashi@')]).toEqual([[id], [id]]);
  const merges = await desk.owner.call<{ items: CustomerMerge[] }>('GET', `/api/v1/customers/${id}/merges`);
  await desk.owner.call('POST', `/api/v1/customer-merges/${merges.body.items[0]?.id}/undo`);
  expect(await found('花子')).toHaveLength(2);
  expect(await found('takahashi@')).toEqual([body.id]);
});
