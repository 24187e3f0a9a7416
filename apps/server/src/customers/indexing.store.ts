import { sql, type Tx } from '../platform/db/index.ts';
import { gramsOf, nameKey } from './keys.ts';

export type Unindexed = { id: string; name: string; guessWanted: boolean };

/** Customers whose grams and duplicates are not written yet. */
export function findUnindexed(tx: Tx, limit: number): Promise<Unindexed[]> {
  return tx.many(sql<Unindexed>`
    select id, name, reading is null and not reading_tried and merged_into is null and erased_at is null as "guessWanted"
    from customer where workspace_id = ${tx.workspaceId} and not indexed order by id limit ${limit}`);
}

/** Locks those of them that still wait; what another process is at is left to it. */
export async function claimUnindexed(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from customer where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[]) and not indexed
    order by id for update skip locked`);
  return rows.map((row) => row.id);
}

/** Notes the engine's guess for a name that is still the same and still has no reading. Answers whether it was taken. */
export async function noteGuess(
  tx: Tx,
  guess: { id: string; name: string; reading: string | null },
): Promise<boolean> {
  const key = nameKey(guess.reading ?? guess.name);
  const changed = await tx.run(sql`
    update customer set reading_tried = true, reading = ${guess.reading}, reading_guessed = ${guess.reading !== null},
      reading_key = ${key}
    where workspace_id = ${tx.workspaceId} and id = ${guess.id} and name = ${guess.name} and reading is null`);
  return changed > 0 && guess.reading !== null;
}

/** Writes the grams of these customers anew and says that they are indexed. Who was merged or erased has none. */
export async function writeGrams(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.many(sql<{ id: string; text: string }>`
    select id, search_text as text from customer
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[]) and merged_into is null`);
  const grams = JSON.stringify(rows.flatMap(({ id, text }) => gramsOf(text).map((gram) => ({ id, gram }))));
  await tx.run(sql`
    delete from customer_gram where workspace_id = ${tx.workspaceId} and customer_id = any(${[...ids]}::uuid[])`);
  await tx.run(sql`
    insert into customer_gram (workspace_id, gram, customer_id)
    select ${tx.workspaceId}, g.gram, g.id from jsonb_to_recordset(${grams}::jsonb) as g (id uuid, gram text)`);
  await tx.run(sql`
    update customer set indexed = true where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}
