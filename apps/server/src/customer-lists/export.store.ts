import type { Customer } from '@madoguchi/contract';
import { customersOf } from '../customers/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';
import type { ListedDate } from './date.ts';

export type ExportedCustomer = Customer & {
  contactPerson: string | null;
  care: { kind: string; text: string }[];
  /** Of their company where they have none of a kind of their own; of a kind, the one known first. */
  dates: (ListedDate & { kind: string })[];
  /** The last day on which something was bought, and was delivered. */
  boughtOn: string | null;
  deliveredOn: string | null;
};

const firstId = '00000000-0000-0000-0000-000000000000';

const lastDay = (tx: Tx, kind: string) => sql`(
  select (max(e.at) at time zone s.time_zone)::date::text from care_event e
  join workspace_settings s on s.workspace_id = e.workspace_id
  where e.workspace_id = ${tx.workspaceId} and e.customer_id = k.id and e.kind = ${kind} group by s.time_zone)`;

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
    ), '[]') as care, coalesce((
      select json_agg(json_build_object('kind', d.kind, 'year', d.year, 'month', d.month, 'day', d.day)
        order by d.customer_id is null, d.id)
      from care_date d where d.workspace_id = ${tx.workspaceId} and (d.customer_id = k.id or d.company_id = k."companyId")
    ), '[]') as dates, ${lastDay(tx, 'bought')} as "boughtOn", ${lastDay(tx, 'delivered')} as "deliveredOn"
    from (${customersOf(tx, page)}) as k
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = k."contactPersonId"
    left join auth_user u on u.id = m."userId"
    order by k.id`);
}
