import { sql, type Tx } from '../platform/db/index.ts';
import type { PartRow } from './domain.ts';

/** Sets are put in and taken out one after the other in a workspace. */
export async function lockPlaybooks(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`playbooks ${tx.workspaceId}`}, 0))`);
}

export async function listImported(tx: Tx): Promise<unknown[]> {
  const rows = await tx.many(sql<{ document: unknown }>`
    select document from playbook_import where workspace_id = ${tx.workspaceId} order by key limit 100`);
  return rows.map(({ document }) => document);
}

/** Keeps a set that was taken in; one of the same key is replaced. */
export async function saveImported(tx: Tx, document: { key: string }, memberId: string): Promise<void> {
  await tx.run(sql`
    insert into playbook_import (workspace_id, key, document, imported_by)
    values (${tx.workspaceId}, ${document.key}, ${JSON.stringify(document)}::jsonb, ${memberId})
    on conflict (workspace_id, key) do update set document = excluded.document, imported_by = excluded.imported_by,
      imported_at = now()`);
}

export async function deleteImported(tx: Tx, key: string): Promise<number> {
  return tx.run(sql`delete from playbook_import where workspace_id = ${tx.workspaceId} and key = ${key}`);
}

/** What was brought here, by all sets. */
export function listRows(tx: Tx): Promise<(PartRow & { playbook: string })[]> {
  return tx.many(sql<PartRow & { playbook: string }>`
    select playbook, part, target, brought, source, edition from playbook_part
    where workspace_id = ${tx.workspaceId} order by playbook, part`);
}

export async function saveRow(tx: Tx, playbook: string, row: PartRow): Promise<void> {
  await tx.run(sql`
    insert into playbook_part (workspace_id, playbook, part, target, brought, source, edition)
    values (${tx.workspaceId}, ${playbook}, ${row.part}, ${row.target}, ${JSON.stringify(row.brought)}::jsonb,
      ${JSON.stringify(row.source)}::jsonb, ${row.edition})
    on conflict (workspace_id, playbook, part) do update set target = excluded.target, brought = excluded.brought,
      source = excluded.source, edition = excluded.edition, installed_at = now()`);
}

export async function deleteRows(tx: Tx, playbook: string, parts: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from playbook_part
    where workspace_id = ${tx.workspaceId} and playbook = ${playbook} and part = any(${[...parts]}::text[])`);
}

export async function nameOfWorkspace(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ name: string }>`select name from workspace where id = ${tx.workspaceId}`);
  return row.name;
}
