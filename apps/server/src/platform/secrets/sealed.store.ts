import { sql, type Database, type Tx } from '../db/index.ts';
import type { SecretBox } from './box.ts';

/** Where sealed secrets lie: a column of a table keyed by (workspace_id, id), and what binds each to its row. */
export type SealedColumn = { table: string; column: string; contextOf: (id: string) => string };

/** Rows of one workspace that an older key has sealed. */
function findOld(tx: Tx, { table, column }: SealedColumn, prefix: Buffer): Promise<{ id: string }[]> {
  const sealed = sql.ref(column);
  return tx.many(sql<{ id: string }>`
    select id from ${sql.table(table)} where workspace_id = ${tx.workspaceId} and ${sealed} is not null
      and substring(${sealed} from 1 for 5) <> ${prefix} order by id`);
}

/** Seals one row anew under its lock, so that a change made meanwhile is neither lost nor undone. */
async function resealRow(tx: Tx, where: SealedColumn, id: string, box: SecretBox): Promise<boolean> {
  const { table, column, contextOf } = where;
  const row = await tx.maybe(sql<{ sealed: Buffer | null }>`
    select ${sql.ref(column)} as sealed from ${sql.table(table)}
    where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  const sealed = row?.sealed ?? null;
  if (sealed === null || sealed.subarray(0, 5).equals(box.newestPrefix())) return false;
  const again = box.seal(box.open(sealed, contextOf(id)), contextOf(id));
  await tx.run(sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${again}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
  return true;
}

export type Resealed = { done: number; unreadable: number };

/**
 * Seals with the newest key what older ones have sealed, one row a transaction: it can be broken off at any moment and
 * run again. What no key here opens is left as it is and counted.
 */
export async function resealColumn(
  database: Database,
  workspaceId: string,
  where: SealedColumn,
  box: SecretBox,
): Promise<Resealed> {
  const rows = await database.inWorkspace(workspaceId, (tx) => findOld(tx, where, box.newestPrefix()));
  const counts = { done: 0, unreadable: 0 };
  for (const { id } of rows) {
    try {
      if (await database.inWorkspace(workspaceId, (tx) => resealRow(tx, where, id, box))) counts.done += 1;
    } catch (error) {
      if (!isSealing(error)) throw error;
      counts.unreadable += 1;
    }
  }
  return counts;
}

/** Whether a secret could not be opened, as against a database that could not be reached. */
function isSealing(error: unknown): boolean {
  return error instanceof Error && /sealed|authenticate data/.test(error.message);
}

/** Secrets of the desk itself, by name. */
async function lockSecret(tx: Tx, name: string): Promise<Buffer | undefined> {
  const row = await tx.maybe(sql<{ sealed: Buffer }>`
    select sealed from instance_secret where name = ${name} for update`);
  return row?.sealed;
}

/**
 * The secret of this name; made of `initial` when there is none yet. Of several processes that make it one wins.
 *
 * @param onForeign told when the one there was sealed with a master key that is not here: `initial` is answered then, so
 * that a desk whose key was lost, or a process that was given another, starts all the same. What is there stays.
 */
export async function instanceSecret(
  tx: Tx,
  box: SecretBox,
  name: string,
  initial: () => string,
  onForeign: () => void,
): Promise<string> {
  await tx.run(sql`
    insert into instance_secret (name, sealed) values (${name}, ${box.seal(initial(), `instance ${name}`)})
    on conflict (name) do nothing`);
  const sealed = await lockSecret(tx, name);
  if (sealed === undefined) throw new Error('the secret just made is not there');
  try {
    return box.open(sealed, `instance ${name}`);
  } catch (error) {
    if (!isSealing(error)) throw error;
    onForeign();
    return initial();
  }
}

/** @returns how many were sealed anew. */
export async function resealInstance(database: Database, box: SecretBox): Promise<number> {
  return database.outside(async (tx) => {
    // Two who change keys at once do it one after the other.
    await tx.run(sql`select pg_advisory_xact_lock(hashtext('madoguchi master key'))`);
    const rows = await tx.many(sql<{ name: string }>`select name from instance_secret order by name`);
    let done = 0;
    for (const { name } of rows) {
      const sealed = await lockSecret(tx, name);
      if (sealed === undefined || sealed.subarray(0, 5).equals(box.newestPrefix())) continue;
      const again = box.seal(box.open(sealed, `instance ${name}`), `instance ${name}`);
      await tx.run(sql`update instance_secret set sealed = ${again} where name = ${name}`);
      done += 1;
    }
    return done;
  });
}
