import type { CareKind } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type CareRow = { id: string; customerId: string; kind: CareKind; text: string; notedOn: string };

export function findCareNote(tx: Tx, id: string): Promise<CareRow | undefined> {
  return tx.maybe(sql<CareRow>`
    select id, customer_id as "customerId", kind, text, to_char(noted_on, 'YYYY-MM-DD') as "notedOn" from care_note
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** `notedOn` null: today in the workspace's zone. */
export async function insertCareNote(
  tx: Tx,
  note: { customerId: string; kind: CareKind; text: string; notedOn: string | null; authorId: string | null },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into care_note (workspace_id, id, customer_id, kind, text, noted_on, author_id)
    select ${tx.workspaceId}, ${id}, ${note.customerId}, ${note.kind}, ${note.text},
      coalesce(${note.notedOn}::date, (now() at time zone time_zone)::date), ${note.authorId}
    from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return id;
}

export async function updateCareNote(tx: Tx, note: CareRow): Promise<void> {
  await tx.run(sql`
    update care_note set kind = ${note.kind}, text = ${note.text}, noted_on = ${note.notedOn}, updated_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${note.id}`);
}

export async function deleteCareNote(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from care_note where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
