import { sql, type Tx } from '../platform/db/index.ts';

/** One look at a customer at a time: by the worker, or by somebody who does something about them. Held to the end of the transaction. */
export async function holdCustomer(tx: Tx, customerId: string): Promise<void> {
  await tx.one(sql`
    select pg_advisory_xact_lock(hashtextextended(${`attention ${tx.workspaceId} ${customerId}`}, 0)) as held`);
}

/** The customer whose look is due first and whom nobody looks at just now. */
export async function nextDue(tx: Tx, now: Date): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ customerId: string }>`
    select customer_id as "customerId" from attention_look
    where workspace_id = ${tx.workspaceId} and not_before <= ${now}
    order by not_before limit 1 for update skip locked`);
  return row?.customerId;
}

/** Takes all that is noted for a customer; what is noted while they are looked at stays. */
export async function takeLooks(tx: Tx, customerId: string): Promise<void> {
  await tx.run(sql`
    delete from attention_look where workspace_id = ${tx.workspaceId} and customer_id = ${customerId}`);
}

export async function lookAgain(tx: Tx, customerId: string, at: Date | null): Promise<void> {
  await tx.run(sql`
    insert into attention_look (workspace_id, customer_id, not_before)
    values (${tx.workspaceId}, ${customerId}, coalesce(${at}, date_trunc('milliseconds', now())))`);
}

/** After a failure: later, and later each time, so that one customer never stands in the way of the others. */
export async function putOff(tx: Tx, customerId: string, now: Date): Promise<void> {
  await tx.run(sql`
    update attention_look set attempts = attempts + 1,
      not_before = ${now}::timestamptz + least(1440, 5 * 2 ^ least(attempts, 10)) * interval '1 minute'
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and not_before <= ${now}`);
}

/** Everybody of whom something stands is looked at: the weights are others. */
export async function lookAtAll(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into attention_look (workspace_id, customer_id)
    select distinct workspace_id, customer_id from attention_signal
    where workspace_id = ${tx.workspaceId} and end_kind is null`);
}

export type CustomerFacts = { erased: boolean; mergedInto: string | null; contactPersonId: string | null };

export function findCustomerFacts(tx: Tx, id: string): Promise<CustomerFacts | undefined> {
  return tx.maybe(sql<CustomerFacts>`
    select erased_at is not null as erased, merged_into as "mergedInto", contact_person_id as "contactPersonId"
    from customer where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
