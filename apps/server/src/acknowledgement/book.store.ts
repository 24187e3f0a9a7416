import { sql, type Tx } from '../platform/db/index.ts';

export type BookRow = { rules: unknown; revision: number };

export function findBook(tx: Tx): Promise<BookRow | undefined> {
  return tx.maybe(sql<BookRow>`
    select rules, revision from acknowledgement_book where workspace_id = ${tx.workspaceId}`);
}

/** Keeps the rules as a whole; false when somebody changed them since `revision`. */
export async function saveBook(tx: Tx, rules: object, revision: number, memberId: string): Promise<boolean> {
  const changed =
    revision === 0
      ? await tx.run(sql`
          insert into acknowledgement_book (workspace_id, rules, changed_by)
          values (${tx.workspaceId}, ${JSON.stringify(rules)}, ${memberId}) on conflict do nothing`)
      : await tx.run(sql`
          update acknowledgement_book set rules = ${JSON.stringify(rules)}, revision = revision + 1, changed_at = now(),
            changed_by = ${memberId}
          where workspace_id = ${tx.workspaceId} and revision = ${revision}`);
  return changed > 0;
}

/** The channels that customers write by. */
export function listChannels(
  tx: Tx,
): Promise<{ id: string; name: string; type: string; enabled: boolean }[]> {
  return tx.many(sql<{ id: string; name: string; type: string; enabled: boolean }>`
    select id, name, type, enabled from channel where workspace_id = ${tx.workspaceId} order by created_at, id limit 200`);
}

/** What the company is called, and its clock. */
export function findCompany(tx: Tx): Promise<{ company: string; timeZone: string }> {
  return tx.one(sql<{ company: string; timeZone: string }>`
    select w.name as company, s.time_zone as "timeZone" from workspace w
    join workspace_settings s on s.workspace_id = w.id where w.id = ${tx.workspaceId}`);
}
