import { sql, type Tx } from '../platform/db/index.ts';
import { survivorOf } from '../customers/index.ts';

/** Whom a shop calls this; after a merge the one they became part of. Nobody whose data was erased. */
export async function customerOfShop(tx: Tx, source: string, externalId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ customerId: string }>`
    select customer_id as "customerId" from order_customer
    where workspace_id = ${tx.workspaceId} and source = ${source} and external_id = ${externalId}`);
  return row === undefined ? null : living(tx, row.customerId);
}

/** A customer, or the one they became part of; null when their data was erased. */
export async function living(tx: Tx, customerId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    select id from customer where workspace_id = ${tx.workspaceId} and id = (${survivorOf(tx, customerId)})
      and erased_at is null`);
  return row?.id ?? null;
}

/** Remembers whom a shop calls this. What it says of their purchases is kept; what it leaves out stays. */
export async function rememberCustomer(
  tx: Tx,
  given: {
    source: string;
    externalId: string;
    customerId: string;
    firstOn?: string | null;
    lastOn?: string | null;
    orderCount?: number | null;
  },
): Promise<void> {
  const { source, externalId, customerId, firstOn = null, lastOn = null, orderCount = null } = given;
  await tx.run(sql`
    insert into order_customer (workspace_id, source, external_id, customer_id, first_on, last_on, order_count)
    values (${tx.workspaceId}, ${source}, ${externalId}, ${customerId}, ${firstOn}, ${lastOn}, ${orderCount})
    on conflict (workspace_id, source, external_id) do update set customer_id = excluded.customer_id,
      first_on = coalesce(excluded.first_on, order_customer.first_on),
      last_on = coalesce(excluded.last_on, order_customer.last_on),
      order_count = coalesce(excluded.order_count, order_customer.order_count)`);
}

/** Two orders of a new customer may come at once: the second waits here, and finds whom the first made. */
export async function queueUp(tx: Tx, names: readonly string[]): Promise<void> {
  for (const name of [...names].toSorted())
    await tx.run(
      sql`select pg_advisory_xact_lock(hashtextextended(${`order buyer ${tx.workspaceId} ${name}`}, 0))`,
    );
}
