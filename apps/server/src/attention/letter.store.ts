import { sql, type Tx } from '../platform/db/index.ts';

/** Who writes a letter, and for which company. */
export function findWriter(tx: Tx, memberId: string): Promise<{ writer: string; company: string }> {
  return tx.one(sql<{ writer: string; company: string }>`
    select u.name as writer, w.name as company
    from member m join auth_user u on u.id = m."userId" join workspace w on w.id = m."organizationId"
    where m."organizationId" = ${tx.workspaceId} and m.id = ${memberId}`);
}
