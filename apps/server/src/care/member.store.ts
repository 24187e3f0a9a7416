import { sql, type Tx } from '../platform/db/index.ts';

/** A member's name; undefined when they are none here. */
export async function memberName(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ name: string }>`
    select u.name from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId} and m.id = ${id}`);
  return row?.name;
}
