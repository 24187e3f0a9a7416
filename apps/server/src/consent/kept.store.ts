import type { ConsentChange, ConsentChannel, ConsentHow, KeptConsents } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Address = { channel: ConsentChannel; key: string };

/** By what these people could be reached, each as it is compared. */
export function addressesOf(tx: Tx, customerIds: readonly string[]): Promise<Address[]> {
  const ids = [...customerIds];
  return tx.many(sql<Address>`
    select distinct kind as channel, value_key as key from contact_point
    where workspace_id = ${tx.workspaceId} and customer_id = any(${ids}::uuid[]) and kind in ('email', 'line', 'phone')
    union all
    select 'post', address from customer
    where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[]) and coalesce(address, '') <> ''`);
}

export type EventRow = {
  id: string;
  channel: ConsentChannel;
  purpose: string;
  change: ConsentChange;
  how: ConsentHow;
  wording: string;
  at: string;
  recordedAt: string;
};

export function eventsOf(tx: Tx, customerIds: readonly string[]): Promise<EventRow[]> {
  return tx.many(sql<EventRow>`
    select id, channel, purpose, change, how, wording, at, recorded_at as "recordedAt" from consent_event
    where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[]) order by id`);
}

export type KeptRow = Omit<EventRow, 'wording'> & { hashes: string[]; wordingSha256: string };

/** Keeps what must stay, then lets the events go: the ledger allows it in this order only. */
export async function replaceByKept(
  tx: Tx,
  customerIds: readonly string[],
  rows: readonly KeptRow[],
  keepUntil: Date,
): Promise<number> {
  for (const row of rows)
    await tx.run(sql`
      insert into consent_kept (workspace_id, id, address_hashes, channel, purpose, change, how, wording_sha256, at, recorded_at,
        keep_until)
      values (${tx.workspaceId}, ${row.id}, ${row.hashes}::text[], ${row.channel}, ${row.purpose}, ${row.change}, ${row.how},
        ${row.wordingSha256}, ${row.at}, ${row.recordedAt}, ${keepUntil})`);
  return tx.run(sql`
    delete from consent_event
    where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[])`);
}

/** What is kept of whoever had an address. */
export function findKept(tx: Tx, channel: ConsentChannel, hash: string): Promise<KeptConsents['items']> {
  return tx.many(sql<KeptConsents['items'][number]>`
    select id, channel, purpose, change, how, wording_sha256 as "wordingSha256", at, keep_until as "keepUntil"
    from consent_kept
    where workspace_id = ${tx.workspaceId} and channel = ${channel} and ${hash} = any(address_hashes)
    order by at desc, id desc limit 500`);
}

/** What nobody must keep any more. */
export async function forgetOldConsents(tx: Tx): Promise<void> {
  await tx.run(sql`delete from consent_kept where workspace_id = ${tx.workspaceId} and keep_until < now()`);
}
