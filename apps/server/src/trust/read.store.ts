import { sql, type Tx } from '../platform/db/index.ts';

export type Unread = { id: string; text: string };

/** Takes some answers that nobody has read yet; another process takes others. What was quoted below them is not theirs. */
export function takeUnread(tx: Tx, limit: number): Promise<Unread[]> {
  return tx.many(sql<Unread>`
    with taken as (
      delete from trust_unread where workspace_id = ${tx.workspaceId} and message_id in (
        select message_id from trust_unread where workspace_id = ${tx.workspaceId}
        order by message_id limit ${limit} for update skip locked)
      returning message_id
    )
    select m.id, left(m.text, coalesce(m.quoted_from, length(m.text))) as text from taken t
    join message m on m.workspace_id = ${tx.workspaceId} and m.id = t.message_id`);
}

export type Read = { id: string; promotes: boolean; corrects: boolean };

export async function keepReadings(tx: Tx, readings: readonly Read[]): Promise<void> {
  await tx.run(sql`
    insert into trust_reading (workspace_id, message_id, promotes, corrects)
    select ${tx.workspaceId}, id, promotes, corrects
    from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) as r (id uuid, promotes boolean, corrects boolean)
    on conflict (workspace_id, message_id) do update set promotes = excluded.promotes, corrects = excluded.corrects`);
}
