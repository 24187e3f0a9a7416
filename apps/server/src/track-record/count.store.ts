import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** How many facts there are, and of how many the answer is yes. */
export function countFacts(tx: Tx, facts: RawBuilder<unknown>): Promise<{ hits: number; total: number }> {
  return tx.one(sql<{ hits: number; total: number }>`
    select (count(*) filter (where f.hit))::int as hits, count(*)::int as total from (${facts}) as f`);
}
