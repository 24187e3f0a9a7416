import type { Customer } from '@madoguchi/contract';
import { customersOf } from '../customers/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';

export type ExportedCustomer = Customer & {
  contactPerson: string | null;
  care: { kind: string; text: string }[];
};

const firstId = '00000000-0000-0000-0000-000000000000';

/** A page of all customers in the order of their ids, with their contact person’s name and their care notes. */
export function pageForExport(tx: Tx, after: string | null, limit: number): Promise<ExportedCustomer[]> {
  const page = sql`
    select * from customer
    where workspace_id = ${tx.workspaceId} and merged_into is null and erased_at is null and not withheld
      and id > ${after ?? firstId}::uuid
    order by id limit ${limit}`;
  return tx.many(sql<ExportedCustomer>`
    select k.*, u.name as "contactPerson", coalesce((
      select json_agg(json_build_object('kind', n.kind, 'text', n.text) order by n.noted_on, n.id) from care_note n
      where n.workspace_id = ${tx.workspaceId} and n.customer_id = k.id
    ), '[]') as care
    from (${customersOf(tx, page)}) as k
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = k."contactPersonId"
    left join auth_user u on u.id = m."userId"
    order by k.id`);
}
