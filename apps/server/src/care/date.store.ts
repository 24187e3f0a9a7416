import type { CareDate, CareDateKind, SaveCareDate } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';

export type DateOwner = { kind: 'customer' | 'company'; id: string };

const columns = sql`d.id, d.kind, d.label, d.year, d.month, d.day, d.yearly, d.next_on::text as "nextOn"`;
const owned = (tx: Tx, { kind, id }: DateOwner): RawBuilder<unknown> =>
  kind === 'customer'
    ? sql`d.customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${id}))`
    : sql`d.company_id = ${id}`;

export function listDates(tx: Tx, owner: DateOwner): Promise<CareDate[]> {
  return tx.many(sql<CareDate>`
    select ${columns} from care_date d where d.workspace_id = ${tx.workspaceId} and ${owned(tx, owner)}
    order by d.month, d.day, d.id limit 100`);
}

export async function insertDate(
  tx: Tx,
  owner: DateOwner,
  date: SaveCareDate,
  nextOn: Day | null,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into care_date (workspace_id, id, customer_id, company_id, kind, label, year, month, day, yearly, next_on)
    values (${tx.workspaceId}, ${id}, ${owner.kind === 'customer' ? owner.id : null},
      ${owner.kind === 'company' ? owner.id : null}, ${date.kind}, ${date.label}, ${date.year}, ${date.month}, ${date.day},
      ${date.yearly}, ${nextOn})`);
  return id;
}

/** Answers whose it was; undefined when there is no such date. */
export function deleteDate(
  tx: Tx,
  id: string,
): Promise<{ customerId: string | null; companyId: string | null } | undefined> {
  return tx.maybe(sql<{ customerId: string | null; companyId: string | null }>`
    delete from care_date where workspace_id = ${tx.workspaceId} and id = ${id}
    returning customer_id as "customerId", company_id as "companyId"`);
}

export type DueDate = Omit<SaveCareDate, 'label'> & { id: string; nextOn: Day; customerId: string | null };

/**
 * Dates of a kind whose next day is near, locked. A company's is for the one of its people who was last in touch; null when
 * it has nobody.
 */
export function takeDates(tx: Tx, kind: CareDateKind, until: Day, limit: number): Promise<DueDate[]> {
  return tx.many(sql<DueDate>`
    select d.id, d.kind, d.year, d.month, d.day, d.yearly, d.next_on::text as "nextOn", coalesce(d.customer_id, (
        select k.id from customer k
        left join lateral (
          select max(c.last_message_at) as at from conversation c
          where c.workspace_id = k.workspace_id and c.customer_id = k.id) as last on true
        where k.workspace_id = d.workspace_id and k.company_id = d.company_id and k.merged_into is null
          and k.erased_at is null
        order by last.at desc nulls last, k.created_at, k.id limit 1)) as "customerId"
    from care_date d
    where d.workspace_id = ${tx.workspaceId} and d.kind = ${kind} and d.next_on <= ${until}::date
    order by d.next_on, d.id limit ${limit} for update of d skip locked`);
}

export async function setNext(tx: Tx, id: string, nextOn: Day | null): Promise<void> {
  await tx.run(sql`
    update care_date set next_on = ${nextOn} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
