import type { ImprovementDocument } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Attached = {
  attachmentId: string;
  documentId: string;
  version: number;
  conversationId: string;
  memberId: string;
};

/** Notes in whose answer which wording was laid. */
export async function insertAttached(tx: Tx, attached: Attached): Promise<void> {
  await tx.run(sql`
    insert into improvement_document_attachment
      (workspace_id, attachment_id, document_id, version, conversation_id, attached_by)
    values (${tx.workspaceId}, ${attached.attachmentId}, ${attached.documentId}, ${attached.version},
      ${attached.conversationId}, ${attached.memberId})`);
}

/** Which wordings of a document are among these files. */
export async function wordingsAmong(
  tx: Tx,
  attachmentIds: readonly string[],
  documentId: string,
): Promise<number[]> {
  const rows = await tx.many(sql<{ version: number }>`
    select version from improvement_document_attachment
    where workspace_id = ${tx.workspaceId} and document_id = ${documentId}
      and attachment_id = any(${[...attachmentIds]}::uuid[])`);
  return rows.map(({ version }) => version);
}

/** The answers that a document was laid in, the newest first; what was taken out of a draft again is gone in a day. */
export function listAttached(tx: Tx, documentId: string): Promise<ImprovementDocument['attached']> {
  return tx.many(sql<ImprovementDocument['attached'][number]>`
    select l.version, coalesce(c.merged_into, c.id) as "conversationId", l.attached_at as at, s.sent_at as "sentAt",
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from improvement_document_attachment l
    join attachment a on a.workspace_id = l.workspace_id and a.id = l.attachment_id
    join conversation c on c.workspace_id = l.workspace_id and c.id = l.conversation_id
    left join message s on s.workspace_id = a.workspace_id and s.id = a.message_id
    left join member m on m."organizationId" = l.workspace_id and m.id = l.attached_by
    left join auth_user u on u.id = m."userId"
    where l.workspace_id = ${tx.workspaceId} and l.document_id = ${documentId}
    order by l.attached_at desc, l.attachment_id limit 100`);
}
