import { sql, type Tx } from '../platform/db/index.ts';

export type BookRow = { rules: unknown; revision: number; since: string | null };

/** The rules as they were last kept; `rules` is null while those installed hold. */
export function findBook(tx: Tx): Promise<BookRow | undefined> {
  return tx.maybe(sql<BookRow>`
    select rules, revision, since from deadline_book where workspace_id = ${tx.workspaceId}`);
}

/** Keeps rules that were made from `revision`; false when somebody was faster. */
export async function saveBook(tx: Tx, rules: object, revision: number, memberId: string): Promise<boolean> {
  const json = JSON.stringify(rules);
  const saved = await tx.run(sql`
    insert into deadline_book as b (workspace_id, rules, revision, changed_by)
    select ${tx.workspaceId}, ${json}::jsonb, 1, ${memberId}::uuid where ${revision} = 0
      or exists (select from deadline_book where workspace_id = ${tx.workspaceId})
    on conflict (workspace_id) do update set rules = excluded.rules, revision = b.revision + 1, changed_at = now(),
      changed_by = excluded.changed_by
    where b.revision = ${revision}`);
  return saved === 1;
}

/** What channels, tags, customers and companies are called; those that are gone are left out. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  const among = (table: string) => sql`
    select id, name from ${sql.table(table)} where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`;
  const rows = await tx.many(sql<{ id: string; name: string }>`
    ${among('channel')} union all ${among('tag')} union all ${among('customer')} union all ${among('company')}`);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Which of the channels, tags, customers and companies that rules name are there. */
export async function knownAmong(
  tx: Tx,
  table: 'channel' | 'tag' | 'customer' | 'company',
  ids: string[],
): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from ${sql.table(table)} where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])`);
  return rows.map(({ id }) => id);
}
