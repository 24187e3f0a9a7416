import type { CareNote, Customer } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Customers of `page` (rows of `customer`) as the API answers them. */
export function customersOf(tx: Tx, page: RawBuilder<unknown>): RawBuilder<Customer> {
  return sql<Customer>`
    with page as materialized (${page})
    select k.id, k.name, k.reading, k.reading_guessed as "readingGuessed", k.honorific, o.name as company,
      k.company_id as "companyId", k.title, (
        select p.value from contact_point p
        where p.workspace_id = ${tx.workspaceId} and p.customer_id = k.id and p.kind = 'phone'
        order by p.is_primary desc, p.created_at, p.id limit 1
      ) as phone, k.postal_code as "postalCode", k.address, k.note, k.contact_person_id as "contactPersonId",
      k.backup_person_id as "backupPersonId", k.erased_at as "erasedAt", k.created_at as "createdAt", coalesce((
        select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'value', p.value, 'primary', p.is_primary,
          'shared', p.shared) order by p.kind, p.is_primary desc, p.created_at, p.id)
        from contact_point p where p.workspace_id = ${tx.workspaceId} and p.customer_id = k.id
      ), '[]') as "contactPoints"
    from page k
    left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id`;
}

/** A customer, or the one that they have become part of. */
export async function findCustomer(tx: Tx, id: string): Promise<Customer | undefined> {
  return tx.maybe(
    customersOf(
      tx,
      sql`
      select * from customer where workspace_id = ${tx.workspaceId} and id = (${survivorOf(tx, id)})`,
    ),
  );
}

/** The id of the customer that holds what was once `id`'s: itself, or at the end of its merges. */
export function survivorOf(tx: Tx, id: string): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    with recursive way as (
      select id, merged_into from customer where workspace_id = ${tx.workspaceId} and id = ${id}
      union
      select c.id, c.merged_into from way join customer c on c.workspace_id = ${tx.workspaceId} and c.id = way.merged_into
    )
    select id from way where merged_into is null`;
}

export type LockedCustomer = { id: string; name: string; erasedAt: string | null };

/**
 * Locks a customer, or the one they have become part of: whoever changes the record queues up here. Not `for update`: what is
 * written of a customer (a conversation, a signal) would wait for that by its foreign key, while it holds the contact point or the
 * conversation that whoever has this lock wants next. The order is: customer, contact points, conversations.
 */
export async function lockCustomer(tx: Tx, id: string): Promise<LockedCustomer | undefined> {
  const locked = await tx.maybe(sql<LockedCustomer>`
    select id, name, erased_at as "erasedAt" from customer
    where workspace_id = ${tx.workspaceId} and id = (${survivorOf(tx, id)}) and merged_into is null for no key update`);
  if (locked !== undefined) return locked;
  // They may have become part of another while this waited.
  const now = await tx.maybe(survivorOf(tx, id));
  return now === undefined ? undefined : lockCustomer(tx, now.id);
}

export function careNotesOf(tx: Tx, customerId: string): Promise<CareNote[]> {
  return tx.many(sql<CareNote>`
    select n.id, n.kind, n.text, to_char(n.noted_on, 'YYYY-MM-DD') as "notedOn",
      case when m.id is null then null else json_build_object('id', m.id, 'name', u.name) end as author
    from care_note n
    left join member m on m."organizationId" = n.workspace_id and m.id = n.author_id left join auth_user u on u.id = m."userId"
    where n.workspace_id = ${tx.workspaceId} and n.customer_id = ${customerId}
    order by array_position(array['allergy', 'caution', 'preference', 'care'], n.kind), n.noted_on desc, n.id desc`);
}
