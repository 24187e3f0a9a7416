import type { CustomerDetail } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { customerOf, joinCustomers } from '../customers/index.ts';
import { merge } from '../customers/merges.fixture.ts';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';
import { findThreadOfPerson, insertConversation } from './receive.store.ts';

let desk: Desk;
let database: pg.Client;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
  channelId = await addChannel(desk);
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

type Someone = { id: string; address: string; conversationId: string };
let count = 0;

async function someone(): Promise<Someone> {
  count += 1;
  const address = `merging${count}@example.jp`;
  await arrive(desk, channelId, inbound({ from: { name: null, address } }));
  const found = await desk.owner.call<{ items: { id: string }[] }>(
    'GET',
    `/api/v1/customers?query=${address}`,
  );
  const id = found.body.items[0]?.id ?? '';
  return { id, address, conversationId: (await conversationsOf(id))[0]?.id ?? '' };
}

async function conversationsOf(customerId: string): Promise<{ id: string; customer: { id: string } }[]> {
  const path = `/api/v1/conversations?customer=${customerId}&limit=50`;
  return (await desk.owner.call<{ items: { id: string; customer: { id: string } }[] }>('GET', path)).body
    .items;
}

const addressOf = (tx: Tx, { address }: Someone) =>
  customerOf(tx, { kind: 'email', key: address, value: address, name: address });

const newConversation = (customerId: string) => ({
  id: newId(),
  channelId,
  customerId,
  subject: 'ご相談',
  createdAt: new Date(),
});

const work = [
  {
    what: 'a mail that begins a conversation',
    holds: addressOf,
    begun: 3,
    goesOn: (tx: Tx, { id }: Someone) => insertConversation(tx, newConversation(id)),
  },
  {
    what: 'a message of a person that goes on in their conversation',
    holds: addressOf,
    begun: 2,
    goesOn: (tx: Tx, { id }: Someone) => findThreadOfPerson(tx, channelId, id),
  },
  {
    what: 'a change of a conversation',
    begun: 2,
    holds: (tx: Tx, { conversationId }: Someone) =>
      tx.run(
        sql`select from conversation where workspace_id = ${tx.workspaceId} and id = ${conversationId} for update`,
      ),
    goesOn: (tx: Tx, { conversationId }: Someone) =>
      tx.run(
        sql`update conversation set status = 'in_progress' where workspace_id = ${tx.workspaceId} and id = ${conversationId}`,
      ),
  },
];

/** How many transactions of this database wait for another one. */
async function waiting(): Promise<number> {
  const { rowCount } = await database.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rowCount ?? 0;
}

describe('a merge of customers that waits for', () => {
  it.each(work)('$what lets it end first: neither waits for the other', async ({ holds, goesOn, begun }) => {
    const [kept, other] = [await someone(), await someone()];
    let merged: ReturnType<typeof merge> | undefined;
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await holds(tx, other);
      merged = merge(desk, kept.id, other.id);
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 60_000 });
      // Whatever it wants now is free. Before a deadlock is looked for, this gives up.
      await tx.run(sql`set local lock_timeout = '300ms'`);
      await goesOn(tx, other);
    });
    expect((await merged)?.status).toBe(200);
    const moved = await conversationsOf(kept.id);
    expect(moved.length).toBe(begun);
    expect(moved.every(({ customer }) => customer.id === kept.id)).toBe(true);
  });
});

describe('what waits for a merge of customers', () => {
  const afterMerge = async (work: (other: Someone) => Promise<{ status: number }>) => {
    const [kept, other] = [await someone(), await someone()];
    let waited: Promise<{ status: number }> | undefined;
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await joinCustomers(tx, [], { keptId: kept.id, mergedId: other.id, actorId: null, evidence: null });
      waited = work(other);
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 60_000 });
    });
    const status = (await waited)?.status;
    const { body } = await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${kept.id}`);
    return { status, body };
  };

  it('changes the record that they have become part of', async () => {
    const { status, body } = await afterMerge((other) =>
      desk.owner.call('PATCH', `/api/v1/customers/${other.id}`, { title: '店長' }),
    );
    expect([status, body.title]).toEqual([200, '店長']);
  });

  it('an order of theirs adds its telephone to that record', async () => {
    const { status, body } = await afterMerge((other) =>
      desk.owner.call('POST', '/api/v1/orders', {
        source: 'own',
        externalId: 'while-merging',
        placedAt: '2026-11-01T01:00:00.000Z',
        lines: [{ product: '緑茶', quantity: 1, unitPrice: 1000 }],
        customer: { email: other.address, phone: '03-8811-0001' },
      }),
    );
    expect(status).toBe(200);
    expect(body.contactPoints.map(({ value }) => value)).toContain('03-8811-0001');
  });
});
