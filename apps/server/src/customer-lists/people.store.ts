import { sql, type Tx } from '../platform/db/index.ts';

/** Members by whom a list may name them. */
export function listPeople(tx: Tx): Promise<{ id: string; name: string; email: string }[]> {
  return tx.many(sql<{ id: string; name: string; email: string }>`
    select m.id, u.name, u.email from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId}`);
}

/** Customers of this name who have this telephone. */
export function findByPhone(
  tx: Tx,
  nameKey: string,
  phoneKeys: readonly string[],
): Promise<{ id: string }[]> {
  return tx.many(sql<{ id: string }>`
    select distinct k.id from contact_point p
    join customer k on k.workspace_id = p.workspace_id and k.id = p.customer_id
    where p.workspace_id = ${tx.workspaceId} and p.kind = 'phone' and p.value_key = any(${[...phoneKeys]})
      and k.name_key = ${nameKey} and k.merged_into is null and k.erased_at is null limit 2`);
}
