import type { Conversation, CustomerMerge } from '@madoguchi/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApprovalDesk, type ApprovalDesk } from './held.fixture.ts';

let desk: ApprovalDesk;
let kept: Conversation;
let named: Conversation;
beforeAll(async () => {
  desk = await buildApprovalDesk();
  [kept, named] = [await desk.ask(), await desk.ask()];
  await desk.lead.call('POST', '/api/v1/approval-rules', {
    conditions: { customerIds: [named.customer.id] },
  });
});
afterAll(() => desk.close());

const required = async (conversationId: string) =>
  (
    await desk.agent.call<{ required: boolean }>('POST', '/api/v1/approval-rules/check', {
      text: '承知いたしました。',
      conversationId,
    })
  ).body.required;
const inList = async (customerId: string) =>
  (
    await desk.agent.call<{ items: Conversation[] }>('GET', `/api/v1/conversations?customer=${customerId}`)
  ).body.items.map(({ id }) => id);

it('a rule for a customer goes on for whoever they have become part of, and back when that is undone', async () => {
  expect([await required(kept.id), await required(named.id)]).toEqual([false, true]);
  const path = `/api/v1/customers/${kept.customer.id}`;
  await desk.owner.call('POST', `${path}/merge`, { customerId: named.customer.id });
  expect([await required(kept.id), await required(named.id)]).toEqual([true, true]);
  // So does a filter or a saved view that names them.
  expect((await inList(named.customer.id)).toSorted()).toEqual([kept.id, named.id].toSorted());
  const merges = await desk.owner.call<{ items: CustomerMerge[] }>('GET', `${path}/merges`);
  await desk.owner.call('POST', `/api/v1/customer-merges/${merges.body.items[0]?.id}/undo`);
  expect([await required(kept.id), await required(named.id)]).toEqual([false, true]);
  expect(await inList(named.customer.id)).toEqual([named.id]);
});

it('a bulk change is not undone in a conversation that has gone to another customer since', async () => {
  type Bulk = { id: string; restored: string[]; leftAlone: { id: string }[] };
  const bulk = await desk.owner.call<Bulk>('POST', '/api/v1/conversations/bulk', {
    ids: [kept.id, named.id],
    action: { kind: 'status', status: 'in_progress' },
  });
  await desk.owner.call('POST', `/api/v1/customers/${kept.customer.id}/merge`, {
    customerId: named.customer.id,
  });
  const { body } = await desk.owner.call<Bulk>('POST', `/api/v1/bulk-changes/${bulk.body.id}/undo`);
  expect([body.restored, body.leftAlone.map(({ id }) => id)]).toEqual([[kept.id], [named.id]]);
});
