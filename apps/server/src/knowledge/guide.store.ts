import { sql, type Tx } from '../platform/db/index.ts';

/** Which of these numbers are articles, in any language. */
export async function findNumbers(tx: Tx, numbers: readonly number[]): Promise<number[]> {
  const rows = await tx.many(sql<{ number: number }>`
    select distinct number from article
    where workspace_id = ${tx.workspaceId} and number = any(${[...numbers]}::int[])`);
  return rows.map(({ number }) => number);
}
