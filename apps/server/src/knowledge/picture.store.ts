import { sql, type Tx } from '../platform/db/index.ts';

export type NewPicture = { id: string; type: string; content: Buffer; sha256: Buffer; uploadedBy: string };

export async function insertPicture(tx: Tx, picture: NewPicture): Promise<void> {
  await tx.run(sql`
    with kept as (
      insert into file (workspace_id, id, size, sha256, bytes)
      values (${tx.workspaceId}, ${picture.id}, ${picture.content.byteLength}, ${picture.sha256}, ${picture.content})
      returning id
    )
    insert into article_picture (workspace_id, id, file_id, type, size, uploaded_by)
    select ${tx.workspaceId}, ${picture.id}, kept.id, ${picture.type}, ${picture.content.byteLength}::int,
      ${picture.uploadedBy}::uuid from kept`);
}

export type Picture = { type: string; bytes: Buffer };

export function findPicture(tx: Tx, id: string): Promise<Picture | undefined> {
  return tx.maybe(sql<Picture>`
    select p.type, f.bytes from article_picture p
    join file f on f.workspace_id = p.workspace_id and f.id = p.file_id
    where p.workspace_id = ${tx.workspaceId} and p.id = ${id}`);
}

/** One that stands in an article which everybody may read. */
export function findPublicPicture(tx: Tx, id: string): Promise<Picture | undefined> {
  return tx.maybe(sql<Picture>`
    select p.type, f.bytes from article_picture p
    join file f on f.workspace_id = p.workspace_id and f.id = p.file_id
    where p.workspace_id = ${tx.workspaceId} and p.id = ${id} and exists (
      select from article a where a.workspace_id = ${tx.workspaceId} and a.state = 'published'
        and a.visibility = 'public' and ${id}::uuid = any(a.picture_ids))`);
}

/** Pictures of a day ago that stand in no wording of any article, with their bytes. */
export function forgetPictures(tx: Tx): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from article_picture p where p.workspace_id = ${tx.workspaceId} and p.created_at < now() - interval '1 day'
        and not exists (select from article_version v where v.workspace_id = p.workspace_id and p.id = any(v.picture_ids))
      returning file_id
    )
    delete from file f using gone where f.workspace_id = ${tx.workspaceId} and f.id = gone.file_id`);
}
