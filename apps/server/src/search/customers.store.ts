import { sql, type Tx } from '../platform/db/index.ts';

export type CustomerDoc = { id: string; at: string; text: string };

/** Customers among these documents, or of those in no segment, whose folded text holds all words; newest first. */
export function matchingCustomers(
  tx: Tx,
  source: { docs: readonly number[] } | { from: number },
  words: readonly string[],
  limit: number,
): Promise<CustomerDoc[]> {
  const where = 'from' in source ? sql`doc >= ${source.from}` : sql`doc = any(${[...source.docs]}::int[])`;
  // Found by number first: an index by time would be read from end to end for the order.
  return tx.many(sql<CustomerDoc>`
    with d as materialized (
      select id, at, text from search_doc where workspace_id = ${tx.workspaceId} and kind = 1 and ${where}
    )
    select id, at, text from d
    where not exists (select from unnest(${[...words]}::text[]) as w where strpos(d.text, w) = 0)
    order by at desc, id desc limit ${limit}`);
}

/** The newest customers that wait to be indexed. */
export async function queuedCustomers(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from search_queue where workspace_id = ${tx.workspaceId} and kind = 1 order by at desc, id desc limit ${limit}`);
  return rows.map((row) => row.id);
}
