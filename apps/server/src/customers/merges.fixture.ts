import type { CustomerDetail, CustomerMerge } from '@madoguchi/contract';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';

/** What a merge may move, of one customer, as the API shows it. */
export type Belongings = {
  record: Pick<CustomerDetail, 'name' | 'title' | 'address' | 'note' | 'company' | 'contactPersonId'>;
  points: string[];
  notes: string[];
  conversations: string[];
};

export async function belongingsOf(desk: Desk, id: string): Promise<Belongings> {
  const { body } = await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`);
  const { name, title, address, note, company, contactPersonId } = body;
  const list = await desk.owner.call<{ items: { id: string }[] }>(
    'GET',
    `/api/v1/conversations?customer=${id}&limit=200`,
  );
  return {
    record: { name, title, address, note, company, contactPersonId },
    points: body.contactPoints.map(({ kind, value, primary }) => `${kind} ${value} ${primary}`).toSorted(),
    notes: body.careNotes.map(({ kind, text }) => `${kind} ${text}`).toSorted(),
    conversations: list.body.items.map((item) => item.id).toSorted(),
  };
}

export const merge = (desk: Desk, id: string, customerId: string) =>
  desk.owner.call<CustomerDetail & { code: string }>('POST', `/api/v1/customers/${id}/merge`, { customerId });

export async function mergesOf(desk: Desk, id: string): Promise<CustomerMerge[]> {
  return (await desk.owner.call<{ items: CustomerMerge[] }>('GET', `/api/v1/customers/${id}/merges`)).body
    .items;
}

export const undo = (desk: Desk, mergeId: string) =>
  desk.owner.call<CustomerDetail & { code: string }>('POST', `/api/v1/customer-merges/${mergeId}/undo`);

const channels = new WeakMap<Desk, Promise<string>>();

/** A mail from an address: a conversation of whoever has it. */
export async function mailFrom(desk: Desk, address: string): Promise<void> {
  const channel = channels.get(desk) ?? addChannel(desk);
  channels.set(desk, channel);
  await arrive(desk, await channel, inbound({ from: { name: null, address } }));
}
