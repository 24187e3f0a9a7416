import type { OnCallNote } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

type Row = Omit<OnCallNote, 'author'> & { authorId: string | null; authorName: string | null };

/** Newest first. */
export async function listNotes(tx: Tx, before: string | null, limit: number): Promise<OnCallNote[]> {
  const older = before === null ? sql`true` : sql`n.id < ${before}`;
  const rows = await tx.many(sql<Row>`
    select n.id, n.text, n.at, n.author_id as "authorId", u.name as "authorName"
    from oncall_note n
    left join member m on m."organizationId" = n.workspace_id and m.id = n.author_id
    left join auth_user u on u.id = m."userId"
    where n.workspace_id = ${tx.workspaceId} and ${older} order by n.id desc limit ${limit}`);
  return rows.map(({ authorId, authorName, ...note }) => ({
    ...note,
    author: authorId === null || authorName === null ? null : { id: authorId, name: authorName },
  }));
}

export async function insertNote(tx: Tx, authorId: string, text: string): Promise<void> {
  await tx.run(sql`
    insert into oncall_note (workspace_id, id, author_id, text)
    values (${tx.workspaceId}, ${newId()}, ${authorId}, ${text})`);
}
