import { survivorOf } from '../customers/index.ts';
import { sql, type Tx } from '../platform/db/index.ts';
import type { CardRow } from './card.store.ts';

/** The company that a customer belongs to, whose card they have when they have none of their own. */
export async function companyOf(
  tx: Tx,
  customerId: string,
): Promise<{ id: string; name: string } | undefined> {
  return tx.maybe(sql<{ id: string; name: string }>`
    select o.id, o.name from customer k join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
    where k.workspace_id = ${tx.workspaceId} and k.id = ${customerId}`);
}

/** Whether a company is there; it stays so until this transaction ends. */
export async function companyExists(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select id from company where workspace_id = ${tx.workspaceId} and id = ${id} for key share`);
  return row !== undefined;
}

/** What stands on a card beside its numbers. */
export type Names = {
  desk: string;
  timeZone: string;
  owner: string;
  honorific: string;
  contactPerson: string | null;
};

/** Of the customer as they are now: after a merge of the one they are part of. */
export function namesOf(
  tx: Tx,
  { customerId, companyId }: Pick<CardRow, 'customerId' | 'companyId'>,
): Promise<Names> {
  if (customerId === null)
    return tx.one(sql<Names>`
      select w.name as desk, s.time_zone as "timeZone", o.name as owner, '御中' as honorific, null as "contactPerson"
      from company o join workspace w on w.id = o.workspace_id join workspace_settings s on s.workspace_id = w.id
      where o.workspace_id = ${tx.workspaceId} and o.id = ${companyId}`);
  return tx.one(sql<Names>`
    select w.name as desk, s.time_zone as "timeZone", k.name as owner, k.honorific, u.name as "contactPerson"
    from customer k join workspace w on w.id = k.workspace_id join workspace_settings s on s.workspace_id = w.id
    left join member m on m."organizationId" = k.workspace_id and m.id = k.contact_person_id
    left join auth_user u on u.id = m."userId"
    where k.workspace_id = ${tx.workspaceId} and k.id = (${survivorOf(tx, customerId)})`);
}
