import { sql, type Tx } from '../platform/db/index.ts';

/** Without bytes when their time was over. */
export type StoredFile = { name: string; type: string; bytes: Buffer | null };

export function findFile(tx: Tx, attachmentId: string): Promise<StoredFile | undefined> {
  return tx.maybe(sql<StoredFile>`
    select a.name, a.type, f.bytes from attachment a left join file f on f.workspace_id = a.workspace_id and f.id = a.file_id
    where a.workspace_id = ${tx.workspaceId} and a.id = ${attachmentId}`);
}

/** Uploads that no message took up within a day and no draft or waiting reply holds, with their bytes. */
export function forgetUploads(tx: Tx): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from attachment a where workspace_id = ${tx.workspaceId} and message_id is null and created_at < now() - interval '1 day'
        and not exists (select from draft d where d.workspace_id = a.workspace_id and a.id = any(d.attachment_ids))
        and not exists (select from approval p where p.workspace_id = a.workspace_id and a.id = any(p.attachment_ids)
          and p.state in ('waiting', 'sent_back'))
      returning file_id
    )
    delete from file f using gone where f.workspace_id = ${tx.workspaceId} and f.id = gone.file_id`);
}
